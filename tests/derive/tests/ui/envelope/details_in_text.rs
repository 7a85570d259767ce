use errorbook::Envelope;

errorbook::envelope! {
    House { "text": "{message}: {details}" }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

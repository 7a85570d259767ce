use errorbook::Envelope;

errorbook::envelope! {
    struct House { "code": code }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

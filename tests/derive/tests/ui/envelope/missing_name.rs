use errorbook::Envelope;

errorbook::envelope! {
    { "code": status }
    House { "code": code }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "error": {} }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

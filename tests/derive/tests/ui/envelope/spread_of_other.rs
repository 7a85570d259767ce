use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, ..message }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

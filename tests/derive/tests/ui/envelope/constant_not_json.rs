use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "kind": 'e' }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

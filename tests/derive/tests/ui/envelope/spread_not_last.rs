use errorbook::Envelope;

errorbook::envelope! {
    House { ..details, "code": code }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

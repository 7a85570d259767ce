use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "details": details?, ..details }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

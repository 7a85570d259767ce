use errorbook::Envelope;

errorbook::envelope! {
    House "application/json" { "code": code }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

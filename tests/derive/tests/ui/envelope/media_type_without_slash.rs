use errorbook::Envelope;

errorbook::envelope! {
    House as "json" { "code": code }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

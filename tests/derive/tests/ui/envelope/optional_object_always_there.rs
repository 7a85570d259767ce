use errorbook::Envelope;

errorbook::envelope! {
    House { "error": { "code": code?, "status": status }? }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "message": message, "code": status }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

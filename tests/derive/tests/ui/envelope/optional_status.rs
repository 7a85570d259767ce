use errorbook::Envelope;

errorbook::envelope! {
    House { "status": status?, "code": code? }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "message": mesage }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

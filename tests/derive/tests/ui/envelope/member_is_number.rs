use errorbook::Envelope;

errorbook::envelope! {
    House { 1: code, "message": message }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": , "message": message }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code?? }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

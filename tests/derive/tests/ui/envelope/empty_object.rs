use errorbook::Envelope;

errorbook::envelope! {
    House {}
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, ..detail }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "version": 0x10 }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

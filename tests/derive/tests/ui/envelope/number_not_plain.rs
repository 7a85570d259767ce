use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "version": 1.50 }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

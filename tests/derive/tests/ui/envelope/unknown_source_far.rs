use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "time": timestamp }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "data": null?, "code": code }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

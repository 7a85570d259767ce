use errorbook::Envelope;

errorbook::envelope! {
    House { "version": 2?, "code": code }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

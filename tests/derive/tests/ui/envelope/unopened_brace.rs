use errorbook::Envelope;

errorbook::envelope! {
    House { "wait": "retry_after}s" }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "wait": "{retry_afer}s" }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::Envelope;

errorbook::envelope! {
    House { "code": code, "time": trace_id }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

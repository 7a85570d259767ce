use errorbook::Envelope;

errorbook::envelope! {
    House { "code": request.id, "message": message }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

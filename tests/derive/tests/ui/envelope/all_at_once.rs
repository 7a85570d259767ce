use errorbook::Envelope;

errorbook::envelope! {
    House as "json" {
        "code": cod,
        "error": { "status": status?, "text": [mesage, "{param"]? }?,
        title: title,
        "message" message,
        "code": 1_000,
    }
    pub Second { "type": typ }
}

fn main() {
    let _ = House::MEDIA_TYPE;
    let _ = Second::MEDIA_TYPE;
}

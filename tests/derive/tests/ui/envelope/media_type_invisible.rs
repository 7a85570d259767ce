use errorbook::Envelope;

errorbook::envelope! {
    House as "application/json\r\nset-cookie: a" { "code": code }
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

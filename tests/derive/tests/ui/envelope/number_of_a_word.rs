use errorbook::{ApiError, Envelope};

errorbook::envelope! {
    House { "code": number(code) }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = House)]
enum CallError {
    #[error("no")]
    #[api(status = 404, code = "20404")]
    NotFound,
    #[error("no")]
    #[api(status = 404, code = none)]
    Silent,
    #[error("no")]
    #[api(status = 409)]
    Taken,
}

fn main() {
    let _ = House::MEDIA_TYPE;
}

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {name} in {realm}")]
    #[api(status = 401, message = "no key in {raelm}")]
    NoKey { name: String, realm: String },
}

fn main() {}

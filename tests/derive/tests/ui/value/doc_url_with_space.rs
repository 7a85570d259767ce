use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, doc_url = "https://docs.example.com/key revoked")]
    KeyRevoked,
}

fn main() {}

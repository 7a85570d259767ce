use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, doc_url = "https://docs.example.com/{status}#{code}")]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}

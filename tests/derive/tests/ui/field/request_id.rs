use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked {
        #[api(request_id)]
        request: [u8; 16],
    },
}

fn main() {}

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked {
        #[api(request_id)]
        request: String,
        #[api(request_id)]
        upstream_request: String,
    },
}

fn main() {}

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such key")]
#[api(status = 404, code = "auth.no_key")]
struct NoKey;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, prefix = "auth.")]
enum AuthError {
    #[error("no key was sent")]
    NoKey,
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] NoKey),
}

fn main() {}

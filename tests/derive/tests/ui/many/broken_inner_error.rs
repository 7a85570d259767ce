use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key")]
#[api(statu = 401)]
struct NoKey;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent)]
    NoKey(#[from] NoKey),
}

fn main() {}

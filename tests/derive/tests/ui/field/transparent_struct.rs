use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent)]
struct AuthError(std::io::Error);

fn main() {}

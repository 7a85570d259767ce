use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no user")]
#[api(status = 404, message = nothing)]
struct NoUser;

fn main() {}

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key")]
#[api(status = Self::STATUS)]
struct NoKey<T>(T);

impl<T> NoKey<T> {
    const STATUS: http::StatusCode = http::StatusCode::UNAUTHORIZED;
}

fn main() {}

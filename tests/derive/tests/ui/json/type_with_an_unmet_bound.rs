use std::fmt;

use errorbook::ApiError;

#[derive(serde::Serialize)]
struct Copied<T: Copy>(T);

#[derive(ApiError)]
#[api(status = 402)]
struct OverLimit {
    #[api(detail)]
    limit: Copied<String>,
}

impl fmt::Debug for OverLimit {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl fmt::Display for OverLimit {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for OverLimit {}

fn main() {}

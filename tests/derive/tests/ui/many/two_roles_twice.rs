use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("wait {0} s")]
#[api(status = 429)]
struct Wait(#[api(param, retry_after)] u64, #[api(param)] u64, #[api(retry_after)] u64);

fn main() {}

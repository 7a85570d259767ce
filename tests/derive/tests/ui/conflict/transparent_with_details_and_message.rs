use errorbook::ApiError;
use errorbook_tests_common::LimitError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent, message = "over the limit")]
struct OverLimit(LimitError);

fn main() {}

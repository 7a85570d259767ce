use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
struct Invalid(#[api(violations)] Vec<String>);

fn main() {}

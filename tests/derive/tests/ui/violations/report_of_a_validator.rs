use errorbook::ApiError;

#[derive(Debug)]
struct Report;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
struct Invalid(#[api(violations)] Report);

fn main() {}

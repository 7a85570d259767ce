use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no keys")]
#[api(status = 401)]
struct NoKeys {
    #[api(details)]
    keys: std::collections::HashMap<u8, Key>,
}

#[derive(Debug)]
struct Key;

fn main() {}

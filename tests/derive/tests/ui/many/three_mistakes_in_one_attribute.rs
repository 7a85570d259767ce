use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {name}")]
    #[api(status = 700, cod = "no_key", header("X Key" = "a", "X-Realm" = "b"), title = "No such key")]
    NoKey { name: String },
}

fn main() {}

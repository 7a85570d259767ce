use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {name}")]
    #[api(status = 401)]
    NoKey {
        #[api(detail = key)]
        name: String,
    },
}

fn main() {}

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {name} in {realm}")]
    #[api(status = 401)]
    NoKey {
        #[api(header = "X-Key")]
        name: String,
        #[api(header = "x-key")]
        realm: String,
    },
}

fn main() {}

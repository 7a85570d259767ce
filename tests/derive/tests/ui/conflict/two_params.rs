use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {name} in {realm}")]
    #[api(status = 401)]
    NoKey {
        #[api(param)]
        name: String,
        #[api(param)]
        realm: String,
    },
}

fn main() {}

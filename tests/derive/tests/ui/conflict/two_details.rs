use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {name} in {realm}")]
    #[api(status = 401)]
    NoKey {
        #[api(details)]
        name: String,
        #[api(details)]
        realm: String,
    },
}

fn main() {}

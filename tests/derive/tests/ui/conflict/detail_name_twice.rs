use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {name} in {realm}")]
    #[api(status = 401)]
    NoKey {
        #[api(detail)]
        name: String,
        #[api(detail = "name")]
        realm: String,
    },
}

fn main() {}

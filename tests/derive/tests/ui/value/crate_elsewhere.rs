use errorbook::ApiError;

mod reexports {
    pub use thiserror;
}

#[derive(Debug, reexports::thiserror::Error, ApiError)]
#[api(status = 401, crate = reexports::errorbook)]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}

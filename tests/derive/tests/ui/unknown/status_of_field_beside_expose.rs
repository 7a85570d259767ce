use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the upstream failed")]
    #[api(status = 424, expose)]
    Upstream(#[api(status = 424)] u16),
}

fn main() {}

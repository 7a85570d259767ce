use errorbook::ApiError;

#[derive(Debug, ApiError)]
enum AuthError {
    #[api(status = 401)]
    KeyRevoked,
    #[api(status = 401)]
    KeyExpired,
}

fn main() {}

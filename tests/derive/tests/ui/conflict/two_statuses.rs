use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key store answered {answer}")]
    #[api(status = 502)]
    KeyStore {
        #[api(status)]
        answer: u16,
        #[api(status)]
        earlier: u16,
    },
}

fn main() {}

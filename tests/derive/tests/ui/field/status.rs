use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key store answered {answer}")]
    #[api(status = 502)]
    KeyStore {
        #[api(status)]
        answer: i32,
    },
}

fn main() {}

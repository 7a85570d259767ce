use errorbook::ApiError;
use errorbook_tests_common::LimitError;

#[derive(Debug, ApiError)]
enum AuthError {
    #[api(status = 401)]
    KeyRevoked {
        #[api(status)]
        answer: u16,
        #[api(param)]
        name: String,
    },
    #[api(transparent)]
    Limit(LimitError),
}

fn main() {}

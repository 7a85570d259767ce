use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum LimitError {
    #[error("over the limit")]
    #[api(status = 402, json = "string")]
    Over {
        #[api(detail)]
        limit: u64,
    },
}

fn main() {}

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = errorbook::envelope::Problem)]
enum AuthError {
    #[error("no key in {instance}")]
    #[api(status = 401)]
    NoKey {
        #[api(detail = "status")]
        instance: String,
    },
}

fn main() {}

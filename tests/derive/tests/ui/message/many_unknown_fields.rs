use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401, message = "{a} {b} {a} {c} {d} {e} {f} {g}")]
    NoKey(f64),
}

fn main() {}

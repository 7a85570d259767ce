//! Every form of a place in a message.

use std::fmt::from_fn;

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
enum OrderError {
    #[error("internal")]
    #[api(message = "{{{name}}} has {count:>width$}, {count:0width$} and {count:#x}")]
    Named { name: &'static str, count: u32, width: usize },
    #[error("internal")]
    #[api(message = "{0:?} and {0:^5}, {1:.2}")]
    Tuple(&'static str, f64),
    #[error("internal")]
    #[api(message = "{{}} and nothing else")]
    Unit,
}

#[test]
fn show_their_fields() {
    let named = OrderError::Named { name: "order", count: 10, width: 4 };
    let [named, tuple, unit] = [named, OrderError::Tuple("a", 0.125), OrderError::Unit]
        .map(|error| from_fn(|f| error.fmt_message(f)).to_string());
    assert_eq!(named, "{order} has   10, 0010 and 0xa");
    assert_eq!(tuple, "\"a\" and   a  , 0.12");
    assert_eq!(unit, "{} and nothing else");
}

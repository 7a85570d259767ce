//! `log`: the level of the log line.

use errorbook::{ApiError, Level};
use errorbook_tests::spec;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 404)]
enum Logged {
    Client,
    #[api(status = 500)]
    Server,
    #[api(log = "error")]
    Error,
    #[api(log = "warn")]
    Warn,
    #[api(log = "info")]
    Info,
    #[api(log = "debug", status = 500)]
    Debug,
    #[api(log = "trace")]
    Trace,
}

#[test]
fn own_or_by_status() {
    let cases = [
        ("client", Level::Debug),
        ("server", Level::Error),
        ("error", Level::Error),
        ("warn", Level::Warn),
        ("info", Level::Info),
        ("debug", Level::Debug),
        ("trace", Level::Trace),
    ];
    for (code, level) in cases {
        assert_eq!(spec::<Logged>(code).level(), level, "{code}");
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 424)]
struct Upstream(#[api(status)] u16);

#[test]
fn a_dynamic_5xx_is_an_error_of_ours() {
    let level = |status| errorbook::Report::new(&Upstream(status)).level();
    assert_eq!(level(502), Level::Error);
    assert_eq!(level(404), Level::Debug);
}

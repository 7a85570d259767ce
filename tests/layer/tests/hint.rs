//! What a developer is told who installed no subscriber. The test runs itself once more, as a process
//! whose stderr it can read.

use std::{env, process::Command};

use errorbook::ErrorResponse;
use errorbook_tests_layer::errors::OrderError;

const CHILD: &str = "ERRORBOOK_TEST_CHILD";

#[test]
fn a_debug_build_says_once_that_nobody_listens() {
    if env::var_os(CHILD).is_some() {
        for _ in 0..3 {
            let _ = ErrorResponse::new(&OrderError::ledger_down());
        }
        return;
    }
    let child = Command::new(env::current_exe().unwrap())
        .args(["--nocapture", "a_debug_build_says_once_that_nobody_listens"])
        .env(CHILD, "1")
        .output()
        .unwrap();
    let said = String::from_utf8(child.stderr).unwrap();
    let times = said.matches("no `tracing` subscriber is installed").count();
    assert_eq!(times, usize::from(cfg!(debug_assertions)), "{said}");
}

//! One event for each response, with everything.

use std::process::Command;

use anyhow::{Context as _, anyhow};
use errorbook::ErrorResponse;
use errorbook_tests_layer::log::logged;

use super::{Any, OrderError, SECRET, app, ask, below_two_contexts, unknown};

fn events(path: &'static str) -> Vec<String> {
    logged(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(ask(app(), path, "*/*"));
    })
}

#[test]
fn the_chain_with_its_contexts() {
    for (path, level, chain) in [
        ("/found", "DEBUG", "error=s3cr3t: in the shop: no order 7 "),
        ("/spawned", "DEBUG", "error=s3cr3t: in the shop: no order 7 "),
        ("/masked", "ERROR", "error=reading a file: s3cr3t "),
        ("/attached", "DEBUG", "error=no order 9: reading a file: s3cr3t "),
    ] {
        let events = events(path);
        let [event] = &events[..] else { panic!("{path}: {events:?}") };
        assert!(event.starts_with(level) && event.contains(chain), "{path}: {event}");
        assert!(event.contains(r#"request_id="req_1""#), "{path}: {event}");
        assert!(!event.contains("hint="), "{event}");
    }
}

/// The source of a context is not on the chain of anyhow.
#[test]
fn the_sources_of_a_context() {
    let down = || OrderError::LedgerDown(std::io::Error::other("db-7 refused"));
    let log = |error: anyhow::Error| {
        let events = logged(|| drop(ErrorResponse::from(Any::from(error))));
        let [event] = &events[..] else { panic!("{events:?}") };
        event.split_once(" error=").unwrap().1.to_owned()
    };
    let ledger = format!("the ledger: {SECRET}");
    assert!(log(anyhow!(down())).starts_with(&format!("{ledger}: db-7 refused ")));
    let attached = format!("paying: {ledger}: no route (the context is caused by: db-7 refused) ");
    let error = anyhow!("no route").context(down()).context("paying");
    assert!(log(error).starts_with(&attached));
    let absent = None::<()>.context(down()).unwrap_err();
    let absent = log(absent);
    assert!(absent.starts_with(&format!("{ledger} (the context is caused by: db-7 refused) ")));
}

#[derive(garde::Validate)]
struct Order {
    #[garde(range(min = 1))]
    qty: u32,
}

#[test]
fn the_hint_for_a_validator() {
    use errorbook::Invalid as _;
    use garde::Validate as _;

    let plain = || Order { qty: 0 }.validate().context("an order");
    let invalid = || -> anyhow::Result<()> { Ok(Order { qty: 0 }.validate().invalid()?) };
    let log =
        |error: anyhow::Error| logged(|| drop(ErrorResponse::from(Any::from(error)))).concat();
    let event = log(plain().unwrap_err());
    assert!(event.starts_with("ERROR") && event.contains("write `.invalid()?`"), "{event}");
    let event = log(invalid().unwrap_err());
    assert!(event.starts_with("DEBUG") && event.contains("error=qty: lower than 1"), "{event}");
    assert!(!event.contains("hint="), "{event}");
}

#[derive(Debug, validator::Validate)]
struct Login {
    #[validate(length(min = 12))]
    password: &'static str,
}

/// The error of validator quotes the input, which nobody should find in a log.
#[test]
fn the_input_is_not_logged() {
    use errorbook::Violations;
    use validator::Validate as _;

    let login = Login { password: SECRET };
    let errors = login.validate().unwrap_err();
    assert!(errors.to_string().contains(SECRET) && login.password == SECRET);
    let log =
        |error: anyhow::Error| logged(|| drop(ErrorResponse::from(Any::from(error)))).concat();
    let event = log(anyhow!(errors.clone()).context("signing in"));
    let shown = "error=signing in: password: must have a length of at least 12";
    assert!(event.contains(shown) && !event.contains(SECRET), "{event}");
    let event = log(anyhow!(Violations::from(errors)));
    assert!(!event.contains(SECRET), "{event}");
}

/// anyhow captures a backtrace if the environment says so, which is read once in a process.
#[test]
fn the_backtrace() {
    if std::env::var_os("ERRORBOOK_TEST_CHILD").is_some() {
        for event in events("/masked").into_iter().chain(events("/spawned")) {
            println!("{event}");
        }
        let events = logged(|| drop(ErrorResponse::from(Any::from(unknown()))));
        assert_eq!(events.len(), 1);
        return drop(below_two_contexts());
    }
    let run = |backtrace: &str| {
        let test = std::env::current_exe().unwrap();
        let output = Command::new(test)
            .args(["logged::the_backtrace", "--exact", "--nocapture"])
            .envs([("ERRORBOOK_TEST_CHILD", "1"), ("RUST_BACKTRACE", backtrace)])
            .env_remove("RUST_LIB_BACKTRACE")
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let with = run("1");
    assert!(with.contains("backtrace=") && with.contains("any_error::unknown"), "{with}");
    assert!(with.contains("any_error::below_two_contexts"), "{with}");
    assert!(!run("0").contains("backtrace="));
}

//! Errors that implement `ApiError` by hand, and say what no derive would.

use std::{
    error::Error,
    fmt::{self, Display},
};

use errorbook::{ApiError, Catalogued, ErrorSpec, Report, Visit, envelope::Flat};

use crate::rows::no_page;

#[derive(Debug, thiserror::Error, ApiError)]
enum Inner {
    #[error("no row 7 in db-7")]
    #[api(status = 404)]
    Secret,
    #[error("db-7")]
    #[api(status = 404, message = "no row {0}")]
    Formatted(u8, #[api(param)] &'static str),
    #[error("db-7")]
    #[api(status = 404, message = "no such row")]
    Constant,
    #[error("db-7 is open")]
    #[api(status = 404, expose)]
    Exposed(#[api(status)] Option<u16>),
}

/// Passes on an error, with another status.
#[derive(Debug)]
struct AsStatus<'a>(&'a Inner, u16);

impl Display for AsStatus<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self.0, f)
    }
}

impl Error for AsStatus<'_> {}

impl ApiError for AsStatus<'_> {
    fn spec(&self) -> ErrorSpec {
        self.0.spec()
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_message(f)
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        self.0.visit(visitor);
        visitor.status(self.1);
    }
}

impl Catalogued for AsStatus<'_> {
    const CATALOG: &'static errorbook::Catalog = Inner::CATALOG;
    type Envelope = Flat;
}

#[test]
fn the_status_that_is_sent_decides_what_is_masked() {
    for (error, below_500, from_500) in [
        (Inner::Secret, "no row 7 in db-7", "Internal Server Error"),
        (Inner::Formatted(7, "s3cr3t"), "no row 7", "no row 7"),
        (Inner::Constant, "no such row", "no such row"),
        (Inner::Exposed(None), "db-7 is open", "db-7 is open"),
    ] {
        for (status, message) in [(409, below_500), (500, from_500)] {
            let error = AsStatus(&error, status);
            let report = Report::new(&error);
            assert_eq!(report.status(), status);
            assert_eq!(report.message_or_phrase().to_string(), message);
            assert_eq!(
                report.param().is_some(),
                status == 409 && error.spec().message() == Some("no row {0}")
            );
            let code = error.spec().code().unwrap();
            let body = format!(r#"{{"code":"{code}","message":"{message}","request_id":null}}"#);
            assert_eq!(String::from_utf8(report.body::<Flat>()).unwrap(), body);
        }
    }
}

/// An error whose row has a status that is no error.
#[derive(Debug, thiserror::Error)]
#[error("db-7 refused")]
struct Fine;

impl ApiError for Fine {
    fn spec(&self) -> ErrorSpec {
        use errorbook::__private::{Extras, Rows, Texts, owner, spec};

        static OWNER: errorbook::Owner = owner("hand::Fine", "1.0.0", 0);
        static ROWS: Rows = Rows {
            owner: &OWNER,
            variants: Texts::NONE,
            statuses: &[200],
            has_const_status: false,
            codes: Texts::Each(&["fine"]),
            hashes: &[0],
            longest: 4,
            styles: &[0],
            types: Texts::NONE,
            titles: Texts::NONE,
            messages: Texts::NONE,
            descriptions: Texts::NONE,
            extras_of: &[],
            extras: &[Extras::NONE],
        };
        spec(&ROWS, 0)
    }
}

impl Catalogued for Fine {
    const CATALOG: &'static errorbook::Catalog = Inner::CATALOG;
    type Envelope = Flat;
}

#[test]
fn a_row_of_status_200_is_a_masked_500() {
    let report = Report::new(&Fine);
    assert_eq!(report.status(), 500);
    let body = r#"{"code":"fine","message":"Internal Server Error","request_id":null}"#;
    assert_eq!(String::from_utf8(report.body::<Flat>()).unwrap(), body);
}

/// Says a part of a text, and that it is the same for each error of the row.
#[derive(Debug, thiserror::Error)]
#[error("unused")]
struct Prefix(usize);

const TEXT: &str = "no such page, and no such site";

impl ApiError for Prefix {
    fn spec(&self) -> ErrorSpec {
        no_page()
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        visitor.constant_message(&TEXT[..self.0]);
    }
}

impl Catalogued for Prefix {
    const CATALOG: &'static errorbook::Catalog = Inner::CATALOG;
    type Envelope = Flat;
}

#[test]
fn constant_messages_that_begin_at_one_place_are_told_apart() {
    for length in [30, 12, 0, 30] {
        let body = String::from_utf8(Report::new(&Prefix(length)).body::<Flat>()).unwrap();
        let text = &TEXT[..length];
        assert_eq!(body, format!(r#"{{"code":"no_page","message":"{text}","request_id":null}}"#));
    }
}

/// Fails in `Display`, and is its own source.
#[derive(Debug)]
struct Endless;

impl Display for Endless {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl Error for Endless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&Endless)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the ledger did not answer")]
#[api(status = 503)]
struct LedgerDown(#[source] Endless);

#[test]
fn the_chain_of_the_log_ends_and_names_what_failed() {
    let chain = Report::new(&LedgerDown(Endless)).chain().to_string();
    let links: Vec<_> = chain.split(": ").collect();
    assert_eq!(links.len(), 65);
    assert_eq!(links[..2], ["the ledger did not answer", "(its `Display` failed or panicked)"]);
}

#[test]
fn no_accessor_panics() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("{0}")]
    #[api(status = 404)]
    struct Broken(Endless);

    let report_of = Broken(Endless);
    let report = Report::new(&report_of);
    assert_eq!(report.message_or_phrase().to_string(), "Not Found");
    assert_eq!(report.message().unwrap().to_string(), "Not Found");
}

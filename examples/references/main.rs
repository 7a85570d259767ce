//! Five references of real APIs: the catalog of each, and a body in its envelope.
//!
//! ```sh
//! cargo run --example references
//! ```

use errorbook::{ApiError, ErrorBook, Report};
use errorbook_examples::references::{contacts, grouped, messaging, minimal, payments};

fn main() {
    show::<contacts::ContactsApi>(&contacts::RequestError::NoContact);
    show::<minimal::MinimalApi>(&minimal::MinimalError::InvalidRequest("name"));
    let issues = vec![grouped::FieldIssue { field: "email", message: "has no `@`" }];
    show::<grouped::GroupedApi>(&grouped::RequestError::ValidationError(issues));
    let issues = vec![messaging::Issue { path: "to", message: "is empty" }];
    show::<messaging::MessagingApi>(&messaging::RequestError::ValidationError { issues });
    show::<payments::PaymentsApi>(&payments::RequestError::Unprocessable("amount"));
}

/// The table of a book, and what a client gets for one error.
fn show<B: ErrorBook>(error: &dyn ApiError) {
    let response = Report::in_book::<B>(error).with_request_id("req_1").respond::<B::Envelope>();
    let body = String::from_utf8_lossy(response.body());
    println!("{}\nHTTP {}\n{body}\n", B::BOOK, response.status());
}

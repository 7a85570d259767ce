//! The peers that write RFC 9457 from values.

use errorbook_benches_contestants::{
    Contestant,
    case::{self, FieldError},
};
use http::StatusCode;
use http_api_problem::HttpApiProblem;
use problem_details::ProblemDetails;
use rust_rfc7807::Problem;

use crate::{Input, details, each};

#[derive(serde::Serialize)]
struct Errors {
    errors: &'static [FieldError],
}

impl Input {
    fn status(self) -> StatusCode {
        match self {
            Self::Static => StatusCode::BAD_REQUEST,
            Self::Formatted(_) => StatusCode::NOT_FOUND,
            Self::Text(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn text(self) -> String {
        match self {
            Self::Static => case::STATIC.to_owned(),
            Self::Formatted(id) => format!("No such invoice: {id}"),
            Self::Text(text) => text.to_owned(),
        }
    }
}

pub(crate) fn contestants() -> Vec<Contestant> {
    const INVALID: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
    let problem_details = "problem_details 0.11";
    let http_api_problem = "http-api-problem 0.60";
    let groups = [
        each(problem_details, |input| {
            ProblemDetails::from_status_code(input.status()).with_detail(input.text())
        }),
        each(http_api_problem, |input| {
            HttpApiProblem::with_title(input.status()).detail(input.text())
        }),
        each("rust-rfc7807 0.2", |input| {
            Problem::new(input.status().as_u16()).title("Bad request").detail(input.text())
        }),
    ];
    let with_details = [
        details(problem_details, |errors| {
            ProblemDetails::from_status_code(INVALID)
                .with_detail(case::INVALID)
                .with_extensions(Errors { errors })
        }),
        details(http_api_problem, |errors| {
            HttpApiProblem::with_title(INVALID).detail(case::INVALID).value("errors", &errors)
        }),
    ];
    groups.into_iter().flatten().chain(with_details).collect()
}

//! The error bodies of seventeen public APIs of different makes, as envelopes.
//!
//! Each file has the envelope, an error or two, and beside each of them the response that the API's
//! documentation shows. `tests/styles.rs` compares the two. `README.md` lists what cannot be said.

pub mod anthropic;
pub mod aws;
pub mod fastapi;
pub mod github;
pub mod google;
pub mod kubernetes;
pub mod lemmy;
pub mod meilisearch;
pub mod microsoft;
pub mod openai;
pub mod salesforce;
pub mod shopify;
pub mod slack;
pub mod stripe;
pub mod svix;
pub mod twilio;
pub mod zalando;

use errorbook::ErrorResponse;

/// An answer of ours beside the documented one.
pub struct Sample {
    /// What the error is answered with.
    pub ours: ErrorResponse,
    /// What the documentation shows: status and headers where it has them, then the body.
    pub theirs: &'static str,
}

/// A maker, and what it documents.
pub type Maker = (&'static str, fn() -> Vec<Sample>);

/// All of them.
pub const MAKERS: [Maker; 17] = [
    ("Anthropic", anthropic::samples),
    ("AWS", aws::samples),
    ("FastAPI", fastapi::samples),
    ("GitHub", github::samples),
    ("Google", google::samples),
    ("Kubernetes", kubernetes::samples),
    ("Lemmy", lemmy::samples),
    ("Meilisearch", meilisearch::samples),
    ("Microsoft Graph", microsoft::samples),
    ("OpenAI", openai::samples),
    ("Salesforce", salesforce::samples),
    ("Shopify", shopify::samples),
    ("Slack", slack::samples),
    ("Stripe", stripe::samples),
    ("Svix", svix::samples),
    ("Twilio", twilio::samples),
    ("Zalando", zalando::samples),
];

//! Uses the derive in a build script, with a feature that the crate itself does not turn on. Both
//! share one build of the macro crate, which has no features.

use errorbook::ApiError;
use jsonrpsee_types::ErrorObjectOwned;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no schema")]
#[api(status = 404)]
struct NoSchema;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    assert_eq!(ErrorObjectOwned::from(NoSchema).code(), 404);
}

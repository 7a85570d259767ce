//! The corpus under the strictest lints. The test is that `cargo clippy -p errorbook-lint` says
//! nothing.

include!("../../common/corpus.rs");

/// A field whose name begins with an underscore.
#[derive(::core::fmt::Debug, ::errorbook::ApiError)]
#[api(status = 404, message = "no `{_id}`")]
pub struct Underscored {
    #[expect(clippy::pub_underscore_fields, reason = "the name is the test")]
    /// The id.
    pub _id: ::core::primitive::u8,
}

impl ::core::fmt::Display for Underscored {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Formatter::write_str(formatter, "displayed")
    }
}

impl ::core::error::Error for Underscored {}

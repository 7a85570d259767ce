//! Mistakes that must not compile, each with the one error it gives; `neighbours` has what is legal
//! beside them.

#[test]
fn ui() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}

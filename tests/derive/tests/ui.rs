//! Mistakes that must not compile, each with the one error it gives. What is legal beside them is in
//! `keys/` and `shapes/`.

#[test]
fn ui() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}

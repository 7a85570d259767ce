//! What the compiler says to each mistake in `envelope!`.

#[test]
fn each_mistake_is_one_error_at_the_right_place() {
    trybuild::TestCases::new().compile_fail("tests/ui/envelope/*.rs");
}

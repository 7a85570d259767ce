//! Both crates in one build: their features add up, and each still compiles and answers.

use errorbook_tests_feature_unification_a::{self as a, AxumError, ByHand};
use errorbook_tests_feature_unification_b::{self as b, ActixError};

#[test]
fn each_crate_answers_its_own_framework() {
    assert_eq!(a::answer(AxumError::NoPage).status(), 404);
    assert_eq!(a::answer(AxumError::Local("x".into())).status(), 400);
    assert_eq!(a::answer(ByHand).status(), 200);
    assert_eq!(b::answer(&ActixError::OverQuota).status(), 402);
}

#[test]
fn each_crate_got_the_features_of_the_other() {
    assert_eq!(a::answer(ActixError::OverQuota).status(), 402);
    assert_eq!(b::answer(&AxumError::NoPage).status(), 404);
    // `skip` leaves out one framework, not all.
    assert_eq!(b::answer(&ByHand).status(), 400);
}

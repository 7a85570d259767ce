//! Both crates in one build: the features add up, and each still compiles and answers.

use errorbook_unify_left::{ByHand, LeftError};
use errorbook_unify_right::RightError;

#[test]
fn each_crate_answers_its_own_framework() {
    assert_eq!(errorbook_unify_left::answer(LeftError::NoPage).status(), 404);
    assert_eq!(errorbook_unify_left::answer(LeftError::Local("x".into())).status(), 400);
    assert_eq!(errorbook_unify_left::answer(ByHand).status(), 200);
    assert_eq!(errorbook_unify_right::answer(&RightError::OverQuota).status(), 402);
}

#[test]
fn each_crate_got_the_features_of_the_other() {
    assert_eq!(errorbook_unify_left::answer(RightError::OverQuota).status(), 402);
    assert_eq!(errorbook_unify_right::answer(&LeftError::NoPage).status(), 404);
    // What is skipped is one framework, not all.
    assert_eq!(errorbook_unify_right::answer(&ByHand).status(), 400);
}

//! Doc comments of every form, as descriptions.

use errorbook::{ApiError, ErrorBook};
use errorbook_tests::row;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 409)]
enum FromElsewhere {
    /** One.
     * Two.
     *  Three.
     */
    Block,
    /**
        One.
          Two.
    */
    Indented,
    /// One.
    #[doc = concat!("T", "wo.")]
    Joined,
    #[doc = include_str!("doc_comments.txt")]
    Included,
}

#[test]
fn descriptions_from_blocks_and_macros() {
    let descriptions = (0..4).map(|index| row::<FromElsewhere>(index).description().unwrap());
    let expected = [
        "One.\nTwo.\n Three.",
        "One.\n  Two.",
        "One.\nTwo.",
        "From a file.\n\nWith two paragraphs.",
    ];
    assert!(descriptions.eq(expected));
}

/// A book.
#[doc = concat!("With ", "macros.")]
#[derive(ErrorBook)]
#[book(errors(FromElsewhere))]
struct Book;

#[test]
fn the_description_of_a_book_can_be_a_macro() {
    assert_eq!(Book::BOOK.description, Some("A book.\nWith macros."));
}

//! Checks that the derives give the same, whatever the names around them mean.

use errorbook::{Catalogued, DetailsKind, ErrorBook, JsonType, Report};
use errorbook_hygiene::{no_prelude, shadowed, traits};

#[test]
fn the_same_everywhere() {
    let books =
        [no_prelude::Corpus::BOOK, shadowed::Corpus::BOOK, <traits::Corpus as ErrorBook>::BOOK];
    for book in books {
        assert_eq!(book.catalog.iter().count(), 16);
        assert!(book.catalog.find("shared").is_none());
        assert!(book.catalog.find("full.shared").is_some());
    }
    assert_eq!(traits::Struct::CATALOG.iter().count(), 1);
    let body = Report::new(&no_prelude::Full::Tuple(7)).body::<no_prelude::House>();
    assert_eq!(body, br#"{"code":null,"text":"7"}"#);
}

#[test]
fn what_details_are() {
    const TEXTS: JsonType = JsonType::Array(&JsonType::Optional(&JsonType::Text));
    let rows = [
        no_prelude::Full::CATALOG.own(),
        shadowed::Full::CATALOG.own(),
        <traits::Full as Catalogued>::CATALOG.own(),
    ];
    for mut rows in rows {
        let row = rows.find(|row| row.variant() == "Members").unwrap();
        let DetailsKind::Members(members) = row.details() else { panic!("no members") };
        let types: Vec<_> = members.iter().map(|member| member.json).collect();
        let text = JsonType::Optional(&JsonType::Text);
        let free = JsonType::Any;
        assert_eq!(
            types,
            [JsonType::Integer, JsonType::Number, text, TEXTS, JsonType::Object, free]
        );
    }
}

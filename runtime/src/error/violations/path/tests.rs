//! What is written is read again.

use proptest::prelude::*;

use super::*;
use alloc::string::ToString;

fn path() -> impl Strategy<Value = FieldPath> {
    let key = prop_oneof!["[a-z]{1,3}", r#"[a.\[\]"\\/~ é%0]{0,4}"#];
    let segment = prop_oneof![
        key.prop_map(|key| Segment::Key(key.into())),
        (0_usize..20).prop_map(Segment::Index),
    ];
    proptest::collection::vec(segment, 0..5).prop_map(FieldPath)
}

proptest! {
    #[test]
    fn a_path_is_read_as_it_was_written(path in path()) {
        prop_assert_eq!(FieldPath::from(path.to_string()), path);
    }

    #[test]
    fn serde_json_finds_what_a_pointer_points_to(path in path()) {
        let mut document = serde_json::json!("found");
        for segment in path.0.iter().rev() {
            document = match segment {
                Segment::Key(key) => serde_json::json!({ &**key: document }),
                Segment::Index(index) => {
                    let mut elements = alloc::vec![serde_json::Value::Null; *index];
                    elements.push(document);
                    elements.into()
                }
            };
        }
        let found = document.pointer(&path.pointer().to_string());
        prop_assert_eq!(found.and_then(|found| found.as_str()), Some("found"));
    }

    #[test]
    fn any_text_is_a_path(text in ".{0,20}") {
        let path = FieldPath::from(&*text);
        prop_assert!(text.is_empty() == path.is_root());
        prop_assert!(path.fragment().to_string().bytes().all(|byte| byte.is_ascii_graphic()));
    }
}

#[test]
fn odd_texts() {
    for (text, written) in [
        ("a..b", r#"a[""].b"#),
        ("[x]", r#"["[x]"]"#),
        ("a[01]", r#"a["[01]"]"#),
        ("[1", r#"["[1"]"#),
        ("/a//0", r#"a[""][0]"#),
        ("a.", "a"),
        ("/a~1b/~01/~~1/~", "a/b.~1.~/.~"),
    ] {
        assert_eq!(FieldPath::from(text).to_string(), written, "{text}");
    }
}

//! The pointer of a violation finds the wrong value in the input, however deep it is.

use std::collections::BTreeMap;

use errorbook::{Violation, Violations};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};
use validator::Validate as _;

#[derive(Deserialize, garde::Validate)]
struct Node {
    #[garde(range(max = 0))]
    wrong: u8,
    #[garde(dive)]
    list: Vec<Node>,
    #[garde(dive)]
    map: BTreeMap<String, Node>,
}

/// validator forgets the keys of maps.
#[derive(Deserialize, validator::Validate)]
struct MaplessNode {
    #[validate(range(max = 0))]
    wrong: u8,
    #[validate(nested)]
    list: Vec<MaplessNode>,
}

/// Returns a random tree; in some of its nodes, `wrong` is 1.
fn tree() -> impl Strategy<Value = Value> {
    let leaf = (0_u8..2).prop_map(|wrong| json!({ "wrong": wrong, "list": [], "map": {} }));
    leaf.prop_recursive(4, 32, 4, |node| {
        let key = r#"[a-c.\[\]"/~ é0]{0,3}"#;
        let map = proptest::collection::btree_map(key, node.clone(), 0..3);
        let list = proptest::collection::vec(node, 0..4);
        let node = |(wrong, list, map)| json!({ "wrong": wrong, "list": list, "map": map });
        (0_u8..2, list, map).prop_map(node)
    })
}

/// Calls `visit` with each node.
fn for_each_node(node: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    visit(node);
    for child in node["list"].as_array_mut().into_iter().flatten() {
        for_each_node(child, visit);
    }
    for child in node["map"].as_object_mut().into_iter().flat_map(|map| map.values_mut()) {
        for_each_node(child, visit);
    }
}

/// Removes each wrong value that a violation points to, and returns how many are left.
fn left(mut tree: Value, violations: &Violations) -> usize {
    for Violation { field, .. } in violations {
        let found = tree.pointer_mut(&field.pointer().to_string());
        assert_eq!(found.map(Value::take), Some(json!(1)), "{field}");
    }
    let mut left = 0;
    for_each_node(&mut tree, &mut |node| left += usize::from(node["wrong"] == 1));
    left
}

/// Breaks one node of a tree, and returns the tree.
fn broken(mut tree: Value, place: usize, how: impl Fn(&mut Value)) -> Value {
    let (mut nodes, mut count) = (0, 0);
    for_each_node(&mut tree, &mut |_| nodes += 1);
    for_each_node(&mut tree, &mut |node| {
        if count == place % nodes {
            how(node);
        }
        count += 1;
    });
    tree
}

fn read(tree: &Value) -> Violation {
    let json = tree.to_string();
    let json = &mut serde_json::Deserializer::from_str(&json);
    let error = serde_path_to_error::deserialize::<_, Node>(json).err().unwrap();
    Violations::from(error).into_iter().next().unwrap()
}

proptest! {
    #[test]
    fn of_garde(tree in tree()) {
        let node: Node = serde_json::from_value(tree.clone()).unwrap();
        let result = garde::Validate::validate(&node);
        prop_assert_eq!(left(tree, &result.err().map(Violations::from).unwrap_or_default()), 0);
    }

    #[test]
    fn of_validator(mut tree in tree()) {
        for_each_node(&mut tree, &mut |node| node["map"] = json!({}));
        let node: MaplessNode = serde_json::from_value(tree.clone()).unwrap();
        let result = validator::Validate::validate(&node);
        prop_assert_eq!(left(tree, &result.err().map(Violations::from).unwrap_or_default()), 0);
    }

    #[test]
    fn of_serde(tree in tree(), place in 0_usize..32) {
        let wrong = broken(tree.clone(), place, |node| node["wrong"] = json!("no"));
        let found = read(&wrong).field.pointer().to_string();
        prop_assert_eq!(wrong.pointer(&found), Some(&json!("no")));

        let without = broken(tree, place, |node| drop(node.as_object_mut().unwrap().remove("wrong")));
        let missing = read(&without);
        let pointer = missing.field.pointer().to_string();
        let parent = pointer.strip_suffix("/wrong").unwrap();
        prop_assert_eq!(missing.code.as_deref(), Some("missing"));
        prop_assert!(without.pointer(parent).unwrap().get("wrong").is_none());
    }
}

//! `json`: what kind of JSON a detail is, said or read from the type of its field.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque},
    net::{IpAddr, Ipv4Addr, SocketAddr},
    num::NonZeroU32,
    path::{Path, PathBuf},
    rc::Rc,
    sync::Arc,
};

use errorbook::{
    ApiError, Catalogued, DetailMember, DetailsKind,
    JsonType::{self, Any, Array, Boolean, Integer, Map, Number, Object, Optional, Text},
};
use errorbook_tests::{body, row};
use serde::Serialize;
use serde_json::{Value, json};

/// Returns the types of the members of the first row.
fn members<E: Catalogued>() -> Vec<JsonType> {
    let DetailsKind::Members(members) = row::<E>(0).details() else { panic!("no members") };
    members.iter().map(|member| member.json).collect()
}

/// Declares an error of some details, and checks what each of them is.
macro_rules! check {
    ($error:ident: $($ty:ty => $json:expr,)*) => {
        #[derive(Debug, thiserror::Error, ApiError)]
        #[error("no")]
        #[api(status = 422)]
        struct $error($(#[api(detail)] $ty),*);
        assert_eq!(members::<$error>(), [$($json),*]);
    };
}

#[derive(Debug, Serialize)]
struct Issue;

#[test]
fn leaves() {
    check! { Leaves:
        bool => Boolean,
        u8 => Integer,
        i128 => Integer,
        usize => Integer,
        NonZeroU32 => Integer,
        f32 => Number,
        f64 => Number,
        char => Text,
        &'static str => Text,
        String => Text,
        std::string::String => Text,
        Cow<'static, str> => Text,
        Box<str> => Text,
        Arc<str> => Text,
        IpAddr => Text,
        Ipv4Addr => Text,
        SocketAddr => Text,
        PathBuf => Text,
        &'static Path => Text,
        Value => Any,
        Issue => Any,
        () => Any,
        std::time::Duration => Any,
    }
}

#[test]
#[allow(unused_parens, reason = "they are read as what is in them")]
fn containers() {
    check! { Containers:
        Vec<u8> => Array(&Integer),
        Vec<Issue> => Array(&Any),
        Vec<Vec<String>> => Array(&Array(&Text)),
        VecDeque<bool> => Array(&Boolean),
        LinkedList<f64> => Array(&Number),
        BinaryHeap<u8> => Array(&Integer),
        BTreeSet<String> => Array(&Text),
        HashSet<char> => Array(&Text),
        [u8; 2] => Array(&Integer),
        [u8; 1 + 1] => Array(&Integer),
        &'static [Option<u8>] => Array(&Optional(&Integer)),
        (u8, String) => Array(&Any),
        Cow<'static, [u8]> => Array(&Integer),
        Box<[String]> => Array(&Text),
        HashMap<String, u8> => Map(&Integer),
        BTreeMap<u8, Vec<std::option::Option<Issue>>> => Map(&Array(&Optional(&Any))),
        Box<u64> => Integer,
        &'static mut u64 => Integer,
        Rc<Arc<Cow<'static, String>>> => Text,
        (Vec<(u8)>) => Array(&Integer),
    }
}

#[test]
fn optional_members() {
    check! { Options:
        Option<u8> => Optional(&Integer),
        std::option::Option<Vec<String>> => Optional(&Array(&Text)),
        Option<Option<u8>> => Optional(&Optional(&Integer)),
        Option<Issue> => Optional(&Any),
    }
}

/// An `Option` that is not written as the type of the field is sent as null.
#[test]
fn options_that_are_sent_as_null() {
    use std::option::Option as Perhaps;
    type Maybe = Option<u8>;
    const NONE: Option<u8> = None;
    check! { Nulls:
        Maybe => Any,
        Perhaps<u8> => Any,
        Box<Option<u8>> => Any,
        &'static Option<u8> => Any,
        Vec<Maybe> => Array(&Any),
    }
    let error = Nulls(None, None, Box::new(None), &NONE, vec![]);
    let sent: Value = serde_json::from_slice(
        &errorbook::Report::new(&error).body::<errorbook::envelope::Detailed>(),
    )
    .unwrap();
    let expected = json!({ "0": null, "1": null, "2": null, "3": null, "4": [] });
    assert_eq!(sent["details"], expected);
}

mod aliases {
    pub(super) type Cents = u64;
    pub(super) type Name = &'static str;
    pub(super) type Note = std::borrow::Cow<'static, str>;
    pub(super) type Names = Vec<String>;
    pub(super) type Pair = [u8; 2];
    pub(super) type Bytes = &'static [u8];
    pub(super) type ByName<V> = std::collections::HashMap<String, V>;
    pub(super) type Id<T> = <T as super::HasId>::Id;
}

trait HasId {
    type Id;
}

impl HasId for Issue {
    type Id = u32;
}

#[test]
fn through_aliases() {
    use std::vec::Vec as List;
    check! { Aliases:
        aliases::Cents => Integer,
        aliases::Name => Text,
        aliases::Note => Text,
        aliases::Names => Array(&Any),
        aliases::Pair => Array(&Any),
        aliases::Bytes => Array(&Any),
        aliases::ByName<u8> => Map(&Any),
        aliases::Id<Issue> => Integer,
        Vec<aliases::Cents> => Array(&Integer),
        List<u8> => Array(&Any),
    }
}

/// An alias with a well-known name may hold something else than its argument.
#[test]
fn aliases_with_the_names_of_containers() {
    type Vec<T> = std::vec::Vec<std::vec::Vec<T>>;
    type HashMap<V, K> = std::collections::HashMap<K, V>;
    type Box<T> = std::boxed::Box<T>;
    check! { Hidden:
        Vec<u8> => Any,
        HashMap<u8, String> => Any,
        Box<u8> => Integer,
    }
}

mod own {
    use serde::Serialize;

    #[derive(Debug, Serialize)]
    pub(super) struct String;
    #[derive(Debug, Serialize)]
    pub(super) struct Vec<T>(pub(super) T);
    #[derive(Debug, Serialize)]
    #[allow(non_camel_case_types, reason = "to hide the primitive type")]
    pub(super) struct u64;
}

#[test]
fn own_types_with_the_names_of_others() {
    use own::{String, Vec, u64};
    check! { Owns:
        String => Any,
        Vec<u8> => Any,
        u64 => Any,
        std::vec::Vec<String> => Array(&Any),
        ::core::primitive::u64 => Integer,
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
struct Generic<'a, T: std::fmt::Debug, const N: usize> {
    #[api(detail)]
    list: Vec<T>,
    #[api(detail)]
    optional: Option<T>,
    #[api(detail)]
    array: [u8; N],
    #[api(detail)]
    text: &'a str,
    #[api(detail)]
    texts: Vec<Cow<'a, str>>,
}

#[test]
fn parameters_are_not_known() {
    let types = members::<Generic<'_, u8, 2>>();
    assert_eq!(types, [Any, Optional(&Any), Any, Text, Array(&Text)]);
}

#[test]
fn types_that_can_not_be_written_again() {
    check! { Unnameable:
        Vec<Box<dyn erased::Serialize>> => Any,
        Option<Box<dyn erased::Serialize>> => Optional(&Any),
        <Issue as HasId>::Id => Any,
    }
}

/// A trait object that serializes.
mod erased {
    use std::fmt;

    pub(super) trait Serialize: fmt::Debug {}

    impl serde::Serialize for dyn Serialize {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_unit()
        }
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
enum Said {
    Members {
        #[api(detail, json = "string")]
        amount: Issue,
        #[api(json = "integer", detail = "n")]
        number: Issue,
        #[api(detail)]
        #[api(json = "number")]
        ratio: u8,
        #[api(detail, json = "boolean")]
        flag: Issue,
        #[api(detail, json = "array")]
        list: Issue,
        #[api(detail, json = "object")]
        object: Issue,
        #[api(detail, json = "any")]
        any: u8,
        #[api(detail, json = "string")]
        optional: Option<u64>,
    },
    Value(#[api(details, json = "object")] Issue),
    OptionalValue(#[api(json = "object", details)] Option<Issue>),
}

#[test]
fn said_by_the_key() {
    let DetailsKind::Members(members) = row::<Said>(0).details() else { panic!("no members") };
    let expected = [
        ("amount", Text),
        ("n", Integer),
        ("ratio", Number),
        ("flag", Boolean),
        ("list", Array(&Any)),
        ("object", Object),
        ("any", Any),
        ("optional", Optional(&Text)),
    ];
    assert_eq!(members, expected.map(|(name, json)| DetailMember { name, json }));
    assert_eq!(row::<Said>(1).details(), DetailsKind::Value(Object));
    assert_eq!(row::<Said>(2).details(), DetailsKind::Value(Optional(&Object)));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422, envelope = errorbook::envelope::Detailed)]
struct Amount(#[api(detail = "amount", json = "string")] u64);

#[test]
fn the_key_changes_nothing_that_is_sent() {
    assert_eq!(body(&Amount(5))["details"], json!({ "amount": 5 }));
}

//! Every key, where it may stand and how it is written.

/// Where a key may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// `#[api(…)]` on an enum.
    Enum,
    /// `#[api(…)]` on a struct, which is container and variant in one.
    Struct,
    /// `#[api(…)]` on a variant.
    Variant,
    /// `#[api(…)]` on a field.
    Field,
    /// `#[book(…)]` on a book.
    Book,
}

impl Place {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Enum => "an enum",
            Self::Struct => "a struct",
            Self::Variant => "a variant",
            Self::Field => "a field",
            Self::Book => "a book",
        }
    }
}

/// A key of `#[api(…)]` or `#[book(…)]`.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    /// How it is written, for messages that state the fix.
    pub(crate) form: &'static str,
    pub(crate) places: &'static [Place],
}

const CONTAINER: &[Place] = &[Place::Enum, Place::Struct];
const ENTRY: &[Place] = &[Place::Variant, Place::Struct];
const ANYWHERE: &[Place] = &[Place::Enum, Place::Struct, Place::Variant];
const FIELD: &[Place] = &[Place::Field];
const BOOK: &[Place] = &[Place::Book];

const fn key(name: &'static str, form: &'static str, places: &'static [Place]) -> Key {
    Key { name, form, places }
}

/// The keys, in the order of the reference. A name that means the same in two places with two
/// forms stands twice.
pub(crate) const KEYS: &[Key] = &[
    key("status", "status = 409", ANYWHERE),
    key("type", "type = \"api_error\"", ANYWHERE),
    key("group", "group = \"Payments\"", ANYWHERE),
    key("doc_url", "doc_url = \"https://docs.example.com/errors#{code}\"", ANYWHERE),
    key("rename_all", "rename_all = \"snake_case\"", CONTAINER),
    key("prefix", "prefix = \"auth.\"", CONTAINER),
    key("book", "book = crate::PaymentsApi", CONTAINER),
    key("envelope", "envelope = errorbook::envelope::Typed", CONTAINER),
    key("skip", "skip(axum)", CONTAINER),
    key("crate", "crate = path::to::errorbook", CONTAINER),
    key("code", "code = \"parameter_missing\"", ENTRY),
    key("code", "code = none", &[Place::Enum]),
    key("shared", "shared", ENTRY),
    key("message", "message = \"`{field}` is required\"", ENTRY),
    key("expose", "expose", ENTRY),
    key("title", "title = \"Key reused\"", ENTRY),
    key("action", "action = \"Send a new key.\"", ENTRY),
    key("retry_after", "retry_after = 10", ENTRY),
    key("retry", "retry = \"backoff\"", ENTRY),
    key("header", "header(\"WWW-Authenticate\" = \"Bearer\")", ENTRY),
    key("log", "log = \"warn\"", ENTRY),
    key("transparent", "transparent", ENTRY),
    key("param", "param", FIELD),
    key("details", "details", FIELD),
    key("detail", "detail = \"resets_on\"", FIELD),
    key("retry_after", "retry_after", FIELD),
    key("header", "header = \"X-Quota\"", FIELD),
    key("status", "status", FIELD),
    key("request_id", "request_id", FIELD),
    key("errors", "errors(AuthError, PaymentError)", BOOK),
    key("fallback", "fallback(CommonError)", BOOK),
    key("envelope", "envelope = errorbook::envelope::Typed", BOOK),
    key("types", "types(\"api_error\", 429 = \"rate_limit_error\")", BOOK),
    key("codes", "codes = \"snake_case\"", BOOK),
    key("doc_url", "doc_url = \"https://docs.example.com/errors#{code}\"", BOOK),
    key("domain", "domain = \"payments.example.com\"", BOOK),
    key("title", "title = \"Payments API\"", BOOK),
    key("crate", "crate = path::to::errorbook", BOOK),
];

/// How the first key of a place is written.
pub(crate) fn example(place: Place) -> &'static str {
    KEYS.iter().find(|key| key.places.contains(&place)).map_or("", |key| key.form)
}

/// The key of this name at this place.
pub(crate) fn find(name: &str, place: Place) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name && key.places.contains(&place))
}

/// The names that may stand at this place.
pub(crate) fn names(place: Place) -> impl Iterator<Item = &'static str> {
    KEYS.iter().filter(move |key| key.places.contains(&place)).map(|key| key.name)
}

/// Where else a key of this name may stand.
pub(crate) fn other_places(name: &str) -> impl Iterator<Item = Place> {
    KEYS.iter().filter(move |key| key.name == name).flat_map(|key| key.places).copied()
}

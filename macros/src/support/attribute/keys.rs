//! Every key: its name, its form and its places.

/// Where a key can be written.
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

    /// The attribute that holds the keys of this place.
    pub(crate) const fn attribute(self) -> &'static str {
        match self {
            Self::Enum | Self::Struct | Self::Variant | Self::Field => "api",
            Self::Book => "book",
        }
    }

    /// The attribute of the other derive.
    pub(crate) const fn other_attribute(self) -> &'static str {
        match self {
            Self::Enum | Self::Struct | Self::Variant | Self::Field => "book",
            Self::Book => "api",
        }
    }
}

/// A key of `#[api(…)]` on an enum, a struct or a variant.
#[derive(Clone, Copy, Debug)]
pub(crate) enum EntryKey {
    Status,
    Type,
    Group,
    DocUrl,
    RenameAll,
    Prefix,
    Book,
    Envelope,
    Skip,
    Crate,
    Code,
    Shared,
    Message,
    Expose,
    Title,
    Action,
    Param,
    RetryAfter,
    Retry,
    Header,
    Log,
    Transparent,
}

/// A key of `#[api(…)]` on a field.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FieldKey {
    Param,
    Details,
    Detail,
    Json,
    Violations,
    RetryAfter,
    Header,
    Status,
    RequestId,
}

/// A key of `#[book(…)]`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum BookKey {
    Errors,
    Fallback,
    Envelope,
    Also,
    Types,
    Codes,
    DocUrl,
    Domain,
    Title,
    Crate,
}

/// How a key is written, and where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Symbol {
    pub(crate) name: &'static str,
    /// An example, for messages that state the fix.
    pub(crate) form: &'static str,
    places: &'static [Place],
}

impl Symbol {
    pub(crate) fn goes_on(&self, place: Place) -> bool {
        self.places.contains(&place)
    }
}

/// The keys of one kind of place, in the order of the reference.
pub(crate) type Table<K> = &'static [(K, Symbol)];

const CONTAINER: &[Place] = &[Place::Enum, Place::Struct];
const ENTRY: &[Place] = &[Place::Variant, Place::Struct];
const ANYWHERE: &[Place] = &[Place::Enum, Place::Struct, Place::Variant];
const FIELD: &[Place] = &[Place::Field];
const BOOK: &[Place] = &[Place::Book];

const fn key(name: &'static str, form: &'static str, places: &'static [Place]) -> Symbol {
    Symbol { name, form, places }
}

const DOC_URL: &str = "doc_url = \"https://docs.example.com/errors#{code}\"";
const ENVELOPE: &str = "envelope = errorbook::envelope::Typed";
const CRATE: &str = "crate = path::to::errorbook";

/// A name that has two forms, by place, has two rows.
#[rustfmt::skip]
pub(crate) const ENTRY_KEYS: Table<EntryKey> = &[
    (EntryKey::Status, key("status", "status = 409", ANYWHERE)),
    (EntryKey::Type, key("type", "type = \"api_error\"", ANYWHERE)),
    (EntryKey::Group, key("group", "group = \"Payments\"", ANYWHERE)),
    (EntryKey::DocUrl, key("doc_url", DOC_URL, ANYWHERE)),
    (EntryKey::RenameAll, key("rename_all", "rename_all = \"snake_case\"", CONTAINER)),
    (EntryKey::Prefix, key("prefix", "prefix = \"auth.\"", CONTAINER)),
    (EntryKey::Book, key("book", "book = crate::PaymentsApi", CONTAINER)),
    (EntryKey::Envelope, key("envelope", ENVELOPE, CONTAINER)),
    (EntryKey::Skip, key("skip", "skip(axum)", CONTAINER)),
    (EntryKey::Crate, key("crate", CRATE, CONTAINER)),
    (EntryKey::Code, key("code", "code = \"parameter_missing\"", ENTRY)),
    (EntryKey::Code, key("code", "code = none", &[Place::Enum])),
    (EntryKey::Shared, key("shared", "shared", ENTRY)),
    (EntryKey::Message, key("message", "message = \"`{field}` is required\"", ENTRY)),
    (EntryKey::Expose, key("expose", "expose", ANYWHERE)),
    (EntryKey::Title, key("title", "title = \"Key reused\"", ENTRY)),
    (EntryKey::Action, key("action", "action = \"Send a new key.\"", ENTRY)),
    (EntryKey::Param, key("param", "param = \"amount\"", ENTRY)),
    (EntryKey::RetryAfter, key("retry_after", "retry_after = 10", ENTRY)),
    (EntryKey::Retry, key("retry", "retry = \"backoff\"", ENTRY)),
    (EntryKey::Header, key("header", "header(\"WWW-Authenticate\" = \"Bearer\")", ENTRY)),
    (EntryKey::Log, key("log", "log = \"warn\"", ENTRY)),
    (EntryKey::Transparent, key("transparent", "transparent", ENTRY)),
];

#[rustfmt::skip]
pub(crate) const FIELD_KEYS: Table<FieldKey> = &[
    (FieldKey::Param, key("param", "param", FIELD)),
    (FieldKey::Details, key("details", "details", FIELD)),
    (FieldKey::Detail, key("detail", "detail = \"resets_on\"", FIELD)),
    (FieldKey::Json, key("json", "json = \"string\"", FIELD)),
    (FieldKey::Violations, key("violations", "violations", FIELD)),
    (FieldKey::RetryAfter, key("retry_after", "retry_after", FIELD)),
    (FieldKey::Header, key("header", "header = \"X-Quota\"", FIELD)),
    (FieldKey::Status, key("status", "status", FIELD)),
    (FieldKey::RequestId, key("request_id", "request_id", FIELD)),
];

#[rustfmt::skip]
pub(crate) const BOOK_KEYS: Table<BookKey> = &[
    (BookKey::Errors, key("errors", "errors(AuthError, PaymentError)", BOOK)),
    (BookKey::Fallback, key("fallback", "fallback(CommonError)", BOOK)),
    (BookKey::Envelope, key("envelope", ENVELOPE, BOOK)),
    (BookKey::Also, key("also", "also(errorbook::envelope::Problem)", BOOK)),
    (BookKey::Types, key("types", "types(\"api_error\", 429 = \"rate_limit_error\")", BOOK)),
    (BookKey::Codes, key("codes", "codes = \"snake_case\"", BOOK)),
    (BookKey::DocUrl, key("doc_url", DOC_URL, BOOK)),
    (BookKey::Domain, key("domain", "domain = \"payments.example.com\"", BOOK)),
    (BookKey::Title, key("title", "title = \"Payments API\"", BOOK)),
    (BookKey::Crate, key("crate", CRATE, BOOK)),
];

/// Returns all keys, in the order of the reference.
pub(crate) fn all() -> Vec<&'static Symbol> {
    let mut all = Vec::new();
    add(&mut all, ENTRY_KEYS);
    add(&mut all, FIELD_KEYS);
    add(&mut all, BOOK_KEYS);
    all
}

fn add<K>(all: &mut Vec<&'static Symbol>, table: Table<K>) {
    for (_, keys) in table {
        all.push(keys);
    }
}

/// Returns the keys that go on this place.
fn of_place(place: Place) -> Vec<&'static Symbol> {
    let mut keys = all();
    keys.retain(|keys| keys.goes_on(place));
    keys
}

/// Returns the row of this name at this place.
pub(crate) fn find<K>(
    table: Table<K>,
    name: &str,
    place: Place,
) -> Option<(usize, &'static Symbol)> {
    for (row, (_, keys)) in table.iter().enumerate() {
        if keys.name == name && keys.goes_on(place) {
            return Some((row, keys));
        }
    }
    None
}

/// Returns how the first key of a place is written.
pub(crate) fn example(place: Place) -> &'static str {
    of_place(place)[0].form
}

/// Returns the names of the keys that go on this place.
pub(crate) fn names(place: Place) -> Vec<&'static str> {
    let mut names = Vec::new();
    for keys in of_place(place) {
        names.push(keys.name);
    }
    names
}

/// Returns the first place that takes a key of this name.
pub(crate) fn place_of(name: &str) -> Option<Place> {
    all().iter().find(|keys| keys.name == name).map(|keys| keys.places[0])
}

//! Random types and books, of few paths, codes, statuses and types, so that they often meet.

use alloc::{boxed::Box, format, vec, vec::Vec};

use fastrand::Rng;

use crate::catalog::{
    Book, Catalog, CodeRule, DetailMember, DetailsKind, Extras, JsonType, Level, Owner, Rows,
    Texts, Types,
};

/// The one book in which types are listed, and one that some of them name wrongly.
pub(super) static BOOK: Owner = Owner::new("shop::Api", "1.0.0", 1);
static OTHER_BOOK: Owner = Owner::new("shop::OtherApi", "1.0.0", 2);

/// More than this many rows and types are not put below one type, as diamonds multiply them.
const MOST: usize = 40;

/// Codes that are alike in many ways, beside which most rows have one of their own.
const ALIKE: [&str; 12] = [
    "card_declined",
    "card-declined",
    "cardDeclined",
    "CARD_DECLINED",
    "Card_Declined",
    "card.declined",
    "carddeclined",
    "2fa",
    "2FA",
    "a_b",
    "a.b",
    "gone",
];

/// Extras that may be behind one number, as if a const in equal tokens were another one.
static EXTRAS: [[Extras; 3]; 4] = [
    [NONE, NONE.shared(true), NONE.log(Level::Warn)],
    [NONE.details(VALUE), NONE.shared(true).retry_after(1), NONE.log(Level::Info)],
    [NONE.details(MEMBERS), NONE.shared(true).headers(HEADERS), NONE.action("Wait.")],
    [NONE.details(NUMBER), NONE.shared(true).param_varies(true), NONE.status_varies(true)],
];
const VALUE: DetailsKind = DetailsKind::Value(JsonType::Any);
const NUMBER: DetailsKind = DetailsKind::Value(JsonType::Number);
const MEMBERS: DetailsKind =
    DetailsKind::Members(&[DetailMember { name: "limit", json: JsonType::Any }]);
const HEADERS: &[(&str, &str)] = &[("www-authenticate", "Bearer")];
const NONE: Extras = Extras::NONE;

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn pick<T: Copy>(rng: &mut Rng, all: &[T]) -> T {
    all[rng.usize(..all.len())]
}

/// True in this many of a hundred cases.
fn percent(rng: &mut Rng, number: u8) -> bool {
    rng.u8(..100) < number
}

/// Some types, of which each may pass on earlier ones.
pub(super) fn types(rng: &mut Rng) -> Vec<&'static Catalog> {
    let mut types: Vec<&'static Catalog> = Vec::new();
    // Few bits make different codes have one hash.
    let hash_mask = pick(rng, &[u64::MAX, u64::MAX, 0b11]);
    for number in 0..10 {
        let rows = if !types.is_empty() && percent(rng, 25) {
            let earlier = pick(rng, &types);
            twin(rng, earlier.rows())
        } else {
            rows(rng, number, hash_mask)
        };
        let nested = nested(rng, &types, rows.len());
        let book = pick(rng, &[None, None, Some(&BOOK), Some(&BOOK), Some(&BOOK)]);
        let book = if percent(rng, 2) { Some(&OTHER_BOOK) } else { book };
        types.push(leak(Catalog::new(rows, book, nested, percent(rng, 80))));
    }
    types
}

/// Types that another one passes on.
fn nested(
    rng: &mut Rng,
    types: &[&'static Catalog],
    mut rows: usize,
) -> &'static [&'static Catalog] {
    let mut nested = Vec::new();
    while !types.is_empty() && percent(rng, 40) {
        let inner = pick(rng, types);
        rows += inner.count_rows() + inner.count_owners();
        if rows <= MOST {
            nested.push(inner);
        }
    }
    nested.leak()
}

fn rows(rng: &mut Rng, number: usize, hash_mask: u64) -> &'static Rows {
    let path = pick(rng, &["shop::PayError", "shop::CardError", "user::UserError"]);
    let version = pick(rng, &["1.0.0", "2.0.0"]);
    let owner = leak(Owner::new(path, version, rng.u64(..2)));
    let mut rows = Vec::new();
    for variant in 0..rng.usize(..4) {
        rows.push(row(rng, number, variant, hash_mask));
    }
    columns(rng, owner, &rows, &EXTRAS[0])
}

/// A row before it is part of columns.
#[derive(Clone, Copy)]
struct Row {
    variant: &'static str,
    status: u16,
    code: &'static str,
    hash: u64,
    r#type: &'static str,
    message: &'static str,
    extras: usize,
}

fn row(rng: &mut Rng, number: usize, variant: usize, hash_mask: u64) -> Row {
    let own_code = || &*format!("code_{number}_{variant}").leak();
    let code = match rng.u8(..100) {
        ..70 => own_code(),
        70..95 => pick(rng, &ALIKE),
        _ => "",
    };
    // Rows of one code mostly agree.
    let usual_status = if code.len() % 2 == 0 { 404 } else { 409 };
    let usual_type = if code.len() > 5 { "client_error" } else { "" };
    let usual_extras = usize::from(code != "gone");
    Row {
        variant: pick(rng, &[&["A", "B", "C"], &["A", "D", "E"]])[variant],
        status: if percent(rng, 10) { 410 } else { usual_status },
        code,
        hash: hash(code) & hash_mask,
        r#type: if percent(rng, 10) { pick(rng, &["", "fault"]) } else { usual_type },
        message: pick(rng, &["", "no"]),
        extras: if percent(rng, 15) { rng.usize(..3) } else { usual_extras },
    }
}

fn columns(
    rng: &mut Rng,
    owner: &'static Owner,
    rows: &[Row],
    extras: &'static [Extras],
) -> &'static Rows {
    leak(Rows {
        variants: texts(rng, column(rows, |row| row.variant)),
        statuses: column(rows, |row| row.status),
        has_const_status: true,
        codes: texts(rng, column(rows, |row| row.code)),
        hashes: column(rows, |row| row.hash),
        longest: rows.iter().map(|row| row.code.len()).max().unwrap_or_default(),
        styles: column(rows, |row| u8::from(is_snake_case(row.code))),
        types: texts(rng, column(rows, |row| row.r#type)),
        messages: texts(rng, column(rows, |row| row.message)),
        extras_of: column(rows, |row| row.extras),
        extras,
        ..Rows::none(owner)
    })
}

fn column<T>(rows: &[Row], member: fn(&Row) -> T) -> &'static [T] {
    rows.iter().map(member).collect::<Vec<_>>().leak()
}

/// Rows of the same path, version and tokens, in which a const may have another value.
fn twin(rng: &mut Rng, of: &'static Rows) -> &'static Rows {
    let mut twin = Rows { owner: leak(*of.owner), ..*of };
    if percent(rng, 30) {
        twin.extras = &EXTRAS[rng.usize(..EXTRAS.len())];
    }
    match rng.u8(..6) {
        0 => twin.statuses = with_first(of.statuses, 410),
        1 => twin.types = with_first_text(rng, of.types, of.len(), "fault"),
        2 => twin.messages = with_first_text(rng, of.messages, of.len(), "another"),
        3 => twin.titles = texts(rng, vec![""; of.len()].leak()),
        _ => {}
    }
    if percent(rng, 10) {
        twin.titles = with_first_text(rng, twin.titles, of.len(), "Another");
    }
    leak(twin)
}

/// The column with another value for the first row.
fn with_first<T: Copy>(column: &[T], first: T) -> &'static [T] {
    let mut column = column.to_vec();
    if let Some(place) = column.first_mut() {
        *place = first;
    }
    column.leak()
}

fn with_first_text(rng: &mut Rng, column: Texts, rows: usize, first: &'static str) -> Texts {
    let column: Vec<_> = (0..rows).map(|row| column.get(row)).collect();
    texts(rng, with_first(&column, first))
}

/// A column in one of its two forms.
fn texts(rng: &mut Rng, column: &'static [&'static str]) -> Texts {
    if percent(rng, 50) {
        return Texts::Each(column);
    }
    let mut places = vec![0; 4];
    let mut end = 0;
    for text in column {
        end += u32::try_from(text.len()).unwrap();
        places.extend_from_slice(&end.to_le_bytes());
    }
    Texts::Joined(column.concat().leak(), places.leak())
}

/// What the derive writes: 64-bit FNV-1a of letters and digits in lower case.
fn hash(code: &str) -> u64 {
    let letters = code.bytes().filter(u8::is_ascii_alphanumeric);
    letters.fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        (hash ^ u64::from(letter.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The one style that books ask for here.
pub(super) fn is_snake_case(code: &str) -> bool {
    code.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

/// A book of some of the types, each listed once.
pub(super) fn book(rng: &mut Rng, types: &[&'static Catalog]) -> &'static Book {
    let mut listed = types.to_vec();
    rng.shuffle(&mut listed);
    listed.truncate(rng.usize(1..4));
    let rows = leak(Rows::none(&BOOK));
    let no_types = Types { set: &[], by_status: &[] };
    let set = &["client_error", "fault"];
    let mapping = &[(410, 410, "fault"), (400, 499, "client_error")];
    leak(Book {
        catalog: Catalog::new(rows, None, listed.leak(), false),
        __owners: &[None],
        fallback: None,
        title: None,
        description: None,
        domain: pick(rng, &[None, Some("shop.example.com")]),
        doc_url: None,
        types: match rng.u8(..10) {
            0 => Types { set, by_status: &[] },
            1 => Types { set: &set[..1], by_status: mapping },
            2 | 3 => Types { set, by_status: mapping },
            _ => no_types,
        },
        codes: CodeRule {
            style: if percent(rng, 10) { Some("snake_case") } else { None },
            __style: 1,
            longest: if percent(rng, 10) { 8 } else { 63 },
        },
    })
}

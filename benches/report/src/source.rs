//! Enums and books of any size, as Rust source.

use std::fmt::Write as _;

/// What stands on an enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The enum with `Debug` and an empty `Display`, which all but `thiserror` need too.
    Base,
    Errorbook,
    Thiserror,
    ThiserrorAndErrorbook,
    ApiError,
    Serialize,
    Strum,
    /// Five accessors by hand, a match each.
    Matches,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Base,
        Self::Errorbook,
        Self::Thiserror,
        Self::ThiserrorAndErrorbook,
        Self::ApiError,
        Self::Serialize,
        Self::Strum,
        Self::Matches,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Base => "the enum alone",
            Self::Errorbook => "errorbook",
            Self::Thiserror => "thiserror",
            Self::ThiserrorAndErrorbook => "thiserror and errorbook",
            Self::ApiError => "api-error",
            Self::Serialize => "serde `Serialize`",
            Self::Strum => "strum `AsRefStr`",
            Self::Matches => "five accessors, a match each",
        }
    }

    fn derives(self) -> &'static str {
        match self {
            Self::Base | Self::Matches => "Debug",
            Self::Errorbook => "Debug, errorbook::ApiError",
            Self::Thiserror => "Debug, thiserror::Error",
            Self::ThiserrorAndErrorbook => "Debug, thiserror::Error, errorbook::ApiError",
            // Its output names the trait without a path.
            Self::ApiError => "Debug, ApiError",
            Self::Serialize => "Debug, serde::Serialize",
            Self::Strum => "Debug, strum::AsRefStr",
        }
    }

    fn attributes(self, at: usize, payload: bool) -> String {
        let (status, code) = (status(at), code(at));
        let message = if payload { format!("no such thing {at}: {{0}}") } else { message(at) };
        let error = format!("#[error(\"{message}\")]");
        let api = format!(
            "#[api(status = {status}, type = \"{}\", code = \"{code}\", title = \"Title {at}\")]",
            class(at)
        );
        match self {
            Self::Base | Self::Serialize | Self::Matches => String::new(),
            Self::Errorbook => api,
            Self::Thiserror => error,
            Self::ThiserrorAndErrorbook => error + &api,
            Self::ApiError => {
                format!("#[api_error(status_code = {status}, message = \"{message}\")]")
            }
            Self::Strum => format!("#[strum(serialize = \"{code}\")]"),
        }
    }

    fn has_display(self) -> bool {
        matches!(self, Self::Thiserror | Self::ThiserrorAndErrorbook)
    }
}

/// An enum of so many variants, unit or with one field.
pub fn an_enum(kind: Kind, variants: usize, payload: bool) -> String {
    let mut source = "#![allow(dead_code)]\n".to_owned();
    if kind == Kind::ApiError {
        source += "use api_error::ApiError;\n";
    }
    push_enum(&mut source, "E", kind, 0..variants, payload);
    if kind == Kind::Matches {
        source += &accessors(variants, payload);
    }
    source
}

/// What stands beside the enums of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    None,
    /// A constant that reads the hash of each code once: the least that a proof could do.
    Read,
    Book,
    /// A book that each enum names.
    Named,
}

/// So many codes in enums of a hundred.
pub fn a_book(codes: usize, listing: Listing) -> String {
    let mut source = "#![allow(dead_code)]\n".to_owned();
    let names: Vec<String> = (0..codes / 100).map(|at| format!("E{at}")).collect();
    for (at, name) in names.iter().enumerate() {
        let mut one = String::new();
        push_enum(&mut one, name, Kind::Errorbook, at * 100..at * 100 + 100, false);
        if listing == Listing::Named {
            one = one.replacen("pub enum", "#[api(book = Api)]\npub enum", 1);
        }
        source += &one;
    }
    match listing {
        Listing::None => {}
        Listing::Read => source += &a_reader(&names),
        Listing::Book | Listing::Named => {
            let names = names.join(", ");
            let _ = write!(
                source,
                "#[derive(errorbook::ErrorBook)] #[book(errors({names}), codes = \"snake_case\")]\n\
                 pub struct Api;"
            );
        }
    }
    source
}

fn a_reader(names: &[String]) -> String {
    let catalog = |name: &String| format!("<{name} as errorbook::Catalogued>::CATALOG");
    let catalogs: Vec<String> = names.iter().map(catalog).collect();
    format!(
        "const _: u64 = {{
            let catalogs: &[&errorbook::Catalog] = &[{}];
            let (mut all, mut at) = (0, 0);
            while at < catalogs.len() {{
                let mut row = 0;
                while row < catalogs[at].specs.len() {{
                    all ^= catalogs[at].specs[row].__hash;
                    row += 1;
                }}
                at += 1;
            }}
            all
        }};",
        catalogs.join(", ")
    )
}

fn push_enum(
    source: &mut String,
    name: &str,
    kind: Kind,
    variants: std::ops::Range<usize>,
    payload: bool,
) {
    let _ = writeln!(source, "#[derive({})]\npub enum {name} {{", kind.derives());
    for at in variants {
        let fields = if payload { "(u64)" } else { "" };
        let _ = writeln!(source, "    {} V{at}{fields},", kind.attributes(at, payload));
    }
    source.push_str("}\n");
    if !kind.has_display() {
        let _ = writeln!(
            source,
            "impl std::fmt::Display for {name} {{ fn fmt(&self, _: &mut std::fmt::Formatter<'_>) \
             -> std::fmt::Result {{ Ok(()) }} }}\nimpl std::error::Error for {name} {{}}"
        );
    }
}

fn accessors(variants: usize, payload: bool) -> String {
    type Answer = fn(usize) -> String;
    let text = "&'static str";
    let accessors: [(&str, &str, Answer); 5] = [
        ("status", "u16", |at| status(at).to_string()),
        ("code", text, |at| format!("\"{}\"", code(at))),
        ("class", text, |at| format!("\"{}\"", class(at))),
        ("title", text, |at| format!("\"Title {at}\"")),
        ("doc_url", text, |at| format!("\"https://docs.example.com/errors/{}\"", code(at))),
    ];
    let pattern = if payload { "(..)" } else { "" };
    let mut source = "impl E {\n".to_owned();
    for (name, ty, answer) in accessors {
        let _ = writeln!(source, "#[inline(never)] pub fn {name}(&self) -> {ty} {{ match self {{");
        for at in 0..variants {
            let _ = writeln!(source, "    Self::V{at}{pattern} => {},", answer(at));
        }
        source.push_str("} }\n");
    }
    source + "}\n"
}

fn status(at: usize) -> u16 {
    [400, 401, 403, 404, 409, 422, 429, 410][at % 8]
}

fn class(at: usize) -> &'static str {
    ["invalid_request_error", "authentication_error", "api_error", "rate_limit_error"][at % 4]
}

fn code(at: usize) -> String {
    format!("some_error_code_number_{at:05}")
}

fn message(at: usize) -> String {
    format!("static message number {at}")
}

//! The table of what the document of each framework has, which `docs/OPENAPI.md` shows.

use std::{collections::BTreeSet, env, fmt::Write as _, fs, path::Path};

use errorbook::openapi;
use errorbook_openapi::ShopApi;
use serde_json::Value;

use crate::{aide_app, poem_app, salvo_app, utoipa_app};

const OPERATIONS: [&str; 4] = ["/pay", "/order", "/any", "/partner"];

/// A document, before or after it is completed.
struct Documented {
    framework: &'static str,
    is_complete: bool,
    document: Value,
}

/// Returns the cell of a row.
type Cell = fn(&Documented) -> String;

const ROWS: [(&str, Cell); 10] = [
    ("version of OpenAPI", |all| all.document["openapi"].as_str().unwrap_or_default().into()),
    ("responses of errors", |all| all.responses().count().to_string()),
    ("codes of status 422, of two types", |all| codes_of_order(all).to_string()),
    ("codes that are an `enum` of one", |all| all.pinned().len().to_string()),
    ("named examples", |all| all.examples().to_string()),
    ("`Retry-After`", |all| yes(all.responses().any(|response| has(response, "Retry-After")))),
    ("id of the request in each response", |all| {
        yes(all.all_responses().all(|r| has(r, "x-request-id")))
    }),
    ("failures of the framework", |all| yes(all.each_has("500"))),
    ("media types of errors", |all| all.media_types().len().to_string()),
    ("each schema once, in `components`", |all| yes(all.is_in_components("BalanceLowError"))),
];

fn yes(is_so: bool) -> String {
    if is_so { "yes" } else { "no" }.to_owned()
}

fn has(response: &Value, header: &str) -> bool {
    response["headers"][header].is_object()
}

fn codes_of_order(all: &Documented) -> usize {
    let order = all.resolved(&all.document["paths"]["/order"]["post"]["responses"]["422"]);
    let content = order["content"].as_object().into_iter().flatten();
    let mut codes = BTreeSet::new();
    content.for_each(|(_, media)| all.collect_codes(&media["schema"], &mut codes));
    codes.len()
}

impl Documented {
    fn resolved<'d>(&'d self, value: &'d Value) -> &'d Value {
        let reference = value["$ref"].as_str().and_then(|text| text.strip_prefix('#'));
        reference.map_or(value, |place| self.document.pointer(place).unwrap_or(value))
    }

    /// The responses of all operations.
    fn all_responses(&self) -> impl Iterator<Item = &Value> {
        self.named().map(|(_, response)| response)
    }

    /// Those of errors.
    fn responses(&self) -> impl Iterator<Item = &Value> {
        self.named().filter(|(name, _)| name.starts_with(['4', '5'])).map(|(_, response)| response)
    }

    fn named(&self) -> impl Iterator<Item = (&String, &Value)> {
        let of = |path: &&str| self.document["paths"][*path]["post"]["responses"].as_object();
        let all = OPERATIONS.iter().filter_map(of).flatten();
        let all = all.filter(|(name, _)| !name.starts_with("x-"));
        all.map(|(name, response)| (name, self.resolved(response)))
    }

    fn is_in_components(&self, name: &str) -> bool {
        self.document["components"]["schemas"][name].is_object()
    }

    fn each_has(&self, status: &str) -> bool {
        let has =
            |path: &&str| self.document["paths"][*path]["post"]["responses"][status].is_object();
        OPERATIONS.iter().all(has)
    }

    fn media(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.responses().filter_map(|response| response["content"].as_object()).flatten()
    }

    fn media_types(&self) -> BTreeSet<&String> {
        self.media().map(|(name, _)| name).collect()
    }

    fn examples(&self) -> usize {
        self.media().filter_map(|(_, media)| media["examples"].as_object()).flatten().count()
    }

    /// The codes that a schema has as an `enum` of one.
    fn pinned(&self) -> BTreeSet<String> {
        let mut codes = BTreeSet::new();
        self.media().for_each(|(_, media)| self.collect_codes(&media["schema"], &mut codes));
        codes
    }

    fn collect_codes(&self, schema: &Value, codes: &mut BTreeSet<String>) {
        let schema = self.resolved(schema);
        if let Some([code]) = schema["properties"]["code"]["enum"].as_array().map(Vec::as_slice) {
            codes.extend(code.as_str().map(str::to_owned));
        }
        for keyword in ["oneOf", "anyOf"] {
            let schemas = schema[keyword].as_array().into_iter().flatten();
            schemas.for_each(|schema| self.collect_codes(schema, codes));
        }
    }
}

fn all() -> Vec<Documented> {
    let made = [
        ("utoipa", utoipa_app::made()),
        ("aide", aide_app::made()),
        ("poem-openapi", poem_app::made()),
        ("salvo-oapi", salvo_app::made()),
    ];
    let both = made.into_iter().flat_map(|(framework, before)| {
        let mut after = before.clone();
        openapi::complete::<ShopApi>(&mut after).unwrap();
        [
            Documented { framework, is_complete: false, document: before },
            Documented { framework, is_complete: true, document: after },
        ]
    });
    both.collect()
}

fn table() -> String {
    let all = all();
    let mut table = String::from("| |");
    for one in &all {
        let when = if one.is_complete { "completed" } else { "as it is" };
        let _ = write!(table, " {}, {when} |", one.framework);
    }
    table.push_str("\n|---|");
    table.push_str(&"---|".repeat(all.len()));
    for (name, cell) in ROWS {
        let _ = write!(table, "\n| {name} |");
        for one in &all {
            let _ = write!(table, " {} |", cell(one));
        }
    }
    table.push('\n');
    table
}

const START: &str = "<!-- documents -->\n";
const END: &str = "<!-- end of documents -->";

#[test]
fn the_table_in_the_docs_is_what_the_documents_have() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/OPENAPI.md");
    let docs = fs::read_to_string(&path).unwrap();
    let (before, rest) = docs.split_once(START).expect("the docs have a place for it");
    let (shown, after) = rest.split_once(END).expect("the place ends");
    let table = table();
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, [before, START, &table, END, after].concat()).unwrap();
    } else {
        assert_eq!(shown, table, "write it with UPDATE_EXPECT=1 in the environment");
    }
}

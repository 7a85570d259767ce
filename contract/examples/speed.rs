//! Measures how long comparing and merging take. Run it with `--release`.

use std::time::Instant;

use errorbook_contract::{Contract, check, diff, merge};
use serde_json::{Value, json};

fn main() {
    let (old, new) = (contract("shop", 10_000), changed(contract("shop", 10_000)));
    let text = timed("write 10,000 codes", || old.to_json());
    println!("  {} KiB", text.len() >> 10);
    timed("read 10,000 codes", || text.parse::<Contract>().unwrap());
    timed("diff of 10,000 codes, none changed", || diff(&old, &old));
    let changes = timed("diff of 10,000 codes, all changed", || check(&old, &new));
    println!("  {}", changes.headline());
    let other = contract("bank", 10_000);
    timed("diff of 10,000 codes, all replaced", || diff(&old, &other));
    timed("text", || changes.to_string());
    timed("Markdown", || changes.to_markdown());
    timed("annotations", || changes.to_github("errors.json", &text));

    let files: Vec<_> =
        (0..100).map(|at| (format!("{at}.json"), contract(&format!("s{at}"), 1_000))).collect();
    let merged =
        timed("merge of 100 contracts of 1,000 codes", || merge(&files[0], &files[1..]).unwrap());
    println!("  {} codes", merged.contract.errors.len());
    let same = vec![files[0].clone(); 100];
    timed("the same, all equal", || merge(&same[0], &same[1..]).unwrap());
    let clash: Vec<_> = (0..100).map(|at| (format!("{at}.json"), clashing(at))).collect();
    let conflicts =
        timed("the same, all in conflict", || merge(&clash[0], &clash[1..]).unwrap_err());
    println!("  {} conflicts", conflicts.len());
    #[cfg(feature = "openapi")]
    openapi();
}

/// The shape of the envelope `Problem`, and the codes of a large API.
#[cfg(feature = "openapi")]
fn openapi() {
    use errorbook_contract::openapi::{Options, Version, complete, document};

    let mut contract = contract("shop", 1_000);
    let shop: Contract = include_str!("../tests/files/shop.json").parse().unwrap();
    contract.envelopes = shop.envelopes;
    let options = Options::new();
    let made = timed("OpenAPI of 1,000 codes", || document(&contract, &options, Version::V3_1));
    println!("  {} KiB", made.to_string().len() >> 10);
    let paths: serde_json::Map<String, Value> = (0..100)
        .map(|at| {
            let responses =
                json!({ "200": { "description": "" }, "x-errorbook-any:shop::Api": {} });
            (format!("/p{at}/{{id}}"), json!({ "get": { "responses": responses } }))
        })
        .collect();
    let document = json!({ "openapi": "3.1.0", "paths": paths }).to_string();
    let document = serde_json::from_str(&document).unwrap();
    timed("100 operations with any of 1,000 codes", || {
        let mut document = errorbook_contract::Json::clone(&document);
        complete(&mut document, &contract, &options).unwrap();
        document
    });
}

/// Prints the shortest of some times.
fn timed<T>(what: &str, run: impl Fn() -> T) -> T {
    let times = (0..10).map(|_| {
        let start = Instant::now();
        drop(run());
        start.elapsed()
    });
    let shortest = times.min().unwrap_or_default();
    println!("{what}: {:.1} ms", shortest.as_secs_f64() * 1_000.0);
    run()
}

fn contract(name: &str, count: usize) -> Contract {
    let errors: Vec<Value> = (0..count).map(|at| entry(name, at)).collect();
    let contract = json!({
        "format": 1, "book": format!("{name}::Api"), "errors": errors,
        "envelopes": [{ "media_type": "application/json", "shape": { "source": "code" } }],
    });
    contract.to_string().parse().unwrap()
}

fn entry(name: &str, at: usize) -> Value {
    let code = format!("{name}_{at:05}_is_wrong");
    json!({
        "code": code, "status": 400 + at % 30, "title": "Bad Request", "retry": "never",
        "description": "The request has a field that is wrong, and nothing was done.",
        "message": "the field `{field}` is wrong: {reason}",
        "details": { "members": [
            { "name": "limit", "schema": { "type": "integer" } },
            { "name": "currency", "schema": { "type": "string" } },
        ] },
        "doc_url": format!("https://{name}.example/errors#{code}"),
        "owner": format!("{name}::errors::Error{}", at / 100), "variant": format!("Wrong{at}"),
        "examples": { "application/json": { "error": { "code": code, "message": "wrong" } } },
    })
}

fn changed(mut contract: Contract) -> Contract {
    for entry in &mut contract.errors {
        entry.status += 1;
        entry.message = None;
        entry.details = None;
    }
    contract
}

/// Returns a contract with the same codes as the others, by another owner.
fn clashing(at: usize) -> Contract {
    let mut contract = contract("shop", 1_000);
    for entry in &mut contract.errors {
        entry.owner = format!("s{at}::Error");
    }
    contract
}

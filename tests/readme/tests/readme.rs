//! Checks that what the README shows is what happens.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex},
};

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use errorbook::Report;
use errorbook_readme::{House, PaymentError, ShopApi, app, document, orders};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// Returns the code blocks of a language, in order.
fn blocks(language: &str) -> Vec<String> {
    let readme = readme();
    let fence = format!("```{language}\n");
    let blocks = readme.split(&fence).skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// Returns the cells of all tables with this header, without backticks.
fn rows(header: &str) -> Vec<Vec<String>> {
    let readme = readme();
    let cell = |cell: &str| cell.replace('`', "").trim().to_owned();
    let mut rows = Vec::new();
    for table in readme.split(header).skip(1) {
        let lines = table.lines().skip(2).take_while(|line| line.starts_with('|'));
        rows.extend(lines.map(|row| row.trim_matches('|').split('|').map(cell).collect()));
    }
    rows
}

/// Joins the words of a text with single spaces, so that line breaks do not count.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// Sends a JSON request to the README's router.
async fn send(method: &str, path: &str, body: &str) -> Reply {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("content-type", "application/json")
        .header("x-request-id", "req_1")
        .body(Body::from(body.to_owned()))
        .unwrap();
    let router = if path == "/orders" { orders() } else { app() };
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    Reply { status: parts.status, headers: parts.headers, body }
}

#[tokio::test]
async fn the_handler_answers_with_the_json() {
    let reply = send("POST", "/payments", "{}").await;
    let shown: String = blocks("json")[0].lines().map(str::trim).collect();
    assert_eq!(reply.status, 422);
    assert_eq!(String::from_utf8(reply.body).unwrap(), shown.replace("\": ", "\":"));
    assert_eq!(reply.headers["x-request-id"], "req_1");
}

#[tokio::test]
async fn the_other_failures_are_those_of_the_table() {
    let rows = rows("| request | body |");
    assert_eq!(rows.len(), 7, "four refusals, three orders");
    for row in rows {
        let [request, body, status, code, message] = &*row else { panic!("{row:?}") };
        let mut words = request.split([' ', ',']);
        let (method, path) = (words.next().unwrap(), words.next().unwrap());
        let reply = send(method, path, body).await;
        assert_eq!(reply.status.as_str(), status, "{row:?}");
        let json: Value = serde_json::from_slice(&reply.body).unwrap();
        assert_eq!(json["code"], **code, "{row:?}");
        let sent = json["message"].as_str().unwrap();
        match message.strip_suffix('…').map(str::trim_end) {
            Some(start) => assert!(sent.starts_with(start), "{row:?}: {sent}"),
            None => assert_eq!(sent, message, "{row:?}"),
        }
        assert!(!String::from_utf8_lossy(&reply.body).contains("db-7"), "{row:?}");
    }
}

#[tokio::test]
async fn the_ledger_says_when_to_come_back() {
    let reply = send("POST", "/payments", r#"{"amount":5}"#).await;
    assert_eq!(reply.headers["retry-after"], "10");
}

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_says_what_the_client_does_not_get() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().without_time().with_ansi(false);
    let subscriber = subscriber.with_writer(move || writer.clone()).finish();
    let _guard = tracing_subscriber::util::SubscriberInitExt::set_default(subscriber);
    send("POST", "/payments", r#"{"amount":5}"#).await;
    let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let said = said.replace("errorbook_readme::", "shop::");
    assert_eq!(on_one_line(&said), on_one_line(&blocks("text")[2]));
}

#[test]
fn the_declared_envelope_writes_the_json() {
    let body = Report::new(&PaymentError::Missing { param: "amount" }).body::<House>();
    assert_eq!(String::from_utf8(body).unwrap(), blocks("json")[1].trim_end());
}

/// Renames a code as the README does, and compares what the frozen test says.
#[test]
fn the_broken_contract_is_told_as_shown() {
    let frozen = errorbook::contract::<ShopApi>();
    let mut now = frozen.clone();
    let renamed =
        now.errors.iter_mut().find(|entry| entry.variant.as_deref() == Some("LedgerDown"));
    renamed.unwrap().code = Some("ledger_closed".into());
    let said = errorbook_contract::diff(&frozen, &now).to_string();
    let said = said.replace("errorbook_readme::", "shop::");
    let shown = &blocks("text")[1];
    assert!(said.contains(&**shown), "the README shows\n{shown}\nthe diff says\n{said}");
}

/// Adds the lines of the diff to the README's enum, and reads what the compiler says.
#[test]
fn the_compile_error_is_what_rustc_says() {
    let diff = &blocks("diff")[0];
    let place = diff.lines().next().unwrap().trim();
    let added: Vec<_> = diff.lines().filter_map(|line| line.strip_prefix('+')).collect();
    let code = &blocks("rust")[0];
    assert!(code.contains(place) && !added.is_empty(), "the diff fits the enum:\n{diff}");
    let errors = check(&code.replace(place, &format!("{place}\n{}", added.join("\n"))));
    let shown = on_one_line(&blocks("text")[0]);
    let said = on_one_line(&errors);
    assert!(said.contains(&shown), "the README shows\n{shown}\nrustc says\n{errors}");
}

/// Returns what `cargo check` says about a crate `shop` with this code, which must not compile.
fn check(code: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shop");
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("src/lib.rs"), code).unwrap();
    let manifest = format!(
        "[package]\nname = \"shop\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         errorbook = {{ path = '{}' }}\nthiserror = \"2\"\n",
        root().join("runtime").canonicalize().unwrap().display()
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--color=never"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .unwrap();
    assert!(!output.status.success(), "a code that is used twice compiles");
    String::from_utf8(output.stderr).unwrap()
}

/// `tests/proofs/openapi` compares the types that are made of this document with those of the README.
#[test]
fn the_document_has_what_the_types_say() {
    let document = serde_json::to_value(document().unwrap()).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openapi/readme");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("readme.json"), format!("{document:#}")).unwrap();
    let [types] = &blocks("ts")[..] else { panic!("there is one block of TypeScript") };
    let response = &document["paths"]["/refunds"]["post"]["responses"]["503"];
    for code in response["x-error-codes"].as_array().unwrap() {
        assert!(types.contains(&format!("code: {code};")), "{code} is not in the types");
    }
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let members = schemas["LedgerDownError"]["properties"].as_object().unwrap();
    assert_eq!(types.lines().filter(|line| line.starts_with("      ")).count(), members.len() * 2);
}

#[test]
fn the_links_lead_to_files() {
    let readme = readme();
    let targets = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for target in targets.filter(|target| !target.starts_with('#')) {
        assert!(root().join(target).exists(), "{target}");
    }
}

#[test]
fn the_first_command_runs() {
    let readme = readme();
    let command = readme.lines().find_map(|line| line.strip_prefix("$ cargo ")).unwrap();
    let output =
        Command::new(env!("CARGO")).args(command.split(' ')).current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8(output.stdout).unwrap().contains("HTTP/1.1 422"));
}

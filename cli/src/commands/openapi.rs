//! `cargo errorbook openapi`

use anyhow::{Context as _, Result, anyhow, bail};
use clap::{Args, ValueEnum};
use errorbook_contract::{
    Json,
    openapi::{self, Options, Schemas},
};

use super::{Outcome, input::Input};
use crate::{output::Output, place::Place};

/// Write the errors as OpenAPI: components, or a whole document
///
/// Without a document to complete, one is written that has only components, for the paths that you write
/// by hand: `#/components/responses/AnyError404` is the response of all codes of status 404.
///
/// A document to complete says which errors each operation has: by the markers that errorbook leaves with
/// utoipa, aide, poem-openapi and salvo-oapi, or by a response such as `"404": { "description": "",
/// "x-error-codes": ["order_not_found"] }`. Each operation also gets what the framework answers by itself.
/// A completed document stays as it is.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo errorbook openapi errors.json --output errors.openapi.json
  cargo errorbook openapi --complete openapi.json --output openapi.json
  cargo errorbook openapi --openapi 3.0 --per-status")]
pub(crate) struct OpenApi {
    /// Complete this document, in JSON: a file, `-` for standard input, or `git:REV:PATH`
    ///
    /// Name the same file as the output to replace it.
    #[arg(long, value_name = "DOCUMENT")]
    complete: Option<Place>,

    #[command(flatten)]
    output: Output,

    #[command(flatten)]
    form: Form,

    #[command(flatten)]
    input: Input,
}

/// How the responses are written.
#[derive(Args)]
struct Form {
    /// The version of OpenAPI; a document to complete has its own
    #[arg(
        long = "openapi",
        value_name = "VERSION",
        value_enum,
        default_value_t,
        conflicts_with = "complete"
    )]
    version: Version,

    /// Write one schema for all codes of a status, instead of one for each code
    #[arg(long)]
    per_status: bool,

    /// The header that has the id of the request
    #[arg(long, value_name = "NAME", default_value = "x-request-id", value_parser = header_name)]
    request_id_header: String,

    /// Responses have no header with the id of the request
    #[arg(long, conflicts_with = "request_id_header")]
    no_request_id_header: bool,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Version {
    /// Schemas are JSON Schema 2020-12
    #[default]
    #[value(name = "3.1")]
    V3_1,
    /// Schemas have `nullable`
    #[value(name = "3.0")]
    V3_0,
}

impl OpenApi {
    pub(super) fn run(self) -> Result<Outcome> {
        let options = self.form.options();
        let document = match self.complete {
            None => openapi::document(&self.input.contract()?, &options),
            Some(place) => {
                let mut document = read(&place).with_context(|| place.to_string())?;
                openapi::complete(&mut document, &self.input.contract()?, &options)
                    .with_context(|| place.to_string())?;
                document
            }
        };
        self.output.write(&format!("{document:#}\n"))?;
        Ok(Outcome::Fine)
    }
}

impl Form {
    fn options(&self) -> Options {
        let version = match self.version {
            Version::V3_1 => openapi::Version::V3_1,
            Version::V3_0 => openapi::Version::V3_0,
        };
        let schemas = if self.per_status { Schemas::PerStatus } else { Schemas::PerCode };
        let header = Some(self.request_id_header.as_str());
        Options::new()
            .with_version(version)
            .with_schemas(schemas)
            .with_request_id_header(header.filter(|_| !self.no_request_id_header))
    }
}

fn read(place: &Place) -> Result<Json> {
    let text = place.text()?;
    if text.trim().is_empty() {
        bail!("the file is empty");
    }
    openapi::read_document(&text).map_err(|error| {
        if is_yaml(&text) {
            return anyhow!("the file is YAML; convert it to JSON first");
        }
        let (line, column, why) = (error.line(), error.column(), error.to_string());
        let why = why.split(" at line ").next().unwrap_or_default();
        anyhow!("line {line}, column {column}: not JSON: {why}")
    })
}

/// Returns whether text that is not JSON is a document in YAML.
fn is_yaml(text: &str) -> bool {
    let is_start = |line: &str| line == "---" || line.starts_with("openapi:");
    text.lines().any(is_start)
}

/// Reads the name of a header, which is a token (RFC 9110, section 5.1).
fn header_name(name: &str) -> Result<String, String> {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if name.is_empty() || !name.chars().all(is_allowed) {
        return Err("the name of a header has letters, digits and `-`".to_owned());
    }
    Ok(name.to_owned())
}

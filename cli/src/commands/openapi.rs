//! `cargo errorbook openapi`

use anyhow::{Context as _, Result, bail};
use clap::{Args, ValueEnum};
use errorbook_contract::{
    Contract, Json, Members,
    openapi::{self, Options, Schemas},
};

use super::{Outcome, input::Input};
use crate::{output::Output, place::Place};

/// Write the errors as OpenAPI: components, or a whole document
///
/// Without a document to complete, one is written that has only components, for the paths that you write
/// by hand: `#/components/responses/Errors404` is the response of all codes of status 404.
///
/// A document to complete says which errors each operation has: by the markers that errorbook leaves with
/// utoipa, aide, poem-openapi and salvo-oapi, or by a response such as `"404": { "description": "",
/// "x-error-codes": ["order_not_found"] }`. Each operation also gets what the framework answers by itself.
/// Completing a document twice changes nothing more. If the errors have changed in between, the command
/// fails. So keep the original document.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo errorbook openapi errors.json --output errors.openapi.json
  cargo errorbook openapi --complete openapi.json --output public.json
  cargo errorbook openapi --openapi 3.0 --per-status")]
pub(crate) struct OpenApi {
    /// Complete this document, in JSON: a file, `-` for standard input, or `git:REV:PATH`
    #[arg(long, value_name = "DOCUMENT")]
    complete: Option<Place>,

    /// Complete only the operations below this path, such as `/v2`
    #[arg(long, value_name = "PATH", requires = "complete", default_value = "")]
    base_path: String,

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
        let options = self.form.options().with_base_path(&self.base_path);
        let document = match self.complete {
            None => openapi::document(&self.input.contract()?, &options, self.form.version.into()),
            Some(place) => {
                let document = read(&place).with_context(|| place.to_string())?;
                completed(document, &self.input.contract()?, &options)
                    .with_context(|| place.to_string())?
            }
        };
        self.output.write(&format!("{document:#}\n"))?;
        Ok(Outcome::Fine)
    }
}

fn read(place: &Place) -> Result<Json> {
    Ok(openapi::read_document(&place.text()?)?)
}

/// Completes a document, and notes with what.
///
/// A second pass does not change a response that the first one completed. If the errors have changed in
/// between, the document would keep the old ones.
fn completed(mut document: Json, contract: &Contract, options: &Options) -> Result<Json> {
    let made_of = openapi::fingerprint(contract, options);
    let below = format!("{}/", options.base_path());
    let note = document.get(NOTE).and_then(|notes| notes.get(&below));
    if note.is_some_and(|note| note.as_str() != Some(&made_of)) {
        bail!(
            "it was completed with other errors, options or another release; complete the original document"
        );
    }
    openapi::complete(&mut document, contract, options)?;
    if let Json::Object(members) = &mut document {
        let mut notes = match members.get(NOTE) {
            Some(Json::Object(notes)) => notes.clone(),
            _ => Members::default(),
        };
        notes.set(below, made_of);
        members.set(NOTE, Json::Object(notes));
    }
    Ok(document)
}

/// The member of a completed document that says with what, for each base path.
const NOTE: &str = "x-errorbook-completed";

impl From<Version> for openapi::Version {
    fn from(version: Version) -> Self {
        match version {
            Version::V3_1 => Self::V3_1,
            Version::V3_0 => Self::V3_0,
        }
    }
}

impl Form {
    fn options(&self) -> Options {
        let schemas = if self.per_status { Schemas::PerStatus } else { Schemas::PerCode };
        let header = Some(self.request_id_header.as_str());
        Options::new()
            .with_schemas(schemas)
            .with_request_id_header(header.filter(|_| !self.no_request_id_header))
    }
}

fn header_name(name: &str) -> Result<String, String> {
    if !openapi::is_header_name(name) {
        return Err("the name of a header has letters, digits, `-` and `_`".to_owned());
    }
    Ok(name.to_owned())
}

//! Reads the text of a contract file.

use std::{collections::HashMap, fmt, str::FromStr};

use serde::{Deserialize, de::IgnoredAny};
use serde_path_to_error::{Deserializer, Path, Track};

use super::{Contract, Entry, FORMAT};

/// The longest file that is read, in bytes. A contract of 10,000 codes takes a third of it.
pub const LONGEST_FILE: usize = 64 << 20;

/// Why a contract cannot be read.
///
/// ```
/// use errorbook_contract::Contract;
///
/// let error = "{\n  \"format\": 1,\n  \"book\": 7\n}".parse::<Contract>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "line 3, column 11, member `book`: invalid type: integer `7`, expected a string",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    line: Option<(usize, usize)>,
    member: String,
    text: String,
}

impl ReadError {
    /// Returns the line, counted from 1, if the mistake is at one.
    ///
    /// ```
    /// use errorbook_contract::Contract;
    /// assert_eq!("{".parse::<Contract>().unwrap_err().line(), Some(1));
    /// ```
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.line.map(|(line, _)| line)
    }

    fn of_syntax(error: &serde_json::Error) -> Self {
        let mut of_json = Self::of_json(error, &Track::new().path());
        match of_json.text.as_str() {
            _ if error.is_eof() => "the file ends too early".clone_into(&mut of_json.text),
            "expected ident" => "expected a value".clone_into(&mut of_json.text),
            _ => {}
        }
        of_json.text.insert_str(0, "not JSON: ");
        of_json
    }

    fn of_text(text: impl Into<String>) -> Self {
        Self { line: None, member: String::new(), text: text.into() }
    }

    fn of_json(error: &serde_json::Error, path: &Path) -> Self {
        let whole = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        let text = whole.strip_suffix(&place).unwrap_or(&whole).to_owned();
        let member = if path.iter().next().is_some() { path.to_string() } else { String::new() };
        Self { line: Some((error.line(), error.column())), member, text }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.line {
            write!(f, "line {line}, column {column}")?;
            let joint = if self.member.is_empty() { ": " } else { ", " };
            f.write_str(joint)?;
        }
        if !self.member.is_empty() {
            write!(f, "member `{}`: ", self.member)?;
        }
        f.write_str(&self.text)
    }
}

impl std::error::Error for ReadError {}

impl Contract {
    /// Reads a contract from the bytes of its file.
    ///
    /// Members that this version does not know are kept. Schemas of envelopes are made again.
    ///
    /// ```
    /// use errorbook_contract::Contract;
    ///
    /// let file = br#"{"format":1,"book":"shop::ShopApi","envelopes":[],"errors":[],"team":"till"}"#;
    /// let contract = Contract::from_slice(file)?;
    /// assert!(contract.unknown.get("team").is_some());
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Fails if the file is longer than [`LONGEST_FILE`], is not UTF-8, is not a contract of this
    /// format, or uses a code or a media type twice.
    pub fn from_slice(file: &[u8]) -> Result<Self, ReadError> {
        if file.len() > LONGEST_FILE {
            let limit = LONGEST_FILE >> 20;
            return Err(ReadError::of_text(format!("the file is longer than {limit} MiB")));
        }
        let text = str::from_utf8(file).map_err(|error| {
            let line = file[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
            ReadError::of_text(format!("line {line}: the file is not UTF-8"))
        })?;
        let text = without_mark(text);
        check_conflict(text)?;
        check_kind(text)?;
        check_format(text)?;
        let mut contract: Self = read(text)?;
        check_codes(&contract.errors)?;
        check_media_types(&contract)?;
        contract.sort();
        contract.describe_envelopes();
        Ok(contract)
    }
}

impl FromStr for Contract {
    type Err = ReadError;

    fn from_str(text: &str) -> Result<Self, ReadError> {
        Self::from_slice(text.as_bytes())
    }
}

fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, ReadError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let mut track = Track::new();
    let read = T::deserialize(Deserializer::new(&mut json, &mut track))
        .map_err(|error| ReadError::of_json(&error, &track.path()))?;
    let root = Track::new().path();
    json.end().map_err(|error| ReadError::of_json(&error, &root))?;
    Ok(read)
}

/// Returns the text without the byte order mark that some editors write at the start.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Refuses a file with the marks of a merge. No line of JSON begins with one.
fn check_conflict(text: &str) -> Result<(), ReadError> {
    let is_mark =
        |line: &str| ["<<<<<<<", "=======", ">>>>>>>"].iter().any(|m| line.starts_with(m));
    match text.lines().position(is_mark) {
        Some(at) => Err(ReadError::of_text(format!(
            "line {}: the file has conflict markers of a merge; take one side, such as \
             `git checkout --ours errors.json`, then bless again",
            at + 1
        ))),
        None => Ok(()),
    }
}

/// Refuses what is no JSON object.
fn check_kind(text: &str) -> Result<(), ReadError> {
    let Some(first) = text.trim_start().chars().next() else {
        return Err(ReadError::of_text("the file is empty"));
    };
    serde_json::from_str::<IgnoredAny>(text).map_err(|error| ReadError::of_syntax(&error))?;
    let kind = match first {
        '{' => return Ok(()),
        '[' => "an array",
        '"' => "a string",
        't' | 'f' => "a boolean",
        'n' => "null",
        _ => "a number",
    };
    Err(ReadError::of_text(format!("not a contract: {kind}")))
}

/// Refuses another file, or one of a newer version, before anything else can be said of it.
fn check_format(text: &str) -> Result<(), ReadError> {
    #[derive(Deserialize)]
    struct Format {
        format: Option<u64>,
    }
    match read::<Format>(text)?.format {
        Some(FORMAT) => Ok(()),
        Some(newer) if newer > FORMAT => Err(ReadError::of_text(format!(
            "the file has format {newer}, and this version of errorbook reads format {FORMAT}; \
             update errorbook"
        ))),
        Some(other) => Err(ReadError::of_text(format!("there is no format {other}"))),
        None => Err(ReadError::of_text("not a contract: it has no member `format`")),
    }
}

/// Refuses a code with two meanings, as two branches make it that each add one to the file.
fn check_codes(entries: &[Entry]) -> Result<(), ReadError> {
    let mut holders: HashMap<(Option<&str>, &str), &Entry> = HashMap::new();
    for entry in entries {
        let Some(code) = &entry.code else { continue };
        let Some(first) = holders.insert((entry.domain.as_deref(), code), entry) else { continue };
        let is_one = !first.owner.is_empty() && first.path() == entry.path();
        if !first.shared || !entry.shared || is_one {
            return Err(ReadError::of_text(format!(
                "the code `{code}` is there twice: of {} and of {}",
                first.path(),
                entry.path(),
            )));
        }
    }
    Ok(())
}

fn check_media_types(contract: &Contract) -> Result<(), ReadError> {
    let mut seen = Vec::new();
    for envelope in &contract.envelopes {
        if seen.contains(&&envelope.media_type) {
            let media_type = &envelope.media_type;
            return Err(ReadError::of_text(format!("two envelopes have the type `{media_type}`")));
        }
        seen.push(&envelope.media_type);
    }
    Ok(())
}

//! A page of the documentation, and what is in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

pub(crate) struct Page {
    path: PathBuf,
    pub(crate) text: String,
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Page {
    /// Reads a page, by its path from the root of the repository.
    pub(crate) fn read(path: &str) -> Self {
        Self::at(root().join(path))
    }

    fn at(path: PathBuf) -> Self {
        let text = fs::read_to_string(&path);
        let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { path, text }
    }

    /// Reads the README and all pages in `docs/`.
    pub(crate) fn all() -> Vec<Self> {
        let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
        let pages = docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
        let mut all: Vec<_> = pages.map(Self::at).collect();
        all.push(Self::read("README.md"));
        all
    }

    /// Returns the code blocks of a language, in order.
    pub(crate) fn blocks(&self, language: &str) -> Vec<&str> {
        let fence = format!("```{language}\n");
        let fences = self.text.match_indices(&fence);
        fences.map(|(at, _)| self.text[at + fence.len()..].split("```").next().unwrap()).collect()
    }

    /// Returns the cells of all tables with this header, without backticks.
    pub(crate) fn rows(&self, header: &str) -> Vec<Vec<String>> {
        let cell = |cell: &str| cell.replace('`', "").trim().to_owned();
        let mut rows = Vec::new();
        for table in self.text.split(header).skip(1) {
            let lines = table.lines().skip(2).take_while(|line| line.starts_with('|'));
            rows.extend(lines.map(|row| row.trim_matches('|').split('|').map(cell).collect()));
        }
        rows
    }

    /// Returns the links that do not lead to another site.
    pub(crate) fn links(&self) -> impl Iterator<Item = &str> {
        let links = self.text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        links.filter(|link| !link.contains("://"))
    }

    /// Returns the file of a link, and the name of a section in it.
    pub(crate) fn target<'a>(&self, link: &'a str) -> (PathBuf, Option<&'a str>) {
        let (file, section) = link.split_once('#').map_or((link, None), |(a, b)| (a, Some(b)));
        if file.is_empty() {
            return (self.path.clone(), section);
        }
        (self.path.with_file_name(file), section)
    }
}

/// Joins the words of a text with single spaces, so that line breaks do not count.
pub(crate) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes the white space out of JSON that is laid out for people.
pub(crate) fn compact(json: &str) -> String {
    let mut in_text = false;
    let keep = |character: &char| {
        in_text ^= *character == '"';
        in_text || !character.is_whitespace()
    };
    json.chars().filter(keep).collect()
}

/// Every link to a file leads to one, and every link to a section to a heading.
#[test]
fn the_links_lead_somewhere() {
    for page in Page::all() {
        for link in page.links() {
            let (file, section) = page.target(link);
            assert!(file.exists(), "{link} in {:?}", page.path);
            let Some(section) = section else { continue };
            let text = fs::read_to_string(&file).unwrap();
            let headings = text.lines().filter(|line| line.starts_with('#'));
            assert!(headings.map(anchor).any(|name| name == section), "{link} in {:?}", page.path);
        }
    }
}

/// Returns the name that GitHub gives a heading.
fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
}

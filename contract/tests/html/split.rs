//! The pages of the codes.

use std::collections::HashSet;

use errorbook_contract::html;

use super::{hostile, shop};

#[test]
fn files_have_names_that_every_system_takes() {
    let files = html::split(&hostile::contract(), None);
    let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[0], "index.html");
    let (assets, names): (Vec<_>, Vec<_>) =
        names.into_iter().partition(|name| ["style.css", "script.js"].contains(name));
    assert_eq!(assets.len(), 2);
    assert_eq!(names.len(), 1 + hostile::CODES.len());
    let folded: HashSet<_> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    assert_eq!(folded.len(), names.len(), "{names:?}");
    for name in names {
        let stem = name.strip_suffix(".html").unwrap();
        assert!(
            stem.chars().all(|char| char.is_ascii_alphanumeric() || "-_".contains(char)),
            "{name}"
        );
        assert!(!["con", "nul"].contains(&stem.to_ascii_lowercase().as_str()), "{name}");
        assert!(name.len() < 130);
    }
    assert!(files.iter().any(|(name, _)| name == "filter.html"));
}

/// The files that are pages.
fn pages(files: &[(String, String)]) -> impl Iterator<Item = &(String, String)> {
    files.iter().filter(|(_, text)| text.trim_start().starts_with("<!doctype html>"))
}

/// The page of a code among the files.
fn of_code<'a>(files: &'a [(String, String)], code: &str) -> &'a str {
    let name = format!("{code}.html");
    &files.iter().find(|(file, _)| *file == name).unwrap().1
}

#[test]
fn the_page_of_a_code_begins_with_it() {
    let files = html::split(&shop(), None);
    let page = of_code(&files, "card_declined");
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(place("<article id=\"card_declined\"") < place("How an error looks"));
    assert!(place("How an error looks") < place("In a program"));
    assert!(page.contains("<title>card_declined · Shop API</title>"));
    assert!(page.contains("<meta name=description content=\"402 Payment Required: "), "{page}");
    assert!(page.contains("<h1><a"));
}

#[test]
fn pages_share_style_and_script() {
    let files = html::split(&shop(), None);
    assert_eq!(pages(&files).count(), 1 + shop().errors.len());
    for (name, page) in pages(&files) {
        assert!(page.contains("style-src 'self'; script-src 'self'"), "{name}");
        assert!(page.contains("<link rel=stylesheet href=style.css>"), "{name}");
        assert!(page.contains("<script src=script.js></script>"), "{name}");
        assert!(!page.contains("<style") && !page.contains("sha256-"), "{name}");
    }
    let size = of_code(&files, "card_declined").len();
    assert!(size < 10_000, "{size} bytes");
    let whole = html::page(&shop());
    for (name, text) in &files[1..3] {
        assert!(["style.css", "script.js"].contains(&name.as_str()), "{name}");
        assert!(whole.contains(text.as_str()), "{name}");
    }
}

#[test]
fn a_sitemap_lists_the_pages() {
    let files = html::split(&shop(), Some("https://example.com/errors/"));
    let (name, sitemap) = files.last().unwrap();
    assert_eq!(name, "sitemap.xml");
    assert!(sitemap.contains("<loc>https://example.com/errors/key_missing.html</loc>"));
    let (_, page) = files.iter().find(|(name, _)| name == "key_missing.html").unwrap();
    assert!(page.contains("<link rel=canonical href=\"https:&#x2f;&#x2f;example.com&#x2f;errors&#x2f;key_missing.html\">"));
    assert!(files.iter().all(|(name, _)| name != "key_missing"));
    assert!(files[0].1.contains(r#"<a href="key_missing.html">key_missing</a>"#));
}

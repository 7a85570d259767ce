//! A page for each code.

use std::{collections::HashMap, fmt::Write as _};

use super::{
    anchors::encode,
    names::names,
    prose, template,
    view::{SCRIPT, STYLE, View},
};
use crate::{Contract, Entry};

/// Returns the reference as a page for each code: the names of files, and what is in them.
///
/// The first is `index.html`. `style.css` and `script.js` are those of all pages. The file of a code has its name, `card_declined.html`, unless that is no
/// name of a file on every system. With the URL under which the files are served, each page names its
/// own, and `sitemap.xml` lists them for search engines; a sitemap has no relative URLs.
///
/// ```
/// use errorbook_contract::{Contract, html};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// let files = html::split(&contract, Some("https://example.com/errors"));
/// let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
/// assert_eq!(names, ["index.html", "style.css", "script.js", "gone.html", "sitemap.xml"]);
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn split(contract: &Contract, base_url: Option<&str>) -> Vec<(String, String)> {
    let names = names(contract);
    let base = base_url.map(|url| format!("{}/", url.trim_end_matches('/')));
    let view = View::of(contract);
    let by_entry = contract.errors.iter().map(std::ptr::from_ref).zip(&names);
    let by_entry: HashMap<*const Entry, &String> = by_entry.collect();
    let index = view.index(|entry| by_entry[&std::ptr::from_ref(entry)]);
    let mut files = vec![
        ("index.html".to_owned(), render(index)),
        ("style.css".to_owned(), STYLE.to_owned()),
        ("script.js".to_owned(), SCRIPT.to_owned()),
    ];
    for (entry, name) in contract.errors.iter().zip(&names) {
        let canonical = base.as_ref().map(|base| format!("{base}{}", encode(name)));
        files.push((name.clone(), render(view.single(entry, canonical.as_deref()))));
    }
    if let Some(base) = base {
        files.push(("sitemap.xml".to_owned(), sitemap(&base, &names)));
    }
    files
}

fn render(context: minijinja::Value) -> String {
    template::render(template::TEMPLATE, context).expect("the template takes every contract")
}

fn sitemap(base: &str, names: &[String]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let urls = std::iter::once(base.to_owned());
    for url in urls.chain(names.iter().map(|name| format!("{base}{}", encode(name)))) {
        let mut escaped = String::new();
        prose::escape(&mut escaped, &url);
        let _ = writeln!(xml, "  <url><loc>{escaped}</loc></url>");
    }
    xml.push_str("</urlset>\n");
    xml
}

//! A catalog as a table of text.

use core::fmt;

use super::{Book, Catalog, ErrorSpec};

impl fmt::Display for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        table(self, None, f)
    }
}

impl fmt::Display for Book {
    /// The title, and the table of [`Catalog`] with the types that the book adds. Below each row is
    /// what else it says for readers: title, group, action, page and deprecation.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(title) = self.title {
            writeln!(f, "{title}\n")?;
        }
        table(&self.catalog, Some(self), f)
    }
}

impl Book {
    fn notes(&self, spec: ErrorSpec, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut note = |name: &str, text: Option<&str>| match text.map(first_line) {
            Some(text) => writeln!(f, "    {name}: {text}"),
            None => Ok(()),
        };
        note("title", spec.title())?;
        note("group", spec.group())?;
        note("action", spec.action())?;
        note("deprecated", spec.deprecated())?;
        let code = spec.code();
        match (spec.doc_url(), self.doc_url.filter(|url| url.fits(code))) {
            (Some(own), _) => note("see", Some(own)),
            (None, Some(url)) => {
                f.write_str("    see: ")?;
                url.fill(code, f)?;
                f.write_str("\n")
            }
            (None, None) => Ok(()),
        }
    }
}

/// Writes one line for each row. A book adds its types, and its notes behind each line.
fn table(catalog: &Catalog, book: Option<&Book>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let code = |spec: ErrorSpec| spec.code().unwrap_or("-");
    let r#type = |spec: ErrorSpec| {
        let name = book.map_or(spec.r#type(), |book| book.type_of(spec));
        name.unwrap_or("-")
    };
    let (mut code_width, mut type_width) = (4, 4);
    for spec in catalog.iter() {
        code_width = code_width.max(code(spec).len());
        type_width = type_width.max(r#type(spec).len());
    }
    writeln!(f, "{:code_width$}  status  {:type_width$}  description", "code", "type")?;
    for spec in catalog.iter() {
        let (code, r#type, status) = (code(spec), r#type(spec), spec.status());
        let description = spec.description().map_or("", first_line);
        let line =
            alloc::format!("{code:code_width$}  {status:<6}  {type:type_width$}  {description}");
        writeln!(f, "{}", line.trim_end())?;
        if let Some(book) = book {
            book.notes(spec, f)?;
        }
    }
    Ok(())
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("")
}

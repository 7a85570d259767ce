//! The template engine.

use std::{error::Error, fmt};

use minijinja::{AutoEscape, Environment, Value, syntax::SyntaxConfig};

/// The template of [`page`](super::page).
///
/// Its `Content-Security-Policy` allows exactly the style and the script that come with it. A page with
/// its own needs another policy there.
pub const TEMPLATE: &str = include_str!("page.html");

/// Why a template cannot be used.
///
/// The example of [`page_with`](super::page_with) shows it.
#[derive(Debug)]
pub struct TemplateError(minijinja::Error);

impl TemplateError {
    /// Returns the line of the template, counted from 1.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.0.line()
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line() {
            write!(f, "line {line} of the template: ")?;
        }
        match self.0.detail() {
            Some(detail) => write!(f, "{}: {detail}", self.0.kind()),
            None => write!(f, "{}", self.0.kind()),
        }
    }
}

impl Error for TemplateError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

pub(super) fn render(template: &str, context: Value) -> Result<String, TemplateError> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    // A line of its own that holds a tag leaves none in the page.
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.map_err(TemplateError)?);
    environment.render_named_str("page.html", template, context).map_err(TemplateError)
}

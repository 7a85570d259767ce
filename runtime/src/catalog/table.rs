//! A catalog as a table of text.

use core::fmt;

use super::{Catalog, ErrorSpec};

impl fmt::Display for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.table(f, ErrorSpec::r#type)
    }
}

impl Catalog {
    /// Writes one line for each row, with the type that `type_of` gives it.
    pub(super) fn table(
        &self,
        f: &mut fmt::Formatter<'_>,
        type_of: impl Fn(ErrorSpec) -> Option<&'static str>,
    ) -> fmt::Result {
        let code = |spec: ErrorSpec| spec.code().unwrap_or("-");
        let r#type = |spec: ErrorSpec| type_of(spec).unwrap_or("-");
        let widest = |cell: &dyn Fn(ErrorSpec) -> &'static str| {
            self.iter().map(|spec| cell(spec).len()).max().unwrap_or(0).max(4)
        };
        let (code_width, type_width) = (widest(&code), widest(&r#type));
        writeln!(f, "{:code_width$}  status  {:type_width$}  description", "code", "type")?;
        for spec in self.iter() {
            let (code, r#type, status) = (code(spec), r#type(spec), spec.status());
            let description = spec.description().and_then(|text| text.lines().next()).unwrap_or("");
            let line = alloc::format!(
                "{code:code_width$}  {status:<6}  {type:type_width$}  {description}"
            );
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

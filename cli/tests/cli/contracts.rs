//! Small contract files, and the documents of their APIs.

/// A contract of some codes with their statuses.
pub(crate) fn contract(book: &str, codes: &[(&str, u16)]) -> String {
    let owner = book.replace("Api", "Error");
    let entry = |(code, status): &(&str, u16)| {
        format!(
            r#"    {{ "code": "{code}", "status": {status}, "title": "A title", "type": "order",
      "description": "What happened.", "retry": "never", "owner": "{owner}", "variant": "{code}" }}"#
        )
    };
    let entries: Vec<String> = codes.iter().map(entry).collect();
    with_errors(book, &format!("[\n{}\n  ]", entries.join(",\n")))
}

/// A contract with these entries.
pub(crate) fn with_errors(book: &str, errors: &str) -> String {
    format!(
        "{{\n  \"format\": 1,\n  \"book\": \"{book}\",\n  \"envelopes\": [],\n  \"errors\": {errors}\n}}\n"
    )
}

/// A document of an API with one operation, which has these responses.
pub(crate) fn document(responses: &str) -> String {
    format!(
        r#"{{
  "openapi": "3.1.0",
  "info": {{ "title": "Shop", "version": "1" }},
  "paths": {{ "/orders": {{ "get": {{ "responses": {responses} }} }} }}
}}"#
    )
}

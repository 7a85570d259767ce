//! Small contract files.

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

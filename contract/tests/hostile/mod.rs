//! A contract that somebody wrote to do harm.

use errorbook_contract::Contract;

/// Codes that would break out of an attribute, a URL, a file name or a table.
pub(crate) const CODES: &[&str] = &[
    "\"><script>alert(1)</script>",
    "../x",
    "/etc/passwd",
    "CON",
    "NUL",
    "Same",
    "a b",
    "a|b",
    "filter",
    "index",
    "paypal\u{202e}lap",
    "same",
    "tick`tick",
    "zero\0",
    "~main",
    "ä",
];

/// Returns it: each text is markup, a script or a link to one.
pub(crate) fn contract() -> Contract {
    let bad = "</style></script><script>alert(1)</script> <img src=x onerror=alert(1)> \
               [a](javascript:alert) {{ title }} | `b` \"c' \u{202e}\n\n<script>\n\n| d | e |\n\n# f";
    let bad = json(bad);
    let entries: Vec<_> = CODES
        .iter()
        .map(|code| {
            format!(
                r#"{{ "code": {code}, "status": 400, "type": {bad}, "title": {bad}, "description": {bad},
                "message": {bad}, "action": {bad}, "group": {bad}, "retry": "never",
                "param": {{ "value": {bad} }}, "headers": [{{ "name": {bad}, "value": {bad} }}],
                "details": {{ "members": [{{ "name": {bad}, "schema": {{ "enum": [{bad}] }} }}] }},
                "doc_url": "javascript:alert(1)#x", "deprecated": {bad}, "owner": "a::B",
                "examples": {{ {bad}: {{ {bad}: [{bad}] }} }} }}"#,
                code = json(code),
            )
        })
        .collect();
    format!(
        r#"{{ "format": 1, "book": "a::B", "title": {bad}, "description": {bad}, "types": [{bad}],
        "envelopes": [{{ "media_type": {bad}, "shape": {{ "object": {{ "members": [
            {{ "name": {bad}, "value": {{ "source": "code" }} }},
            {{ "name": "type", "value": {{ "source": "type" }} }}
        ] }} }} }}],
        "errors": [{}] }}"#,
        entries.join(",")
    )
    .parse()
    .unwrap()
}

fn json(text: &str) -> String {
    errorbook_contract::Json::from(text).to_string()
}

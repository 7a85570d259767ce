//! Tests of the JSON that envelopes write.

mod agree;
mod failing;
mod hand_written;
mod occurrence;
mod rows;
mod rules;
mod sources;
mod violations;

errorbook::envelope! {
    /// Has every kind of node.
    pub Everything as "application/vnd.errorbook+json; charset=utf-8" {
        "con\"stant\\": "tab\t, quote\", brace {{}}, DEL \u{7f}, \u{1}",
        "numbers": [0, -1, 2.5, 18446744073709551615],
        "words": [true, false, null],
        "empty": [],
        "text": "[{code}/{status}/{message}/{{{param}}}]",
        "maybe": "<{param}>"?,
        "list": [type, title, param?, [code, doc_url?]?, { "id": request_id }?],
        "nested": { "deep": { "deeper": { "param": param }? }?, "grpc": grpc_status },
        "wait": { "seconds": retry_after, "text": "{retry_after}s" }?,
        "any": { "domain": domain?, "reason": reason?, "constant": 1 }?,
        "message": message,
        "or": [code ?? "none", param ?? 1, details ?? {}, doc_url ?? [], retry_after ?? false],
        "or_nothing": { "param": param ?? "" }?,
        "rare": [action, retry, timestamp, method ?? "none", path?, number(code)?, {}],
        "violations": {
            "plain": violations,
            "each": [..violations {
                "places": [violation.field, violation.pointer?, "<{violation.fragment}>"?, violation.path],
                "code": violation.code ?? "none",
                "reason": violation.reason?,
                "text": "{violation.message} of {status}",
            }],
        }?,
        "else": [1, ..violations violation.message else { "param": param }, status],
        "else_if": [..violations violation.field else param?]?,
        "spread": { "message": param?, ..details }?,
        ..details
    }
}

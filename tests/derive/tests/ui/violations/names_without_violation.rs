errorbook::envelope! {
    pub House {
        "errors": [..violations { "at": field, "code": code, "more": [violation.value, violations.x] }],
    }
}

fn main() {}

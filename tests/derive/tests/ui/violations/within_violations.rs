errorbook::envelope! {
    pub House {
        "errors": [..violations {
            "inner": [..violations { "field": violation.field }],
        }],
    }
}

fn main() {}

errorbook::envelope! {
    pub House {
        "errors": [..violations { "field": violation.field } else],
    }
}

fn main() {}

errorbook::envelope! {
    pub House {
        "errors": [..violations { "field": violation.field }?],
    }
}

fn main() {}

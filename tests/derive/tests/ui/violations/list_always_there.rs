errorbook::envelope! {
    pub House {
        "errors": [..violations { "field": violation.field } else { "status": status }]?,
    }
}

fn main() {}

errorbook::envelope! {
    pub House {
        "field": violation.field,
        "text": "at {violation.pointer}",
    }
}

fn main() {}

errorbook::envelope! {
    pub House {
        "errors": [..violations {
            "a": violation.feild,
            "b": violations.code,
            "c": violation.value,
        }],
    }
}

fn main() {}

errorbook::envelope! {
    pub House {
        "errors": [..details { "code": code }],
        "more": [..violation { "code": code }],
    }
}

fn main() {}

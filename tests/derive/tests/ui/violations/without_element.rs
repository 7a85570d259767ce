errorbook::envelope! {
    pub House {
        "errors": [..violations],
        "more": [..violations, code],
    }
}

fn main() {}

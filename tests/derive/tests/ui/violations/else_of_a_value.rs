errorbook::envelope! {
    pub House {
        "errors": [{ "code": code } else { "message": message }],
    }
}

fn main() {}

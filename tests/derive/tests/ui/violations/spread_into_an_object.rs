errorbook::envelope! {
    pub House {
        "code": code,
        ..violations
    }
}

fn main() {}

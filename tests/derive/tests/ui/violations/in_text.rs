errorbook::envelope! {
    pub House {
        "errors": "{violations}",
    }
}

fn main() {}

errorbook::envelope! {
    pub House {
        "code": code ?? "none"?,
    }
}

fn main() {}

errorbook::envelope! {
    pub House {
        "code": code ?? null,
    }
}

fn main() {}

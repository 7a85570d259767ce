errorbook::envelope! {
    pub House {
        "code": "x" ?? "y",
        "all": [code] ?? [],
    }
}

fn main() {}

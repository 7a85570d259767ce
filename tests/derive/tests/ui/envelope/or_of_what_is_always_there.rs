errorbook::envelope! {
    pub House {
        "status": status ?? 500,
    }
}

fn main() {}

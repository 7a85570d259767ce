errorbook::envelope! {
    pub House {
        "code": code ??,
        "param": param ??
    }
}

fn main() {}

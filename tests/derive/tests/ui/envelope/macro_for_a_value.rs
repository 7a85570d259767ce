errorbook::envelope! {
    pub House { "code": concat!("a", "b") }
}

fn main() {}

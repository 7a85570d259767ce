errorbook::envelope! {
    pub House { "code"x: code }
}

fn main() {}

errorbook::envelope! {
    pub House [code message]
}

fn main() {}

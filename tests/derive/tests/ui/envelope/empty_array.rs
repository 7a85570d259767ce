errorbook::envelope! {
    pub House []
}

fn main() {}

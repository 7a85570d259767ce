errorbook::envelope! {
    pub House { "code": "{code}"x }
}

fn main() {}

errorbook::envelope! {
    pub House [{ "code": cod }]
}

fn main() {}

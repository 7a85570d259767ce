errorbook::envelope! {
    pub House {
        "code": code ?? message,
        "param": param ?? "{code}",
        "list": details ?? [1],
    }
}

fn main() {}

errorbook::envelope! {
    pub House {
        "status": number(status),
        "code": number[code],
    }
}

fn main() {}

errorbook::envelope! {
    pub House { "code": code }
    pub House { "message": message }
}

fn main() {}

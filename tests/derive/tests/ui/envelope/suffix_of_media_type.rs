errorbook::envelope! {
    pub House as "application/json"x { "code": code }
}

fn main() {}

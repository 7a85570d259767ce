errorbook::http_errors! {
    pub enum;
}

fn main() {}

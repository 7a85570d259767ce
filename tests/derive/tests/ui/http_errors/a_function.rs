errorbook::http_errors! {
    pub fn http_error();
}

fn main() {}

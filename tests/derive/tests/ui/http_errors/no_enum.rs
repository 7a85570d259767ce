errorbook::http_errors! {
    pub HttpError;
}

fn main() {}

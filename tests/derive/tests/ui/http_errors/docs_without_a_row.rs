errorbook::http_errors! {
    pub enum HttpError {
        404: code = "no_such_route";
        /// Too large.
    }
}

fn main() {}

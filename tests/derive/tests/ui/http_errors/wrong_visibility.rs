errorbook::http_errors! {
    public enum HttpError;
}

fn main() {}

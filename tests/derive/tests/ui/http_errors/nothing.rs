errorbook::http_errors! {}

fn main() {}

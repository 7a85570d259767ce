errorbook::envelope! { pub }

fn main() {}

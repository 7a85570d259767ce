use errorbook::ApiError;

#[derive(ApiError)]
union AuthError {
    key: u32,
    realm: u32,
}

fn main() {}

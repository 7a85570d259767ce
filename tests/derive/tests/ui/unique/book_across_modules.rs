use errorbook::ErrorBook;

mod keys {
    #[derive(Debug, thiserror::Error, errorbook::ApiError)]
    pub enum KeyError {
        #[error("the key has expired")]
        #[api(status = 401)]
        Expired,
    }
}

mod orders {
    #[derive(Debug, thiserror::Error, errorbook::ApiError)]
    pub enum OrderError {
        #[error("the order has expired")]
        #[api(status = 410)]
        Expired,
    }
}

#[derive(ErrorBook)]
#[book(errors(keys::KeyError, orders::OrderError))]
struct ShopApi;

fn main() {}

use errorbook::{ApiError, ErrorBook};

trait Declares {
    type Error;
}
struct A;
struct B;

// Two types of one path and of the same tokens, in which `imp::STATUS` is not the same.
macro_rules! order_error {
    ($status:ident, $place:ident) => {
        const _: () = {
            mod imp {
                pub(super) const STATUS: http::StatusCode = http::StatusCode::$status;
            }
            #[derive(Debug, thiserror::Error, ApiError)]
            pub enum OrderError {
                #[error("the order is closed")]
                #[api(status = imp::STATUS)]
                Closed,
            }
            impl Declares for $place {
                type Error = OrderError;
            }
        };
    };
}
order_error!(NOT_FOUND, A);
order_error!(CONFLICT, B);

#[derive(ErrorBook)]
#[book(errors(<A as Declares>::Error, <B as Declares>::Error))]
struct ShopApi;

fn main() {}

use errorbook::{ApiError, ErrorBook};

trait Declares {
    type Error;
}
struct A;
struct B;

// One line of one file, and two types that are both called `ui::LookupError`.
macro_rules! lookups {
    () => {
        fn _a() {
            #[derive(Debug, thiserror::Error, ApiError)]
            #[api(status = 404)]
            pub enum LookupError {
                #[error("missing")]
                Missing,
            }
            impl Declares for A {
                type Error = LookupError;
            }
        }
        fn _b() {
            #[derive(Debug, thiserror::Error, ApiError)]
            #[api(status = 410)]
            pub enum LookupError {
                #[error("missing")]
                Missing,
            }
            impl Declares for B {
                type Error = LookupError;
            }
        }
    };
}
lookups!();

#[derive(ErrorBook)]
#[book(errors(<A as Declares>::Error, <B as Declares>::Error))]
struct ShopApi;

fn main() {}

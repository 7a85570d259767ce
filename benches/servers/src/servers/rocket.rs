use rocket::{Config, fairing::AdHoc, get, log::LogLevel, post, routes, serde::json::Json};

use crate::shop::{self, Answer, Order};

#[get("/ok")]
fn ok() -> &'static str {
    shop::OK
}

#[get("/fail/<how>")]
fn fail(how: &str) -> Answer {
    shop::fail(how)
}

#[post("/orders", data = "<order>")]
#[expect(clippy::needless_pass_by_value, reason = "the framework hands it over")]
fn orders(order: Json<Order>) -> String {
    order.total()
}

/// Rocket binds the port itself.
pub(super) async fn serve() {
    let config = Config { port: 0, log_level: LogLevel::Off, ..Config::default() };
    let print = AdHoc::on_liftoff("print the address", |rocket| {
        let config = rocket.config();
        super::print_address((config.address, config.port).into());
        Box::pin(async {})
    });
    #[cfg(feature = "errorbook")]
    let layer = errorbook::rocket::ErrorLayer::<shop::book::ShopApi>::new();
    #[cfg(not(feature = "errorbook"))]
    let layer = by_hand::identify();
    let rocket = rocket::custom(config).mount("/", routes![ok, fail, orders]);
    rocket.attach(print).attach(layer).launch().await.expect("the server runs");
}

#[cfg(not(feature = "errorbook"))]
mod by_hand {
    use std::io::Cursor;

    use rocket::{
        Request, Response,
        fairing::AdHoc,
        http::{ContentType, Header, Status},
        response::{self, Responder},
    };

    use crate::{
        hand::{self, REQUEST_ID},
        shop::ShopError,
    };

    /// Makes the id of a request once.
    fn id<'r>(request: &'r Request<'_>) -> &'r String {
        request.local_cache(|| hand::id(request.headers().get_one(REQUEST_ID)))
    }

    impl<'r> Responder<'r, 'static> for ShopError {
        fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
            let body = self.body(id(request));
            let mut response = Response::build();
            response.status(Status::new(self.status().as_u16())).header(ContentType::JSON);
            response.sized_body(body.len(), Cursor::new(body)).ok()
        }
    }

    pub(super) fn identify() -> AdHoc {
        AdHoc::on_response("request id", |request, response| {
            Box::pin(async move {
                response.set_header(Header::new(REQUEST_ID, id(request).clone()));
            })
        })
    }
}

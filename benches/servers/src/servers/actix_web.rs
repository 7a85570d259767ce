use std::net::TcpListener;

use actix_web::{
    App, HttpServer,
    rt::System,
    web::{self, get},
};

use crate::shop::{self, Order};

fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/ok", get().to(async || shop::OK))
        .route("/fail/{how}", get().to(async |how: web::Path<String>| shop::fail(&how)))
        .route("/orders", web::post().to(async |order: web::Json<Order>| order.total()));
}

pub(super) fn serve(listener: TcpListener) {
    let server = HttpServer::new(|| {
        let app = App::new().configure(routes);
        #[cfg(feature = "errorbook")]
        let app = app.wrap(errorbook::actix_web::ErrorLayer::<shop::book::ShopApi>::new());
        #[cfg(not(feature = "errorbook"))]
        let app = app.wrap(actix_web::middleware::from_fn(by_hand::identify));
        app
    });
    let server = server.workers(1).listen(listener).expect("it listens");
    System::new().block_on(async { server.run().await }).expect("the server runs");
}

#[cfg(not(feature = "errorbook"))]
mod by_hand {
    use actix_web::{
        Error, HttpResponse, ResponseError,
        body::MessageBody,
        dev::{ServiceRequest, ServiceResponse},
        error::ErrorInternalServerError,
        http::{
            StatusCode,
            header::{HeaderName, HeaderValue},
        },
        middleware::Next,
    };

    use crate::{
        hand::{self, PANICKED, REQUEST_ID},
        shop::ShopError,
    };

    impl ResponseError for ShopError {
        fn status_code(&self) -> StatusCode {
            StatusCode::from_u16(self.status().as_u16()).expect("a status")
        }

        fn error_response(&self) -> HttpResponse {
            let mut response = HttpResponse::build(self.status_code());
            response.content_type("application/json").body(self.body_in_task())
        }
    }

    pub(super) async fn identify(
        request: ServiceRequest,
        next: Next<impl MessageBody>,
    ) -> Result<ServiceResponse<impl MessageBody>, Error> {
        let id = hand::id(request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()));
        let header = HeaderValue::from_str(&id).expect("visible ASCII");
        let worked = hand::under(id, next.call(request)).await;
        let mut response = worked.unwrap_or_else(|_| Err(ErrorInternalServerError(PANICKED)))?;
        response.headers_mut().insert(HeaderName::from_static(REQUEST_ID), header);
        Ok(response)
    }
}

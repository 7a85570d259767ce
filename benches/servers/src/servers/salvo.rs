use std::net::TcpListener;

use salvo_core::{
    Request, Router, Server, Service, conn::tcp::TcpAcceptor, handler, http::ParseError,
};

use crate::shop::{self, Answer, Order};

#[handler]
async fn ok() -> &'static str {
    shop::OK
}

#[handler]
async fn fail(request: &mut Request) -> Answer {
    shop::fail(&request.param::<String>("how").unwrap_or_default())
}

#[handler]
async fn orders(request: &mut Request) -> Result<String, ParseError> {
    Ok(request.parse_json::<Order>().await?.total())
}

pub(super) async fn serve(listener: TcpListener) {
    let routes = Router::new()
        .push(Router::with_path("ok").get(ok))
        .push(Router::with_path("fail/{how}").get(fail))
        .push(Router::with_path("orders").post(orders));
    #[cfg(feature = "errorbook")]
    let layer = errorbook::salvo::ErrorLayer::<shop::book::ShopApi>::new();
    #[cfg(not(feature = "errorbook"))]
    let layer = by_hand::identify;
    let service = Service::new(routes).hoop(layer);
    let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
    Server::new(TcpAcceptor::try_from(listener).expect("it listens")).serve(service).await;
}

#[cfg(not(feature = "errorbook"))]
mod by_hand {
    use std::panic::AssertUnwindSafe;

    use futures_util::FutureExt as _;
    use http::{HeaderValue, header::CONTENT_TYPE};
    use salvo_core::{
        Depot, FlowCtrl, Request, Response, Writer, async_trait, handler, http::StatusCode,
    };

    use crate::{
        hand::{self, PANICKED, REQUEST_ID},
        shop::ShopError,
    };

    #[async_trait]
    impl Writer for ShopError {
        async fn write(self, request: &mut Request, _: &mut Depot, response: &mut Response) {
            let id = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok());
            response.status_code(self.status());
            let json = HeaderValue::from_static("application/json");
            response.headers_mut().insert(CONTENT_TYPE, json);
            let _ = response.write_body(self.body(id.unwrap_or_default()));
        }
    }

    /// The handlers find the id in the request.
    #[handler]
    pub async fn identify(
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        ctrl: &mut FlowCtrl,
    ) {
        let header = hand::header(&hand::id_in(request.headers()));
        request.headers_mut().insert(REQUEST_ID, header.clone());
        let next = ctrl.call_next(request, depot, response);
        if AssertUnwindSafe(next).catch_unwind().await.is_err() {
            ctrl.skip_rest();
            *response = Response::new();
            response.status_code(StatusCode::INTERNAL_SERVER_ERROR).render(PANICKED);
        }
        response.headers_mut().insert(REQUEST_ID, header);
    }
}

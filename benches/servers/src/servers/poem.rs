use std::net::TcpListener;

use poem::{
    EndpointExt as _, FromRequest as _, Request, Result, Route, Server, endpoint::make, get,
    listener::TcpAcceptor, post, web::Json,
};

use crate::shop::{self, Order};

async fn fail(request: Request) -> Result<&'static str> {
    Ok(shop::fail(request.raw_path_param("how").unwrap_or_default())?)
}

async fn order(request: Request) -> Result<String> {
    let (request, mut body) = request.split();
    let Json(order) = Json::<Order>::from_request(&request, &mut body).await?;
    Ok(order.total())
}

pub(super) async fn serve(listener: TcpListener) {
    let routes = Route::new()
        .at("/ok", get(make(async |_| shop::OK)))
        .at("/fail/:how", get(make(fail)))
        .at("/orders", post(make(order)));
    #[cfg(feature = "errorbook")]
    let routes = routes.with(errorbook::poem::ErrorLayer::<shop::book::ShopApi>::new());
    #[cfg(not(feature = "errorbook"))]
    let routes = routes.around(by_hand::identify);
    let acceptor = TcpAcceptor::from_std(listener).expect("it listens");
    Server::new_with_acceptor(acceptor).run(routes).await.expect("the server runs");
}

#[cfg(not(feature = "errorbook"))]
mod by_hand {
    use std::sync::Arc;

    use poem::{Endpoint, Request, Response, Result, error::ResponseError, http::StatusCode};

    use crate::{
        hand::{self, PANICKED, REQUEST_ID},
        shop::ShopError,
    };

    impl ResponseError for ShopError {
        fn status(&self) -> StatusCode {
            self.status()
        }

        fn as_response(&self) -> Response {
            let response = Response::builder().status(self.status());
            response.content_type("application/json").body(self.body_in_task())
        }
    }

    pub(super) async fn identify<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
        let id = hand::id_in(request.headers());
        let header = hand::header(&id);
        let worked = hand::under(id, next.get_response(request)).await;
        let mut response = worked.unwrap_or_else(|_| {
            Response::builder().status(StatusCode::INTERNAL_SERVER_ERROR).body(PANICKED)
        });
        response.headers_mut().insert(REQUEST_ID, header);
        Ok(response)
    }
}

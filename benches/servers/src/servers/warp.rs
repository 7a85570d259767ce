use std::net::TcpListener;

use warp::{
    Filter, body, get,
    path::{end, param, path},
    post,
};

use crate::shop::{self, Order};

pub(super) async fn serve(listener: TcpListener) {
    let fail = async |how: String| shop::fail(&how);
    let routes = path("ok")
        .and(end())
        .and(get())
        .map(|| shop::OK)
        .or(path("fail").and(param()).and(end()).and(get()).then(fail))
        .or(path("orders")
            .and(end())
            .and(post())
            .and(body::json())
            .map(|order: Order| order.total()));
    super::tower::serve(listener, warp::service(routes)).await;
}

#[cfg(not(feature = "errorbook"))]
impl warp::Reply for shop::ShopError {
    fn into_response(self) -> warp::reply::Response {
        self.into_http()
    }
}

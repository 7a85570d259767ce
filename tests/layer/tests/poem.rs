//! The layer for poem, over sockets.

use std::net::SocketAddr;

use errorbook::layer::poem::ErrorLayer;
use errorbook_tests_layer::{
    client::request,
    errors::{OrderError, SECRET, SiteApi},
    server,
    table::{case, check, check_ids, check_other_header, check_without_reasons, essential, order},
};
use poem::{
    Endpoint, EndpointExt as _, Error, Request, Result, Route, Server, endpoint::make, get,
    http::StatusCode, listener::TcpAcceptor, post, web::Json,
};

fn app(layer: ErrorLayer<SiteApi>) -> impl Endpoint {
    let text =
        |status, text| make(move |_| async move { Err::<(), _>(Error::from_string(text, status)) });
    Route::new()
        .at(
            "/ok",
            get(make(async |request: Request| {
                request.header("x-request-id").unwrap_or_default().to_owned()
            })),
        )
        .at("/own", get(make(async |_| Ok::<_, Error>(server::own().await?))))
        .at("/down", get(make(async |_| Err::<(), Error>(OrderError::ledger_down().into()))))
        .at("/spawn", get(make(async |_| Ok::<_, Error>(server::spawn().await?))))
        .at("/traced", get(make(async |_| Ok::<_, Error>(server::traced().await?))))
        .at("/panic", get(make(async |_| -> String { panic!("{SECRET}") })))
        .at("/leak", get(text(StatusCode::INTERNAL_SERVER_ERROR, SECRET)))
        .at("/text", get(text(StatusCode::FORBIDDEN, "no entry")))
        .at(
            "/orders",
            post(make(async |request: Request| -> Result<String> {
                let (request, mut body) = request.split();
                let order =
                    <Json<Vec<u32>> as poem::FromRequest>::from_request(&request, &mut body);
                Ok(order.await?.len().to_string())
            })),
        )
        .with(layer)
}

fn serve(layer: ErrorLayer<SiteApi>) -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let acceptor = TcpAcceptor::from_std(listener).unwrap();
        Server::new_with_acceptor(acceptor).run(app(layer)).await.unwrap();
    });
    address
}

#[test]
fn failures_are_answered_in_the_envelope() {
    let server = serve(ErrorLayer::new());
    check(server, &essential("not found"));
    check(
        server,
        &[
            case(
                "wrong method",
                request("DELETE", "/own", &[]),
                (405, "method_not_allowed"),
                "method not allowed",
            ),
            case("malformed JSON", order("{"), (400, "invalid_request"), "parse error: …"),
        ],
    );
    check_ids(server);
}

#[test]
fn the_words_of_the_framework_can_stay_inside() {
    check_without_reasons(serve(ErrorLayer::new().without_reasons()), Vec::new());
}

#[test]
fn the_header_can_have_another_name() {
    let name = http::HeaderName::from_static("x-correlation-id");
    check_other_header(serve(ErrorLayer::new().request_id_header(name)));
}

//! The reference page as a service of a scope.

use ::actix_web::{
    HttpRequest, HttpResponse,
    dev::{AppService, HttpServiceFactory},
    http::{
        StatusCode,
        header::{HeaderValue, IF_NONE_MATCH},
    },
    web,
};

use crate::contract::Reference;

impl HttpServiceFactory for Reference {
    fn register(self, config: &mut AppService) {
        // The last part of the path, if there is one: none of the files is in a folder.
        let resource = web::resource(["", "/", "/{file}"]);
        let route = web::route().to(move |request: HttpRequest| {
            let response = respond(&self, &request);
            async move { response }
        });
        resource.route(route).register(config);
    }
}

fn respond(reference: &Reference, request: &HttpRequest) -> HttpResponse {
    let known = request.headers().get_all(IF_NONE_MATCH).map(HeaderValue::as_bytes);
    let path = request.match_info().get("file").unwrap_or_default();
    let answer = reference.answer(request.method().as_str(), path, known);
    let mut builder = HttpResponse::build(StatusCode::from_u16(answer.status).unwrap_or_default());
    for header in answer.headers {
        builder.insert_header(header);
    }
    builder.body(answer.body)
}

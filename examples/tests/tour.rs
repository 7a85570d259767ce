//! Compares the tour of the shop on axum with the output in the repository. It is alone in its process,
//! because it shows what is logged there.

#[expect(dead_code, reason = "the tour has the layer")]
#[path = "../shop/routes.rs"]
mod routes;
#[expect(dead_code, reason = "each test has one of the frameworks")]
mod servers;

use errorbook_examples::shop::{errors::LedgerFault, log, tour};
use expect_test::expect_file;

#[tokio::test]
async fn the_tour_on_axum() {
    let log = log::start();
    let server = servers::axum(routes::router()).await;
    let sent = [
        tour::failures(server).await.unwrap(),
        tour::refusals(server).await.unwrap(),
        tour::versions(server).await.unwrap(),
        tour::anything(server).await.unwrap(),
    ];
    let logged = tour::logged(&log.lines());
    let secret = LedgerFault.to_string();
    // In the lines that say that it was never sent, one for each part.
    assert_eq!(sent.concat().matches(&secret).count(), 4);
    assert!(logged.contains(&secret));
    let text = sent.concat() + &logged + &tour::envelopes(server).await.unwrap();
    let text = text + &tour::violations(server).await.unwrap();
    expect_file!["../shop/output.txt"].assert_eq(&(text + &tour::compile_error()));
}

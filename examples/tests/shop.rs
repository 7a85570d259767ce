//! Compares the tour of the shop on actix-web with that on axum.

#[path = "../shop_actix/routes.rs"]
mod actix_routes;
#[expect(dead_code, reason = "each test has one of the frameworks")]
mod servers;

use actix_web::{App, web};
use errorbook_examples::shop::{arguments::port, till::Shop, tour};
use expect_test::expect_file;

#[tokio::test]
async fn the_tour_on_actix_web() {
    let shop = web::Data::new(Shop::default());
    let server = servers::actix_web(move || {
        App::new().app_data(shop.clone()).configure(actix_routes::versions)
    });
    let on_axum = include_str!("../shop/output.txt");
    for same in
        [tour::failures(server).await, tour::versions(server).await, tour::anything(server).await]
    {
        let same = same.unwrap();
        assert!(on_axum.contains(&same), "{same}");
    }
    // Each framework has its own texts and statuses for a body.
    let text = tour::refusals(server).await.unwrap();
    expect_file!["../shop_actix/refusals.txt"].assert_eq(&text);
}

#[test]
fn the_line_to_change_is_the_one_of_the_storage() {
    let source = include_str!("../shop/errors.rs");
    let text = tour::compile_error();
    let number = text.split_whitespace().skip_while(|word| *word != "line").nth(1).unwrap();
    let line: usize = number.parse().unwrap();
    let mut after = source.lines().skip(line - 1);
    assert_eq!(after.next().map(str::trim), Some("#[api(status = 404)]"));
    assert_eq!(after.next().map(str::trim), Some("NotFound(String),"));
}

#[test]
fn arguments() {
    let read = |words: &[&str]| port(words.iter().map(|&word| word.to_owned()));
    assert_eq!(read(&[]), Ok(None));
    assert_eq!(read(&["--serve", "8080"]), Ok(Some(8080)));
    let mistakes: [(&[&str], &str); 5] = [
        (&["--serve"], "`--serve` without a port"),
        (&["--serve", "http"], "`http` is not a port from 0 to 65535"),
        (&["--serve", "65536"], "`65536` is not a port from 0 to 65535"),
        (&["--serve", "8080", "8081"], "unexpected `8081`"),
        (&["8080"], "unexpected `8080`"),
    ];
    for (words, mistake) in mistakes {
        let fix = "; write `--serve 8080`, or nothing for the tour";
        assert_eq!(read(words), Err(format!("{mistake}{fix}")));
    }
}

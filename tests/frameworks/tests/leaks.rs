//! Frameworks that send `Display` or `Debug` of an error, and how errorbook prevents it.

use errorbook::ApiError;
use errorbook_tests_net::client;

/// A plain `?` sends `Display`, unless the schema has the extension.
#[tokio::test]
async fn graphql_answers_what_a_plain_question_mark_returned() {
    use async_graphql::{EmptyMutation, Object, Schema, Subscription};
    use errorbook::async_graphql::Answers;
    use futures_util::{Stream, StreamExt as _, stream};

    type AnyError = Box<dyn ApiError + Send + Sync>;

    fn down() -> Result<i32, Down> {
        Err(Down(std::io::Error::other("s3cr3t")))
    }
    struct Query;
    #[Object]
    #[expect(clippy::unused_async, reason = "the macro takes nothing else")]
    impl Query {
        async fn typed(&self) -> async_graphql::Result<i32> {
            Ok(down()?)
        }
        async fn boxed(&self) -> async_graphql::Result<i32> {
            Ok(down().map_err(AnyError::from)?)
        }
        async fn other(&self) -> async_graphql::Result<i32> {
            Err("of the resolver")?
        }
    }
    struct Events;
    #[Subscription]
    impl Events {
        async fn typed(&self) -> impl Stream<Item = async_graphql::Result<i32>> {
            stream::iter([down().map_err(Into::into)])
        }
    }
    let schema = Schema::build(Query, EmptyMutation, Events)
        .extension(Answers::<Down>::new())
        .extension(Answers::<AnyError>::new())
        .finish();
    let mut answers = vec![schema.execute_stream("subscription { typed }").next().await.unwrap()];
    answers.push(schema.execute("{ typed }").await);
    // Over a socket, a query passes the extension twice.
    answers.push(schema.execute_stream("{ typed }").next().await.unwrap());
    answers.push(schema.execute("{ boxed }").await);
    for answer in answers {
        let error = &answer.errors[0];
        assert_eq!(error.message, "Service Unavailable");
        assert_eq!(error.extensions.as_ref().unwrap().get("code"), Some(&"down".into()));
        // It is not answered, and logged, once more.
        assert!(error.source::<Down>().is_none() && error.source::<AnyError>().is_none());
    }
    assert_eq!(schema.execute("{ other }").await.errors[0].message, "of the resolver");
}

/// An error with a secret wherever an error can hold one.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("s3cr3t {0}")]
#[api(status = 503)]
struct Down(#[source] std::io::Error);

/// Serves a filter that rejects, and returns its response.
async fn ask_warp<F>(filter: F) -> client::Answer
where
    F: warp::Filter<Error = warp::Rejection> + Clone + Send + Sync + 'static,
    F::Extract: warp::Reply,
{
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(warp::serve(filter).incoming(listener).run());
    client::send(address, client::request("GET", "/", &[], "")).await.unwrap()
}

#[tokio::test]
async fn warp_answers_a_rejection_and_sends_no_debug() {
    use warp::{Filter as _, Rejection};

    async fn fails() -> Result<&'static str, Rejection> {
        Err(Down(std::io::Error::other("s3cr3t")))?
    }
    let fails = || warp::any().and_then(fails);

    let answer = ask_warp(fails().recover(errorbook::warp::recover)).await;
    assert_eq!((answer.status, &answer.json()["code"]), (503, &"down".into()));
    assert!(!answer.contains("s3cr3t"), "{answer:?}");

    // Nothing recovers it, so warp sends its `Debug`.
    let answer = ask_warp(fails()).await;
    assert_eq!(answer.status, 500);
    assert!(answer.contains("down") && !answer.contains("s3cr3t"), "{answer:?}");
}

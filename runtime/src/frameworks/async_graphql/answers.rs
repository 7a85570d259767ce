//! What a plain `?` made of an error, put right.

use core::{fmt, future::Future, marker::PhantomData, pin::Pin};

use ::async_graphql::{
    ErrorExtensions, Response, ServerError,
    extensions::{Extension, ExtensionContext, ExtensionFactory, NextExecute, NextSubscribe},
    futures_util::{StreamExt as _, stream::BoxStream},
};

use alloc::{boxed::Box, sync::Arc};

/// An extension of a schema that answers the errors of one type, wherever a plain `?` returned them.
///
/// async-graphql converts every type that has a `Display` into an error with that text as its message,
/// also a 5xx, and keeps the value. This extension finds the value and answers as `.extend()` does:
///
/// ```
/// use async_graphql::{EmptyMutation, EmptySubscription, Object, Result, Schema};
/// use errorbook::{ApiError, async_graphql::Answers};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("postgres://admin:secret@db.internal")]
/// #[api(status = 503)]
/// struct LedgerDown;
///
/// fn balance() -> std::result::Result<i32, LedgerDown> {
///     Err(LedgerDown)
/// }
///
/// struct Query;
///
/// #[Object]
/// impl Query {
///     async fn balance(&self) -> Result<i32> {
///         Ok(balance()?)
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
///     .extension(Answers::<LedgerDown>::new())
///     .finish();
/// let error = &schema.execute("{ balance }").await.errors[0];
/// assert_eq!(error.message, "Service Unavailable");
/// assert_eq!(error.extensions.as_ref().unwrap().get("code"), Some(&"ledger_down".into()));
/// # }
/// ```
///
/// Each error type that resolvers return needs its own. With `Box<dyn ApiError + Send + Sync>`, that
/// is one type. Errors of other types stay as they are.
pub struct Answers<E>(PhantomData<fn() -> E>);

impl<E> Answers<E> {
    /// Creates the extension, for `SchemaBuilder::extension`.
    ///
    /// ```
    /// # use errorbook::{ApiError, async_graphql::Answers};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// let extension = Answers::<NoPage>::new();
    /// # let _ = extension;
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<E> Default for Answers<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> fmt::Debug for Answers<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answers")
    }
}

impl<E: ErrorExtensions + Send + Sync + 'static> ExtensionFactory for Answers<E> {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self::new())
    }
}

impl<E: ErrorExtensions + Send + Sync + 'static> Extension for Answers<E> {
    fn subscribe<'s>(
        &self,
        context: &ExtensionContext<'_>,
        stream: BoxStream<'s, Response>,
        next: NextSubscribe<'_>,
    ) -> BoxStream<'s, Response> {
        next.run(context, stream).map(answered::<E>).boxed()
    }

    // What `#[async_trait]` would write.
    fn execute<'life0, 'life1, 'life2, 'life3, 'life4, 'async_trait>(
        &'life0 self,
        context: &'life1 ExtensionContext<'life2>,
        operation_name: Option<&'life3 str>,
        next: NextExecute<'life4>,
    ) -> Pin<Box<dyn Future<Output = Response> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        'life1: 'async_trait,
        'life2: 'async_trait,
        'life3: 'async_trait,
        'life4: 'async_trait,
        Self: 'async_trait,
    {
        Box::pin(async move { answered::<E>(next.run(context, operation_name).await) })
    }
}

fn answered<E: ErrorExtensions + Send + Sync + 'static>(mut response: Response) -> Response {
    for error in &mut response.errors {
        answer::<E>(error);
    }
    response
}

fn answer<E: ErrorExtensions + Send + Sync + 'static>(error: &mut ServerError) {
    let Some(answer) = error.source::<E>().map(E::extend) else { return };
    error.message = answer.message;
    error.extensions = answer.extensions;
    // A query over a socket is executed and streamed, so it comes here twice.
    error.source = None;
}

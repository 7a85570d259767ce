#[automatically_derived]
impl ::errorbook::ApiError for TooMany
where
    for<'__e> <TooMany as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        let __row: ::core::primitive::usize = 0;
        ::errorbook::__private::spec(&__ROWS, __row)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Self { 0: __field0, .. } => {
                ::errorbook::__private::visit_retry_after(
                    __visitor,
                    <Option<
                        Duration,
                    > as ::errorbook::RetryAfter>::retry_after_seconds(__field0),
                );
            }
        }
    }
}

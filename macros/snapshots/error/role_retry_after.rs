#[automatically_derived]
impl ::errorbook::ApiError for TooMany
where
    TooMany: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        ::errorbook::__private::spec(&__ROWS, 0)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Self { 0: __field0, .. } => {
                ::errorbook::__private::visit_retry_after(__visitor, __field0);
            }
        }
    }
}

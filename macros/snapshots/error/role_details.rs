#[automatically_derived]
impl ::errorbook::ApiError for OverLimit
where
    OverLimit: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        ::errorbook::__private::spec(&__ROWS, 0)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Self { 0: __field0, .. } => {
                ::errorbook::__private::visit_details(__visitor, __field0);
            }
        }
    }
}

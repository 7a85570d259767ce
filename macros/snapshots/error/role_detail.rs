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
            Self { limit: __field0, date: __field1, .. } => {
                ::errorbook::__private::visit_detail(__visitor, "limit", __field0);
                ::errorbook::__private::visit_detail_option(
                    __visitor,
                    "resets_on",
                    __field1,
                );
            }
        }
    }
}

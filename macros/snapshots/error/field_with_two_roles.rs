#[automatically_derived]
impl ::errorbook::ApiError for Invalid
where
    Invalid: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        ::errorbook::__private::spec(&__ROWS, 0)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Self { 0: __field0, .. } => {
                ::errorbook::__private::visit_param(__visitor, __field0);
                ::errorbook::__private::visit_header(__visitor, "x-param", __field0);
            }
        }
    }
}

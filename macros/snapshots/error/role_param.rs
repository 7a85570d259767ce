#[automatically_derived]
impl ::errorbook::ApiError for Invalid
where
    Invalid: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        let __row: ::core::primitive::usize = match self {
            Invalid::Missing { .. } => 0,
            Invalid::Body { .. } => 1,
        };
        ::errorbook::__private::spec(&__ROWS, __row)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Invalid::Missing { 0: __field0, .. } => {
                ::errorbook::__private::visit_param(__visitor, __field0);
            }
            _ => {}
        }
    }
}

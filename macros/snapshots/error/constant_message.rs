#[automatically_derived]
impl ::errorbook::ApiError for NoPage
where
    for<'__e> <NoPage as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        let __row: ::core::primitive::usize = 0;
        ::errorbook::__private::spec(&__ROWS, __row)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        ::errorbook::__private::visit_constant_message(
            ::errorbook::ApiError::spec(self),
            __visitor,
        );
    }
}

#[automatically_derived]
impl ::errorbook::ApiError for OverLimit
where
    for<'__e> <OverLimit as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        let __row: ::core::primitive::usize = 0;
        ::errorbook::__private::spec(&__ROWS, __row)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Self { 0: __field0, .. } => {
                ::errorbook::Visit::details(
                    __visitor,
                    <Limit as ::errorbook::Detail>::as_detail(__field0),
                );
            }
        }
    }
}

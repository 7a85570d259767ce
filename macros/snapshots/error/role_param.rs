#[automatically_derived]
impl ::errorbook::ApiError for Invalid
where
    for<'__e> <Invalid as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        let __row: ::core::primitive::usize = match *self {
            r#Invalid::r#Missing { .. } => 0,
            _ => 1,
        };
        ::errorbook::__private::spec(&__ROWS, __row)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Invalid::Missing { 0: __field0, .. } => {
                ::errorbook::Visit::param(
                    __visitor,
                    <&'static str as ::errorbook::Shown>::as_display(__field0),
                );
            }
            _ => {}
        }
    }
}

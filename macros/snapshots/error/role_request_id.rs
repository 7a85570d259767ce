#[automatically_derived]
impl ::errorbook::ApiError for Failed
where
    for<'__e> <Failed as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        let __row: ::core::primitive::usize = 0;
        ::errorbook::__private::spec(&__ROWS, __row)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Self { 0: __field0, .. } => {
                if let ::core::option::Option::Some(__some) = __field0 {
                    ::errorbook::Visit::request_id(
                        __visitor,
                        <String as ::errorbook::Shown>::as_display(__some),
                    );
                }
            }
        }
    }
}

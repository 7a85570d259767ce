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
            Self { limit: __field0, date: __field1, .. } => {
                ::errorbook::Visit::detail(
                    __visitor,
                    "limit",
                    <u64 as ::errorbook::Detail>::as_detail(__field0),
                );
                if let ::core::option::Option::Some(__some) = __field1 {
                    ::errorbook::Visit::detail(
                        __visitor,
                        "resets_on",
                        <Date as ::errorbook::Detail>::as_detail(__some),
                    );
                }
            }
        }
    }
}

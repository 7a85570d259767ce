#[automatically_derived]
impl ::errorbook::ApiError for TooMany
where
    for<'__e> <TooMany as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        let __row: ::core::primitive::usize = 0;
        ::errorbook::__private::spec(&__ROWS, __row)
    }
    fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
        match self {
            Self { quota: __field0, left: __field1, .. } => {
                ::errorbook::Visit::header(
                    __visitor,
                    "x-quota",
                    <u32 as ::errorbook::Shown>::as_display(__field0),
                );
                if let ::core::option::Option::Some(__some) = __field1 {
                    ::errorbook::Visit::header(
                        __visitor,
                        "x-left",
                        <u32 as ::errorbook::Shown>::as_display(__some),
                    );
                }
            }
        }
    }
}

#[automatically_derived]
impl ::errorbook::ApiError for KeyError
where
    for<'__e> <KeyError as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        let __row: ::core::primitive::usize = match *self {
            r#KeyError::r#Key { .. } => 0,
            _ => 1,
        };
        ::errorbook::__private::spec(&__ROWS, __row)
    }
    fn fmt_message(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        match self {
            KeyError::Key { id: __field0, width: __field1, .. } => {
                __f.write_fmt(
                    ::core::format_args!(
                        "key {__field0:>__field1$}, {__field0:?}", __field0 = __field0,
                        __field1 = __field1,
                    ),
                )
            }
            _ => ::errorbook::__private::fmt_message(self, __f),
        }
    }
}

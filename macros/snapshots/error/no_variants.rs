#[automatically_derived]
impl ::errorbook::ApiError for Never
where
    for<'__e> <Never as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        match *self {}
    }
}

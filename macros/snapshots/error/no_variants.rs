#[automatically_derived]
impl ::errorbook::ApiError for Never
where
    Never: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        match *self {}
    }
}

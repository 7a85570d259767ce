::core::compile_error! {
    "`KeyReused` has no status; add `#[api(status = 409)]`"
}
const _: ::core::option::Option<(crate::ShopApi,)> = ::core::option::Option::None;
#[automatically_derived]
impl ::errorbook::ApiError for PayError
where
    PayError: ::core::error::Error,
{
    fn spec(&self) -> ::errorbook::ErrorSpec {
        ::core::unreachable!()
    }
}
#[automatically_derived]
impl ::errorbook::Catalogued for PayError
where
    PayError: ::core::error::Error,
{
    const CATALOG: &'static ::errorbook::Catalog = ::errorbook::__private::NOTHING;
    type Envelope = ::errorbook::envelope::Typed;
}
::errorbook::__private::impl_frameworks! {
    [] [PayError] [PayError : ::core::error::Error] []
}

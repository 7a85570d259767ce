::core::compile_error! {
    "`KeyReused` has no status; add `#[api(status = 409)]` here, or on the enum as the default"
}
const _: () = {
    const _: () = <PayError as ::errorbook::Described>::IS_ERROR;
    const _: ::core::option::Option<(crate::ShopApi,)> = ::core::option::Option::None;
    #[automatically_derived]
    impl ::errorbook::ApiError for PayError
    where
        for<'__e> <PayError as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
    {
        fn spec(&self) -> ::errorbook::ErrorSpec {
            ::core::unreachable!()
        }
    }
    #[automatically_derived]
    impl ::errorbook::Catalogued for PayError
    where
        for<'__e> <PayError as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
    {
        const CATALOG: &'static ::errorbook::Catalog = ::errorbook::__private::NOTHING;
        type Envelope = ::errorbook::envelope::Typed;
    }
    ::errorbook::__private::impl_frameworks! {
        [] [PayError] [for < '__e > < PayError as ::errorbook::Itself < '__e >> ::Type :
        ::core::error::Error] []
    }
};

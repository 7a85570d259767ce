#[allow(deprecated)]
const _: () = {
    const __OWNER: &::errorbook::Owner = &::errorbook::Owner {
        path: ::core::concat!(::core::module_path!(), "::", "ShopError"),
        version: match ::core::option_env!("CARGO_PKG_VERSION") {
            ::core::option::Option::Some(version) => version,
            ::core::option::Option::None => "",
        },
        hash: 7412023720198712914u64,
    };
    static __SPECS: [::errorbook::ErrorSpec; 0usize] = [];
    #[automatically_derived]
    impl ::errorbook::ApiError for ShopError
    where
        ShopError: ::core::error::Error,
    {
        fn spec(&self) -> &'static ::errorbook::ErrorSpec {
            match self {
                ShopError::Pay { 0: __inner } => {
                    ::errorbook::ApiError::spec(
                        (::errorbook::__private::nested::<PayError>().error)(__inner),
                    )
                }
            }
        }
        fn transparent(&self) -> ::core::option::Option<&dyn ::errorbook::ApiError> {
            match self {
                ShopError::Pay { 0: __inner } => {
                    ::core::option::Option::Some(
                        (::errorbook::__private::nested::<PayError>().error)(__inner),
                    )
                }
            }
        }
        fn constant_message(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::errorbook::__private::default::constant_message(self)
        }
    }
    #[automatically_derived]
    impl ::errorbook::Catalogued for ShopError
    where
        ShopError: ::core::error::Error,
    {
        const CATALOG: &'static ::errorbook::Catalog = &::errorbook::Catalog::new(
                __OWNER,
                ::core::option::Option::Some(
                    <crate::ShopApi as ::errorbook::ErrorBook>::OWNER,
                ),
                &__SPECS,
                &[::errorbook::__private::nested::<PayError>().catalog],
            )
            .proven();
        type Envelope = <crate::ShopApi as ::errorbook::ErrorBook>::Envelope;
        fn book() -> ::core::option::Option<&'static ::errorbook::Book> {
            ::core::option::Option::Some(
                <crate::ShopApi as ::errorbook::ErrorBook>::BOOK,
            )
        }
    }
    const __TREE: &::errorbook::Catalog = &::errorbook::Catalog::new(
        __OWNER,
        ::core::option::Option::Some(<crate::ShopApi as ::errorbook::ErrorBook>::OWNER),
        &__SPECS,
        &[::errorbook::__private::nested::<PayError>().catalog],
    );
    static __PROBLEMS: ::errorbook::__private::Problems = ::errorbook::__private::unique::<
        { ::errorbook::__private::slots(__TREE) },
    >(__TREE);
    const _: () = __PROBLEMS.report_own();
    const _: () = __PROBLEMS.report(0usize);
    const _: () = ::errorbook::__private::member(
        <crate::ShopApi as ::errorbook::ErrorBook>::BOOK,
        __OWNER,
    );
    ::errorbook::__private::impl_integrations! {
        [] [ShopError] [ShopError : ::core::error::Error] []
    }
};

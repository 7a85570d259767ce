#[allow(deprecated)]
const _: () = {
    const _: () = <ShopError as ::errorbook::Described>::IS_ERROR;
    const __OWNER: &::errorbook::Owner = &::errorbook::__private::owner(
        ::core::concat!(::core::module_path!(), "::", "ShopError"),
        match ::core::option_env!("CARGO_PKG_VERSION") {
            ::core::option::Option::Some(version) => version,
            ::core::option::Option::None => "",
        },
        12701914700067283822u64,
    );
    const __NONE: ::errorbook::__private::Extras = ::errorbook::__private::Extras::NONE;
    static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
        owner: __OWNER,
        variants: ::errorbook::__private::Texts::Joined("NoShop", b"\0\0\0\0\x06\0\0\0"),
        statuses: &[404],
        has_const_status: false,
        codes: ::errorbook::__private::Texts::Joined("no_shop", b"\0\0\0\0\x07\0\0\0"),
        hashes: &[9228522235347269654],
        longest: 7usize,
        styles: b"\t",
        types: ::errorbook::__private::Texts::NONE,
        titles: ::errorbook::__private::Texts::NONE,
        messages: ::errorbook::__private::Texts::Joined(
            "no such shop",
            b"\0\0\0\0\x0C\0\0\0",
        ),
        descriptions: ::errorbook::__private::Texts::NONE,
        extras_of: &[1],
        extras: &[__NONE, __NONE.constant_message("no such shop")],
    };
    #[automatically_derived]
    impl ::errorbook::ApiError for ShopError
    where
        for<'__e> <ShopError as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
    {
        fn spec(&self) -> ::errorbook::ErrorSpec {
            let __row: ::core::primitive::usize = match self {
                ShopError::Pay { 0: __inner } => {
                    return ::errorbook::ApiError::spec(
                        <PayError as ::errorbook::HasCatalog>::as_api_error(__inner),
                    );
                }
                _ => 0,
            };
            ::errorbook::__private::spec(&__ROWS, __row)
        }
        fn fmt_message(
            &self,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match self {
                ShopError::Pay { 0: __inner } => {
                    ::errorbook::ApiError::fmt_message(
                        <PayError as ::errorbook::HasCatalog>::as_api_error(__inner),
                        __f,
                    )
                }
                _ => ::errorbook::__private::fmt_message(self, __f),
            }
        }
        fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
            match self {
                ShopError::Pay { 0: __inner } => {
                    return ::errorbook::ApiError::visit(
                        <PayError as ::errorbook::HasCatalog>::as_api_error(__inner),
                        __visitor,
                    );
                }
                _ => {}
            }
            ::errorbook::__private::visit_constant_message(
                ::errorbook::ApiError::spec(self),
                __visitor,
            );
        }
    }
    static __CATALOG: ::errorbook::Catalog = ::errorbook::__private::catalog(
        &__ROWS,
        ::core::option::Option::None,
        &[<PayError as ::errorbook::HasCatalog>::CATALOG],
        true,
    );
    #[automatically_derived]
    impl ::errorbook::Catalogued for ShopError
    where
        for<'__e> <ShopError as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
    {
        const CATALOG: &'static ::errorbook::Catalog = &__CATALOG;
        type Envelope = ::errorbook::envelope::Typed;
        ::errorbook::__find_passed! {
            [PayError]
        }
    }
    static __PROBLEMS: ::errorbook::__private::Problems = ::errorbook::__private::unique::<
        { ::errorbook::__private::slots(&__CATALOG) },
    >(&__CATALOG);
    const _: () = __PROBLEMS.report_own();
    const _: () = ::errorbook::__private::report(&__PROBLEMS, 0usize);
    ::errorbook::__private::impl_frameworks! {
        [] [ShopError] [for < '__e > < ShopError as ::errorbook::Itself < '__e >> ::Type
        : ::core::error::Error] []
    }
};

const _: () = {
    const __OWNER: &::errorbook::Owner = &::errorbook::Owner {
        path: ::core::concat!(::core::module_path!(), "::", "ShopApi"),
        version: match ::core::option_env!("CARGO_PKG_VERSION") {
            ::core::option::Option::Some(version) => version,
            ::core::option::Option::None => "",
        },
        hash: 14730035617684509591u64,
    };
    static __CATALOG: ::errorbook::Catalog = ::errorbook::Catalog::new(
        __OWNER,
        ::core::option::Option::None,
        &[],
        &[<PayError as ::errorbook::Catalogued>::CATALOG],
    );
    static __DATA: ::errorbook::Book = ::errorbook::Book {
        catalog: __CATALOG,
        __owners: &::errorbook::__private::owners::<
            { ::errorbook::__private::owner_slots(&__CATALOG) },
        >(&__CATALOG),
        fallback: ::core::option::Option::None,
        title: ::core::option::Option::None,
        description: ::core::option::Option::None,
        domain: ::core::option::Option::None,
        doc_url: ::core::option::Option::None,
        types: ::errorbook::Types {
            set: &["request_error", "api_error"],
            by_status: &[
                (409u16, 409u16, "request_error"),
                (500u16, 599u16, "api_error"),
            ],
        },
        codes: ::errorbook::CodeRule {
            grammar: ::core::option::Option::None,
            longest: 63usize,
        },
    };
    #[automatically_derived]
    impl ::errorbook::ErrorBook for ShopApi {
        const BOOK: &'static ::errorbook::Book = &__DATA;
        const OWNER: &'static ::errorbook::Owner = __OWNER;
        type Envelope = ::errorbook::envelope::Typed;
    }
    static __PROBLEMS: ::errorbook::__private::Problems = ::errorbook::__private::unique_in_book::<
        { ::errorbook::__private::slots(&__DATA.catalog) },
    >(&__DATA);
    const _: () = __PROBLEMS.report(0usize);
};

const _: () = {
    const __OWNER: &::errorbook::Owner = &::errorbook::__private::owner(
        ::core::concat!(::core::module_path!(), "::", "ShopApi"),
        match ::core::option_env!("CARGO_PKG_VERSION") {
            ::core::option::Option::Some(version) => version,
            ::core::option::Option::None => "",
        },
        13655254032309309806u64,
    );
    static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::no_rows(
        __OWNER,
    );
    static __CATALOG: ::errorbook::Catalog = ::errorbook::__private::catalog(
        &__ROWS,
        ::core::option::Option::None,
        &[<PayError as ::errorbook::HasCatalog>::CATALOG],
        false,
    );
    static __BOOK: ::errorbook::Book = ::errorbook::Book {
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
            set: &[],
            by_status: &[],
        },
        codes: ::errorbook::CodeRule {
            style: ::core::option::Option::None,
            __style: 0u8,
            longest: 63usize,
        },
    };
    #[automatically_derived]
    impl ::errorbook::ErrorBook for ShopApi {
        const BOOK: &'static ::errorbook::Book = &__BOOK;
        const OWNER: &'static ::errorbook::Owner = __OWNER;
        type Envelope = ::errorbook::envelope::Typed;
        const REPRESENTATIONS: &'static [::errorbook::envelope::Representation] = &[
            ::errorbook::__private::own_representation::<Self>(),
        ];
        ::errorbook::__find_listed! {
            [] [PayError]
        }
        ::errorbook::__listed_representations! {
            [] [PayError]
        }
    }
    ::errorbook::__private::impl_documents! {
        ShopApi
    }
    static __PROBLEMS: ::errorbook::__private::Problems = ::errorbook::__private::unique_in_book::<
        { ::errorbook::__private::slots(&__BOOK.catalog) },
    >(&__BOOK, __SHAPES);
    const _: () = ::errorbook::__private::report(&__PROBLEMS, 0usize);
    const __ENVELOPES: &[::errorbook::envelope::Representation] = <ShopApi as ::errorbook::ErrorBook>::REPRESENTATIONS;
    static __SHAPES: &[&::errorbook::Shape] = &[__ENVELOPES[0usize].shape()];
    const _: () = ::errorbook::__private::details_fit(
        &__BOOK,
        <PayError as ::errorbook::HasCatalog>::CATALOG,
        __SHAPES,
    );
};

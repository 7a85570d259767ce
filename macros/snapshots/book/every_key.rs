const __OWNER: &::errorbook::Owner = &::errorbook::__private::owner(
    ::core::concat!(::core::module_path!(), "::", "ShopApi"),
    match ::core::option_env!("CARGO_PKG_VERSION") {
        ::core::option::Option::Some(version) => version,
        ::core::option::Option::None => "",
    },
    12404153985886490547u64,
);
static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::no_rows(__OWNER);
static __CATALOG: ::errorbook::Catalog = ::errorbook::__private::catalog(
    &__ROWS,
    ::core::option::Option::None,
    &[
        <PayError as ::errorbook::HasCatalog>::CATALOG,
        <HttpError as ::errorbook::HasCatalog>::CATALOG,
    ],
    false,
);
static __BOOK: ::errorbook::Book = ::errorbook::Book {
    catalog: __CATALOG,
    __owners: &::errorbook::__private::owners::<
        { ::errorbook::__private::owner_slots(&__CATALOG) },
    >(&__CATALOG),
    fallback: ::core::option::Option::Some(
        <HttpError as ::errorbook::HasCatalog>::CATALOG,
    ),
    title: ::core::option::Option::Some("Shop"),
    description: ::core::option::Option::Some("Payments."),
    domain: ::core::option::Option::Some("example.com"),
    doc_url: ::core::option::Option::Some(::errorbook::UrlTemplate {
        parts: &["https://example.com/errors#", ""],
    }),
    types: ::errorbook::Types {
        set: &["api_error", "request_error", "conflict"],
        by_status: &[(409u16, 409u16, "conflict"), (400u16, 499u16, "request_error")],
    },
    codes: ::errorbook::CodeRule {
        style: ::core::option::Option::Some("snake_case"),
        __style: 1u8,
        longest: 40usize,
    },
};
static __PROBLEMS: ::errorbook::__private::Problems = ::errorbook::__private::unique_in_book::<
    { ::errorbook::__private::slots(&__BOOK.catalog) },
>(&__BOOK, __SHAPES);
const _: () = ::errorbook::__private::report(&__PROBLEMS, 0usize);
const _: () = ::errorbook::__private::report(&__PROBLEMS, 1usize);
const __ENVELOPES: &[::errorbook::envelope::Representation] = <ShopApi as ::errorbook::ErrorBook>::REPRESENTATIONS;
static __SHAPES: &[&::errorbook::Shape] = &[__ENVELOPES[0usize].shape()];
const _: () = ::errorbook::__private::details_fit(
    &__BOOK,
    <PayError as ::errorbook::HasCatalog>::CATALOG,
    __SHAPES,
);
const _: () = ::errorbook::__private::details_fit(
    &__BOOK,
    <HttpError as ::errorbook::HasCatalog>::CATALOG,
    __SHAPES,
);

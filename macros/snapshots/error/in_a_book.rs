const _: () = <Never as ::errorbook::Described>::IS_ERROR;
const __OWNER: &::errorbook::Owner = &::errorbook::__private::owner(
    ::core::concat!(::core::module_path!(), "::", "Never"),
    match ::core::option_env!("CARGO_PKG_VERSION") {
        ::core::option::Option::Some(version) => version,
        ::core::option::Option::None => "",
    },
    5396623476198815915u64,
);
const __NONE: ::errorbook::__private::Extras = ::errorbook::__private::Extras::NONE;
static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: ::errorbook::__private::Texts::NONE,
    statuses: &[],
    has_const_status: false,
    codes: ::errorbook::__private::Texts::NONE,
    hashes: &[],
    longest: 0usize,
    styles: b"",
    types: ::errorbook::__private::Texts::NONE,
    titles: ::errorbook::__private::Texts::NONE,
    messages: ::errorbook::__private::Texts::NONE,
    descriptions: ::errorbook::__private::Texts::NONE,
    extras_of: &[],
    extras: &[__NONE],
};
static __CATALOG: ::errorbook::Catalog = ::errorbook::__private::catalog(
    &__ROWS,
    ::core::option::Option::Some(<crate::ShopApi as ::errorbook::ErrorBook>::OWNER),
    &[],
    true,
);
#[automatically_derived]
impl ::errorbook::Catalogued for Never
where
    for<'__e> <Never as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
{
    const CATALOG: &'static ::errorbook::Catalog = &__CATALOG;
    type Envelope = <crate::ShopApi as ::errorbook::ErrorBook>::Envelope;
    fn book() -> ::core::option::Option<&'static ::errorbook::Book> {
        ::core::option::Option::Some(<crate::ShopApi as ::errorbook::ErrorBook>::BOOK)
    }
}
const _: () = ::errorbook::__private::member(
    <crate::ShopApi as ::errorbook::ErrorBook>::BOOK,
    &__ROWS,
);
const _: () = ::errorbook::__private::is_one_of(
    ::errorbook::__private::FRAMEWORKS,
    "axum",
);

const __OWNER: &::errorbook::Owner = &::errorbook::__private::owner(
    ::core::concat!(::core::module_path!(), "::", "Wrapped"),
    match ::core::option_env!("CARGO_PKG_VERSION") {
        ::core::option::Option::Some(version) => version,
        ::core::option::Option::None => "",
    },
    9945208653461447453u64,
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
    ::core::option::Option::None,
    &[<PayError as ::errorbook::HasCatalog>::CATALOG],
    false,
);
#[automatically_derived]
impl<E> ::errorbook::Catalogued for Wrapped<E>
where
    Wrapped<E>: ::core::error::Error,
    E: ::errorbook::Catalogued,
{
    const CATALOG: &'static ::errorbook::Catalog = &::errorbook::__private::catalog(
        &__ROWS,
        ::core::option::Option::None,
        &[
            <E as ::errorbook::HasCatalog>::CATALOG,
            <PayError as ::errorbook::HasCatalog>::CATALOG,
        ],
        false,
    );
    type Envelope = ::errorbook::envelope::Typed;
    ::errorbook::__find_passed! {
        [E] [PayError]
    }
}
static __PROBLEMS: ::errorbook::__private::Problems = ::errorbook::__private::unique::<
    { ::errorbook::__private::slots(&__CATALOG) },
>(&__CATALOG);
const _: () = __PROBLEMS.report_own();
const _: () = ::errorbook::__private::report(&__PROBLEMS, 0usize);

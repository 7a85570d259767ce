#[allow(deprecated)]
#[allow(clippy::trait_duplication_in_bounds)]
const _: () = {
    use ::errorbook::__private::Untyped as _;
    const __OWNER: &::errorbook::Owner = &::errorbook::__private::owner(
        ::core::concat!(::core::module_path!(), "::", "StoreError"),
        match ::core::option_env!("CARGO_PKG_VERSION") {
            ::core::option::Option::Some(version) => version,
            ::core::option::Option::None => "",
        },
        13767549523711144969u64,
    );
    const __NONE: ::errorbook::__private::Extras = ::errorbook::__private::Extras::NONE;
    static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
        owner: __OWNER,
        variants: ::errorbook::__private::Texts::Joined(
            "TakenSizes",
            b"\0\0\0\0\x05\0\0\0\n\0\0\0",
        ),
        statuses: &[409, 409],
        has_const_status: false,
        codes: ::errorbook::__private::Texts::Joined(
            "takensizes",
            b"\0\0\0\0\x05\0\0\0\n\0\0\0",
        ),
        hashes: &[14085519287330561864, 9100467866824618045],
        longest: 5usize,
        styles: b"\r\r",
        types: ::errorbook::__private::Texts::NONE,
        titles: ::errorbook::__private::Texts::NONE,
        messages: ::errorbook::__private::Texts::NONE,
        descriptions: ::errorbook::__private::Texts::NONE,
        extras_of: &[1, 2],
        extras: &[
            __NONE,
            __NONE.param_varies(true),
            __NONE.details(::errorbook::DetailsKind::Value(::errorbook::JsonType::Any)),
        ],
    };
    #[automatically_derived]
    impl<'a, T: Debug, const N: usize> ::errorbook::ApiError for StoreError<'a, T, N>
    where
        StoreError<'a, T, N>: ::core::error::Error,
        T: ::core::fmt::Display,
        [T; N]: ::errorbook::__private::Serialize,
    {
        fn spec(&self) -> ::errorbook::ErrorSpec {
            let __row: ::core::primitive::usize = match *self {
                r#StoreError::r#Taken { .. } => 0,
                _ => 1,
            };
            ::errorbook::__private::spec(&__ROWS, __row)
        }
        fn visit<'__v>(&'__v self, __visitor: &mut dyn ::errorbook::Visit<'__v>) {
            match self {
                StoreError::Taken { 0: __field0, .. } => {
                    ::errorbook::Visit::param(
                        __visitor,
                        <&'a T as ::errorbook::Shown>::as_display(__field0),
                    );
                }
                StoreError::Sizes { 0: __field0, .. } => {
                    ::errorbook::Visit::details(
                        __visitor,
                        <[T; N] as ::errorbook::Detail>::as_detail(__field0),
                    );
                }
            }
        }
    }
    static __CATALOG: ::errorbook::Catalog = ::errorbook::__private::catalog(
        &__ROWS,
        ::core::option::Option::None,
        &[],
        true,
    );
    #[automatically_derived]
    impl<'a, T: Debug, const N: usize> ::errorbook::Catalogued for StoreError<'a, T, N>
    where
        StoreError<'a, T, N>: ::core::error::Error,
        T: ::core::fmt::Display,
        [T; N]: ::errorbook::__private::Serialize,
    {
        const CATALOG: &'static ::errorbook::Catalog = &__CATALOG;
        type Envelope = ::errorbook::envelope::Typed;
    }
    ::errorbook::__private::impl_frameworks! {
        ['a, T : Debug, const N : usize,] [StoreError < 'a, T, N >] [StoreError < 'a, T,
        N > : ::core::error::Error, T : ::core::fmt::Display, [T; N] :
        ::errorbook::__private::Serialize] []
    }
};

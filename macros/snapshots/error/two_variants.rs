#[allow(deprecated)]
const _: () = {
    const _: () = <PayError as ::errorbook::Described>::IS_ERROR;
    const __OWNER: &::errorbook::Owner = &::errorbook::__private::owner(
        ::core::concat!(::core::module_path!(), "::", "PayError"),
        match ::core::option_env!("CARGO_PKG_VERSION") {
            ::core::option::Option::Some(version) => version,
            ::core::option::Option::None => "",
        },
        1804196966865484427u64,
    );
    const __NONE: ::errorbook::__private::Extras = ::errorbook::__private::Extras::NONE;
    static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
        owner: __OWNER,
        variants: ::errorbook::__private::Texts::Joined(
            "KeyReusedLedgerDown",
            b"\0\0\0\0\t\0\0\0\x13\0\0\0",
        ),
        statuses: &[409, 503],
        has_const_status: false,
        codes: ::errorbook::__private::Texts::Joined(
            "key_reusedledger_down",
            b"\0\0\0\0\n\0\0\0\x15\0\0\0",
        ),
        hashes: &[9326080641797675032, 17711700941066614232],
        longest: 11usize,
        styles: b"\t\t",
        types: ::errorbook::__private::Texts::NONE,
        titles: ::errorbook::__private::Texts::NONE,
        messages: ::errorbook::__private::Texts::Joined(
            "key {0}",
            b"\0\0\0\0\x07\0\0\0\x07\0\0\0",
        ),
        descriptions: ::errorbook::__private::Texts::Joined(
            "The ledger did not answer.",
            b"\0\0\0\0\0\0\0\0\x1A\0\0\0",
        ),
        extras_of: &[1, 2],
        extras: &[__NONE, __NONE.formatted_message(true), __NONE.retry_after(10u32)],
    };
    #[automatically_derived]
    impl ::errorbook::ApiError for PayError
    where
        for<'__e> <PayError as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
    {
        fn spec(&self) -> ::errorbook::ErrorSpec {
            let __row: ::core::primitive::usize = match *self {
                r#PayError::r#KeyReused { .. } => 0,
                _ => 1,
            };
            ::errorbook::__private::spec(&__ROWS, __row)
        }
        fn fmt_message(
            &self,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match self {
                PayError::KeyReused { 0: __field0, .. } => {
                    __f.write_fmt(
                        ::core::format_args!("key {__field0}", __field0 = __field0,),
                    )
                }
                _ => ::errorbook::__private::fmt_message(self, __f),
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
    impl ::errorbook::Catalogued for PayError
    where
        for<'__e> <PayError as ::errorbook::Itself<'__e>>::Type: ::core::error::Error,
    {
        const CATALOG: &'static ::errorbook::Catalog = &__CATALOG;
        type Envelope = ::errorbook::envelope::Typed;
    }
    ::errorbook::__private::impl_frameworks! {
        [] [PayError] [for < '__e > < PayError as ::errorbook::Itself < '__e >> ::Type :
        ::core::error::Error] []
    }
};

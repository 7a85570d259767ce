#[allow(deprecated)]
const _: () = {
    const __OWNER: &::errorbook::Owner = &::errorbook::__private::owner(
        ::core::concat!(::core::module_path!(), "::", "PayError"),
        match ::core::option_env!("CARGO_PKG_VERSION") {
            ::core::option::Option::Some(version) => version,
            ::core::option::Option::None => "",
        },
        14058196282008434055u64,
    );
    type __Row = ::errorbook::__private::Row;
    const __NONE: &::errorbook::__private::Extras = &::errorbook::__private::Extras::NONE;
    static __ROWS: [__Row; 2usize] = [
        __Row {
            owner: __OWNER,
            variant: "KeyReused",
            status: 409,
            code: "key_reused",
            hash: 13250903253002729017,
            styles: 9,
            r#type: "",
            title: "",
            message: "key {0}",
            description: "",
            extras: &__NONE.formatted_message(true),
        },
        __Row {
            owner: __OWNER,
            variant: "LedgerDown",
            status: 503,
            code: "ledger_down",
            hash: 12294862290191781913,
            styles: 9,
            r#type: "",
            title: "",
            message: "",
            description: "The ledger did not answer.",
            extras: &__NONE.retry_after(10u32),
        },
    ];
    #[automatically_derived]
    impl ::errorbook::ApiError for PayError
    where
        PayError: ::core::error::Error,
    {
        fn spec(&self) -> ::errorbook::ErrorSpec {
            let __row: ::core::primitive::usize = match self {
                PayError::KeyReused { .. } => 0,
                PayError::LedgerDown { .. } => 1,
            };
            ::errorbook::__private::spec(&__ROWS[__row])
        }
        fn fmt_message(
            &self,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match self {
                PayError::KeyReused { 0: __field0, .. } => {
                    __f.write_fmt(
                        ::core::format_args!("key {__field0}", __field0 = __field0),
                    )
                }
                _ => ::errorbook::__private::fmt_message(self, __f),
            }
        }
    }
    static __CATALOG: ::errorbook::Catalog = ::errorbook::__private::catalog(
        __OWNER,
        ::core::option::Option::None,
        &__ROWS,
        &[],
        true,
    );
    #[automatically_derived]
    impl ::errorbook::Catalogued for PayError
    where
        PayError: ::core::error::Error,
    {
        const CATALOG: &'static ::errorbook::Catalog = &__CATALOG;
        type Envelope = ::errorbook::envelope::Typed;
        const NAMES_ENVELOPE: ::core::primitive::bool = false;
    }
    ::errorbook::__private::impl_frameworks! {
        [] [PayError] [PayError : ::core::error::Error] []
    }
};

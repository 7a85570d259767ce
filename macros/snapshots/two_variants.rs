#[allow(deprecated)]
const _: () = {
    const __OWNER: &::errorbook::Owner = &::errorbook::Owner {
        path: ::core::concat!(::core::module_path!(), "::", "PayError"),
        version: match ::core::option_env!("CARGO_PKG_VERSION") {
            ::core::option::Option::Some(version) => version,
            ::core::option::Option::None => "",
        },
        hash: 10330820346368495645u64,
    };
    type __Row = ::errorbook::ErrorSpec;
    const __NONE: &::errorbook::__private::Rare = &::errorbook::__private::Rare::NONE;
    static __SPECS: [::errorbook::ErrorSpec; 2usize] = [
        __Row {
            owner: __OWNER,
            variant: "KeyReused",
            status: 409,
            __code: "key_reused",
            __hash: 13250903253002729017,
            __grammars: 9,
            __type: "",
            __title: "",
            __message: "key {0}",
            __description: "",
            __rare: __NONE,
        },
        __Row {
            owner: __OWNER,
            variant: "LedgerDown",
            status: 503,
            __code: "ledger_down",
            __hash: 12294862290191781913,
            __grammars: 9,
            __type: "",
            __title: "",
            __message: "",
            __description: "The ledger did not answer.",
            __rare: &__NONE.retry_after(10u32),
        },
    ];
    #[automatically_derived]
    impl ::errorbook::ApiError for PayError
    where
        PayError: ::core::error::Error,
    {
        fn spec(&self) -> &'static ::errorbook::ErrorSpec {
            let __row: ::core::primitive::usize = match self {
                PayError::KeyReused { .. } => 0,
                PayError::LedgerDown { .. } => 1,
            };
            &__SPECS[__row]
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
                _ => ::errorbook::__private::default::fmt_message(self, __f),
            }
        }
    }
    #[automatically_derived]
    impl ::errorbook::Catalogued for PayError
    where
        PayError: ::core::error::Error,
    {
        const CATALOG: &'static ::errorbook::Catalog = &::errorbook::Catalog::new(
                __OWNER,
                ::core::option::Option::None,
                &__SPECS,
                &[],
            )
            .proven();
        type Envelope = ::errorbook::envelope::Typed;
    }
    ::errorbook::__private::impl_integrations! {
        [] [PayError] [PayError : ::core::error::Error] []
    }
};

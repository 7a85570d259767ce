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
    const __ROW: ::errorbook::ErrorSpec = ::errorbook::__private::row(__OWNER);
    static __SPECS: [::errorbook::ErrorSpec; 2usize] = [
        ::errorbook::ErrorSpec {
            variant: "KeyReused",
            status: 409u16,
            code: ::core::option::Option::Some("key_reused"),
            fingerprint: ::errorbook::Fingerprint {
                code: 13250903253002729017u64,
                grammars: 9u8,
            },
            message: ::core::option::Option::Some("key {0}"),
            ..__ROW
        },
        ::errorbook::ErrorSpec {
            variant: "LedgerDown",
            status: 503u16,
            code: ::core::option::Option::Some("ledger_down"),
            fingerprint: ::errorbook::Fingerprint {
                code: 12294862290191781913u64,
                grammars: 9u8,
            },
            description: ::core::option::Option::Some("The ledger did not answer."),
            retry_after: ::core::option::Option::Some(10u32),
            ..__ROW
        },
    ];
    #[automatically_derived]
    impl ::errorbook::ApiError for PayError
    where
        PayError: ::core::error::Error,
    {
        fn spec(&self) -> &'static ::errorbook::ErrorSpec {
            let __row: ::core::primitive::usize = match self {
                Self::KeyReused { .. } => 0usize,
                Self::LedgerDown { .. } => 1usize,
            };
            &__SPECS[__row]
        }
        fn fmt_message(
            &self,
            __f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            match self {
                Self::KeyReused { 0: __field_0, .. } => {
                    __f.write_fmt(
                        ::core::format_args!("key {__field_0}", __field_0 = __field_0),
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
        const BOOK: ::core::option::Option<&'static ::errorbook::Book> = ::core::option::Option::None;
        type Envelope = ::errorbook::envelope::Typed;
    }
    ::errorbook::__private::impl_integrations! {
        [] [PayError] [PayError : ::core::error::Error] []
    }
};

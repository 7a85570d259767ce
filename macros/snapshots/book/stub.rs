::core::compile_error! {
    "`PayError` is listed twice; remove one"
}
const _: () = {
    const _: ::core::option::Option<(PayError,)> = ::core::option::Option::None;
    const _: ::core::option::Option<(PayError,)> = ::core::option::Option::None;
    const _: ::core::option::Option<()> = ::core::option::Option::None;
    #[automatically_derived]
    impl ::errorbook::ErrorBook for ShopApi {
        const BOOK: &'static ::errorbook::Book = ::errorbook::__private::EMPTY_BOOK;
        const OWNER: &'static ::errorbook::Owner = ::errorbook::__private::NOTHING
            .owner();
        type Envelope = ::errorbook::envelope::Typed;
        const REPRESENTATIONS: &'static [::errorbook::envelope::Representation] = &[
            ::errorbook::envelope::Representation::of::<::errorbook::envelope::Typed>(),
        ];
    }
    #[automatically_derived]
    impl ::errorbook::WithFallback for ShopApi {}
};

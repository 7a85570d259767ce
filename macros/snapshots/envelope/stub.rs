::core::compile_error! {
    "`cod` is not a source; did you mean `code`?"
}
#[derive(
    ::errorbook::__private::core::clone::Clone,
    ::errorbook::__private::core::marker::Copy,
    ::errorbook::__private::core::fmt::Debug,
)]
struct Own;
#[automatically_derived]
impl ::errorbook::envelope::Envelope for Own {
    const SHAPE: ::errorbook::envelope::Shape = ::errorbook::envelope::Shape::new(
        ::errorbook::envelope::Node::Object(::errorbook::envelope::Object {
            members: &[],
            spreads_details: false,
        }),
    );
    fn body(
        report: &::errorbook::Report<'_>,
    ) -> ::errorbook::__private::Cow<
        'static,
        [::errorbook::__private::core::primitive::u8],
    > {
        static CACHE: ::errorbook::__private::Cache = ::errorbook::__private::Cache::new();
        CACHE.body(report, const { &<Self as ::errorbook::envelope::Envelope>::SHAPE })
    }
}

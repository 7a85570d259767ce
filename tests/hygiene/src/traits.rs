//! Methods and constants of the user with the same names as errorbook's.
#![allow(dead_code, reason = "generated code might call them by accident")]

use self::collision::Collision;

mod collision {
    /// Implemented for every type.
    pub(super) trait Collision {
        const CATALOG: () = ();
        const BOOK: () = ();
        const OWNER: () = ();
        const SHAPE: () = ();
        const TYPE: () = ();
        const JSON: () = ();
        const KIND: () = ();

        fn spec(&self) {}
        fn transparent(&self) {}
        fn status(&self) {}
        fn fmt_message(&self) {}
        fn message(&self) {}
        fn param(&self) {}
        fn details(&self) {}
        fn detail_members(&self) {}
        fn retry_after(&self) {}
        fn retry_after_seconds(&self) {}
        fn status_value(&self) {}
        fn headers(&self) {}
        fn request_id(&self) {}
        fn write_str(&self) {}
        fn write_fmt(&self) {}
        fn report(&self) {}
        #[expect(clippy::wrong_self_convention, reason = "axum's name, for every type")]
        fn into_response(&self) {}
    }

    impl<T: ?Sized> Collision for T {}
}

impl Full {
    const CATALOG: () = ();
    const BOOK: () = ();

    fn spec() {}
    fn status() {}
    fn param() {}
    fn retry_after() {}
    fn headers() {}
}

impl Corpus {
    const BOOK: () = ();
    const OWNER: () = ();
}

fn _in_scope<T: Collision>() {}

include!("../../common/corpus.rs");

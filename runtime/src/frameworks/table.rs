//! What follows from the table of frameworks.

/// Makes, from the table:
///
/// - `FRAMEWORKS`, the names that `skip(…)` may use, whether their features are on or not;
/// - a macro that does nothing, for each framework whose feature is off;
/// - `impl_frameworks!`, which the derive calls once, and which calls the macro of each framework
///   that is not skipped. So the features of this crate decide, and the derive knows no framework;
/// - `impl_documents!`, which the derive of a book calls: an OpenAPI document can name a book as it
///   names an error type;
/// - `export_rooms!`, which exports the rooms from the root of the crate.
///
/// `$d` is a dollar sign, for the macros that are made.
macro_rules! frameworks {
    (
        $d:tt
        derived { $($name:ident: $feature:literal, $implement:ident;)* }
        layer_only { $($other:ident: $other_feature:literal;)* }
        documents { $($document:ident: $document_feature:literal, $describe:ident;)* }
    ) => {
        #[doc(hidden)]
        pub const FRAMEWORKS: &[&str] =
            &[$(stringify!($name),)* $(stringify!($document)),*];

        $(
            #[cfg(not(feature = $feature))]
            #[doc(hidden)]
            #[macro_export]
            macro_rules! $implement {
                ($d($d input:tt)*) => {};
            }
        )*
        $(
            #[cfg(not(feature = $document_feature))]
            #[doc(hidden)]
            #[macro_export]
            macro_rules! $describe {
                ($d($d input:tt)*) => {};
            }
        )*

        #[doc(hidden)]
        #[macro_export]
        macro_rules! __impl_frameworks {
            ($d params:tt $d ty:tt $d predicates:tt $d skip:tt) => {
                $($crate::__unless_skipped! {
                    $name $d skip $implement $d params $d ty $d predicates
                })*
                $($crate::__unless_skipped! {
                    $document $d skip $describe $d params $d ty $d predicates
                })*
            };
        }
        #[doc(hidden)]
        pub use __impl_frameworks as impl_frameworks;

        #[doc(hidden)]
        #[macro_export]
        macro_rules! __impl_documents {
            ($d book:ident) => {
                $($crate::$describe! { book [] [$d book] [] })*
            };
        }
        #[doc(hidden)]
        pub use __impl_documents as impl_documents;

        // A macro cannot compare two names, so each name has its own rule.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! __unless_skipped {
            ($d name:ident [] $d implement:ident $d($d input:tt)*) => {
                $crate::$d implement! { $d($d input)* }
            };
            $(($name [$name $d($d skip:ident)*] $d($d input:tt)*) => {};)*
            $(($document [$document $d($d skip:ident)*] $d($d input:tt)*) => {};)*
            ($d name:ident [$d other:ident $d($d skip:ident)*] $d($d input:tt)*) => {
                $crate::__unless_skipped! { $d name [$d($d skip)*] $d($d input)* }
            };
        }

        macro_rules! export_rooms {
            () => {
                $(
                    #[cfg(feature = $feature)]
                    pub use $crate::frameworks::$name;
                )*
                $(
                    #[cfg(feature = $other_feature)]
                    pub use $crate::frameworks::$other;
                )*
            };
        }
        pub(crate) use export_rooms;
    };
}
pub(super) use frameworks;

//! What a Rust type is in JSON, on stable Rust.
//!
//! An associated constant of a type itself is found before one of a trait. So `<JsonOf<T>>::__JSON_TYPE`
//! is that of an impl below if `T` is such a type, also through an alias, and else that of [`Untyped`],
//! also for a type of the user with a well-known name.
//!
//! This works only where the whole type is known. Nothing generic can ask for the element of a `Vec`,
//! so the derive reads the element from the tokens, and [`Holds`] tells whether they are right.

#![allow(missing_docs, reason = "not public API")]

use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque},
    rc::Rc,
    string::String,
    sync::Arc,
    vec::Vec,
};
use core::{
    marker::PhantomData,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6},
    num::NonZero,
};
#[cfg(feature = "std")]
use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
};

use super::JsonType;

/// Not public API: a type whose kind of JSON is asked for.
#[doc(hidden)]
pub struct JsonOf<T: ?Sized>(PhantomData<T>);

/// Not public API: a container and what the tokens say that it holds, which may be wrong.
#[doc(hidden)]
pub struct Holds<C: ?Sized, T: ?Sized>(PhantomData<C>, PhantomData<T>);

/// Not public API: what is found for all other types. A trait of the user that is implemented for
/// every type has no constants of these names.
#[doc(hidden)]
pub trait Untyped {
    const __JSON_TYPE: JsonType = JsonType::Any;
    const __HELD_AS: HeldAs = HeldAs::Unknown;
}

impl<T: ?Sized> Untyped for JsonOf<T> {}
impl<C: ?Sized, T: ?Sized> Untyped for Holds<C, T> {}

/// Not public API: how a container writes what it holds.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum HeldAs {
    Unknown,
    Itself,
    Element,
    Value,
    Optional,
}

/// Not public API: returns the type of a container that holds `inner`.
#[doc(hidden)]
#[must_use]
pub const fn json(held: HeldAs, inner: &'static JsonType) -> JsonType {
    match held {
        HeldAs::Unknown => JsonType::Any,
        HeldAs::Itself => *inner,
        HeldAs::Element => JsonType::Array(inner),
        HeldAs::Value => JsonType::Map(inner),
        HeldAs::Optional => JsonType::Optional(inner),
    }
}

/// Not public API: returns the type of a value that is never left out. An `Option` behind a reference
/// or in a `Box` is sent as null.
#[doc(hidden)]
#[must_use]
pub const fn sent(json: JsonType) -> JsonType {
    match json {
        JsonType::Optional(_) => JsonType::Any,
        other => other,
    }
}

macro_rules! types {
    ($($json:ident: $($ty:ty)*;)*) => {$($(
        impl JsonOf<$ty> {
            pub const __JSON_TYPE: JsonType = JsonType::$json;
        }
    )*)*};
}

types! {
    Boolean: bool;
    Integer: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize
        NonZero<i8> NonZero<i16> NonZero<i32> NonZero<i64> NonZero<i128> NonZero<isize>
        NonZero<u8> NonZero<u16> NonZero<u32> NonZero<u64> NonZero<u128> NonZero<usize>;
    Number: f32 f64;
    Text: char str &str String Box<str> Rc<str> Arc<str> Cow<'_, str>
        IpAddr Ipv4Addr Ipv6Addr SocketAddr SocketAddrV4 SocketAddrV6;
}

#[cfg(feature = "std")]
types! {
    Text: Path &Path PathBuf;
}

/// A container by itself, as behind an alias: what it holds is not known.
macro_rules! containers {
    ($($json:ident: $([$($param:tt)*] $ty:ty;)*)*) => {$($(
        impl<$($param)*> JsonOf<$ty> {
            pub const __JSON_TYPE: JsonType = JsonType::$json(&JsonType::Any);
        }
    )*)*};
}

containers! {
    Array:
        [T] [T];
        [T] &[T];
        [T, const N: usize] [T; N];
        [T] Vec<T>;
        [T] VecDeque<T>;
        [T] LinkedList<T>;
        [T] BinaryHeap<T>;
        [T] BTreeSet<T>;
    Map:
        [K, V] BTreeMap<K, V>;
}

#[cfg(feature = "std")]
containers! {
    Array: [T, S] HashSet<T, S>;
    Map: [K, V, S] HashMap<K, V, S>;
}

macro_rules! holds {
    ($($held:ident: $([$($param:tt)*] $container:ty, $inner:ty;)*)*) => {$($(
        impl<$($param)*> Holds<$container, $inner> {
            pub const __HELD_AS: HeldAs = HeldAs::$held;
        }
    )*)*};
}

holds! {
    Itself:
        [T: ?Sized] Box<T>, T;
        [T: ?Sized] Rc<T>, T;
        [T: ?Sized] Arc<T>, T;
        [T: ?Sized + ToOwned] Cow<'_, T>, T;
    Element:
        [T] Vec<T>, T;
        [T] VecDeque<T>, T;
        [T] LinkedList<T>, T;
        [T] BinaryHeap<T>, T;
        [T] BTreeSet<T>, T;
    Value:
        [K, V] BTreeMap<K, V>, V;
    Optional:
        [T] Option<T>, T;
}

#[cfg(feature = "std")]
holds! {
    Element: [T, S] HashSet<T, S>, T;
    Value: [K, V, S] HashMap<K, V, S>, V;
}

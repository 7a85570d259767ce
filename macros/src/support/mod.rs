//! What more than one of the macros needs. None of it knows which macro runs.

pub(crate) mod attribute;
pub(crate) mod case;
pub(crate) mod ctxt;
pub(crate) mod doc_comment;
pub(crate) mod emit;
pub(crate) mod generics;
pub(crate) mod hash;
pub(crate) mod item;
pub(crate) mod seen;
pub(crate) mod spell;
pub(crate) mod status;
pub(crate) mod style;
pub(crate) mod suggest;
pub(crate) mod text;

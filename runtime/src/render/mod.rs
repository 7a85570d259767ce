//! From a report and a shape to the body.
//!
//! | file | |
//! |---|---|
//! | `values` | what a report holds for each source of a shape |
//! | `write` | the bytes of the body |
//! | `serialize` | the body for any serde format |
//! | `flatten` | `..details`: the members of details beside the declared ones |
//! | `buffer` | room to write in, so that a body is allocated once |
//! | `cache` | bodies that were rendered ahead; readers may skip it |

mod buffer;
mod cache;
mod flatten;
mod serialize;
mod values;
mod write;

pub(crate) use buffer::exact;
pub use cache::Cache;
pub use serialize::Body;
#[cfg(feature = "tonic")]
pub(crate) use values::FAILED;
pub(crate) use write::write;

//! The keys of a field.

use syn::{Attribute, LitStr};

use super::{Reader, Slot, each_key, value::header_name};
use crate::{ctxt::Ctxt, symbol::Place};

/// What `#[api(…)]` says on a field.
#[derive(Default)]
pub(crate) struct FieldKeys {
    pub(crate) param: Slot<()>,
    pub(crate) details: Slot<()>,
    /// The member's name, where it is not the field's.
    pub(crate) detail: Slot<Option<LitStr>>,
    pub(crate) retry_after: Slot<()>,
    /// The header's name in lower case.
    pub(crate) header: Slot<String>,
    pub(crate) status: Slot<()>,
    pub(crate) request_id: Slot<()>,
}

impl FieldKeys {
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute]) -> Self {
        let mut keys = Self::default();
        each_key(cx, attrs, "api", Place::Field, |reader| keys.take(reader));
        keys
    }

    fn take(&mut self, reader: &Reader<'_>) -> syn::Result<()> {
        let key = reader.ident;
        match reader.key.name {
            "param" => self.param.set(key, reader.flag()?),
            "details" => self.details.set(key, reader.flag()?),
            "detail" => {
                let name = if reader.is_bare() { None } else { Some(reader.text()?) };
                self.detail.set(key, name)
            }
            "retry_after" => self.retry_after.set(key, reader.flag()?),
            "header" => self.header.set(key, header_name(&reader.text()?)?),
            "status" => self.status.set(key, reader.flag()?),
            "request_id" => self.request_id.set(key, reader.flag()?),
            other => unreachable!("`{other}` is no key of a field"),
        }
    }
}

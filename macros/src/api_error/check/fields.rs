//! The rules of the fields of one entry.

use syn::{Ident, ext::IdentExt};

use super::super::{
    ast::{Field, FieldKeys, Json, Retry, Variant},
    model::{FieldRole, Role},
};
use crate::support::{
    attribute::slot::{Broken, Slot},
    ctxt::Ctxt,
};

/// The roles that only one field of a variant can have.
const UNIQUE_ROLES: [fn(&FieldKeys) -> &Slot<()>; 6] = [
    |keys| &keys.param,
    |keys| &keys.details,
    |keys| &keys.violations,
    |keys| &keys.retry_after,
    |keys| &keys.status,
    |keys| &keys.request_id,
];

/// What an occurrence has once comes from one field.
pub(super) fn roles_are_unique(cx: &Ctxt, fields: &[Field<'_>]) {
    for role in &UNIQUE_ROLES {
        let mut is_held = false;
        for field in fields {
            let Some(key) = role(&field.keys).key() else { continue };
            if is_held {
                cx.error(key, format!("`{}` on two fields; keep one", key.unraw()));
            }
            is_held = true;
        }
    }
}

/// `details` is the whole value, `detail` a member of it.
pub(super) fn details_or_detail(cx: &Ctxt, fields: &[Field<'_>]) {
    let has_value = fields.iter().any(|field| field.keys.details.key().is_some());
    if let (true, Some(key)) = (has_value, first_key(fields, |keys| keys.detail.key())) {
        let fix = "make all of them `detail`, or put it into the value";
        cx.error(key, format!("`detail` beside `details`; {fix}"));
    }
}

/// `json` says what a detail is.
pub(super) fn json_is_of_a_detail(cx: &Ctxt, fields: &[Field<'_>]) {
    for field in fields {
        let FieldKeys { json, detail, details, .. } = &field.keys;
        if let (Some(key), true) = (json.key(), detail.is_absent() && details.is_absent()) {
            let fix = "add `detail` or `details`";
            cx.error(key, format!("`json` on a field that is no detail; {fix}"));
        }
    }
}

/// Members of one object have different names.
pub(super) fn detail_names_are_unique(cx: &Ctxt, fields: &[Field<'_>]) {
    let mut seen = Vec::new();
    for field in fields {
        let detail = &field.keys.detail;
        let (Some(name), Ok(Some(written)), Some(key)) =
            (field.detail_name(), detail.get(), detail.key())
        else {
            continue;
        };
        if seen.contains(&name) {
            let message = format!("detail `{name}` twice; name one with `detail = \"…\"`");
            match written {
                Some(literal) => cx.error(literal, message),
                None => cx.error(key, message),
            }
        }
        seen.push(name);
    }
}

/// A header comes from one place.
pub(super) fn header_names_are_unique(cx: &Ctxt, variant: &Variant<'_>) {
    let mut seen = Vec::new();
    for header in &variant.keys.headers {
        seen.push(&header.name);
    }
    for field in &variant.fields {
        let header = &field.keys.header;
        let (Ok(Some(name)), Some(key)) = (header.get(), header.key()) else { continue };
        if seen.contains(&name) {
            cx.error(key, format!("header `{name}` is set twice; remove one"));
        }
        seen.push(name);
    }
}

/// The time to wait is declared, or in a field.
pub(super) fn one_retry_time(cx: &Ctxt, variant: &Variant<'_>) {
    let field = first_key(&variant.fields, |keys| keys.retry_after.key());
    if let (Some(_), Some(key)) = (variant.keys.retry_after.key(), field) {
        cx.error(key, "`retry_after` on the variant and on a field; keep one");
    }
}

/// The param is declared, or in a field.
pub(super) fn one_param(cx: &Ctxt, variant: &Variant<'_>) {
    let field = first_key(&variant.fields, |keys| keys.param.key());
    if let (Some(_), Some(key)) = (variant.keys.param.key(), field) {
        cx.error(key, "`param` on the variant and on a field; keep one");
    }
}

/// Returns the first such key of a field.
fn first_key<'a>(
    fields: &'a [Field<'a>],
    key: fn(&FieldKeys) -> Option<&Ident>,
) -> Option<&'a Ident> {
    fields.iter().find_map(|field| key(&field.keys))
}

/// `retry` and the time to wait do not contradict each other.
pub(super) fn retry_fits_time(cx: &Ctxt, variant: &Variant<'_>) {
    let retry = &variant.keys.retry;
    let (Ok(Some(value)), Some(key)) = (retry.get(), retry.key()) else { return };
    match (value, has_time(variant)) {
        (Retry::Never, Ok(true)) => {
            cx.error(key, "`retry = \"never\"` beside `retry_after`; remove one");
        }
        (Retry::Backoff, Ok(true)) => {
            let fix = "remove `retry`, the time implies `\"after\"`";
            cx.error(key, format!("`retry = \"backoff\"` beside `retry_after`; {fix}"));
        }
        (Retry::After, Ok(false)) => {
            cx.error(key, "`retry = \"after\"` needs a time; add `retry_after`");
        }
        _ => {}
    }
}

/// Whether a time to wait is declared, or in a field.
fn has_time(variant: &Variant<'_>) -> Result<bool, Broken> {
    let mut has_time = variant.keys.retry_after.get()?.is_some();
    for field in &variant.fields {
        has_time |= field.keys.retry_after.get()?.is_some();
    }
    Ok(has_time)
}

/// Returns what the fields say, in the order in which a visitor sees it: the roles one after the
/// other, and the fields of each.
pub(super) fn roles<'a>(fields: &'a [Field<'a>]) -> Vec<FieldRole<'a>> {
    let mut roles = Vec::new();
    for role_of in &ROLES {
        for (index, field) in fields.iter().enumerate() {
            if let Some(role) = role_of(field) {
                roles.push(FieldRole { role, index, member: &field.member, ty: field.ty });
            }
        }
    }
    roles
}

type RoleOf = for<'a> fn(&'a Field<'a>) -> Option<Role<'a>>;

const ROLES: [RoleOf; 8] = [
    |field| field.keys.status.key().map(|_| Role::Status),
    |field| field.keys.request_id.key().map(|_| Role::RequestId),
    |field| field.keys.param.key().map(|_| Role::Param),
    |field| field.keys.retry_after.key().map(|_| Role::RetryAfter),
    |field| field.keys.details.key().map(|_| Role::Details { json: json(field) }),
    detail,
    |field| field.keys.violations.key().map(|_| Role::Violations),
    |field| field.keys.header.get().ok()?.map(|name| Role::Header(name)),
];

fn detail<'a>(field: &'a Field<'a>) -> Option<Role<'a>> {
    let key = field.keys.detail.get().ok()??.as_ref();
    Some(Role::Detail { name: field.detail_name()?, key, json: json(field) })
}

fn json(field: &Field<'_>) -> Option<Json> {
    field.keys.json.get().ok()?.copied()
}

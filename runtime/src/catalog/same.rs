//! Whether two rows are one entry, in a const.
//!
//! Two types may have one path and equal tokens, and still differ in what a const in them means: two
//! local types of one name, or two copies of a crate. So everything that they say is compared.

use super::{
    details::{DetailMember, DetailsKind},
    extras::Extras,
    level::Level,
    retry::Retry,
    rows::Rows,
    spec::ErrorSpec,
    text::{same_option, same_text, same_texts},
};

impl ErrorSpec {
    /// Whether both rows are the same variant of the same type.
    pub(crate) const fn is(self, other: Self) -> bool {
        self.owner().is(other.owner()) && self.says_the_same(other)
    }

    const fn says_the_same(self, other: Self) -> bool {
        let (a, at, b, bt) = (self.rows, self.place, other.rows, other.place);
        a.statuses[at] == b.statuses[bt]
            && a.hashes[at] == b.hashes[bt]
            && a.styles[at] == b.styles[bt]
            && same_text(a.codes.get(at), b.codes.get(bt))
            && same_text(a.variants.get(at), b.variants.get(bt))
            && same_text(a.types.get(at), b.types.get(bt))
            && same_text(a.titles.get(at), b.titles.get(bt))
            && same_text(a.messages.get(at), b.messages.get(bt))
            && same_text(a.descriptions.get(at), b.descriptions.get(bt))
            && a.extras(at).is(b.extras(bt))
    }
}

impl Rows {
    /// Whether both are the rows of the same type.
    pub(crate) const fn is(&'static self, other: &'static Self) -> bool {
        if !self.owner.is(other.owner) || self.len() != other.len() {
            return false;
        }
        let mut i = 0;
        while i < self.len() {
            if !self.get(i).says_the_same(other.get(i)) {
                return false;
            }
            i += 1;
        }
        true
    }
}

impl Extras {
    const fn is(&self, other: &Self) -> bool {
        // By name, so that the compiler asks for a new member.
        let &Self {
            action,
            group,
            doc_url,
            deprecated,
            constant_message,
            param,
            retry_after,
            retry,
            log,
            headers,
            varying_headers,
            details,
            param_varies,
            status_varies,
            retry_after_varies,
            violations,
            silent,
            exposed,
            shared,
            formatted_message,
        } = self;
        silent == other.silent
            && param_varies == other.param_varies
            && status_varies == other.status_varies
            && retry_after_varies == other.retry_after_varies
            && violations == other.violations
            && exposed == other.exposed
            && shared == other.shared
            && formatted_message == other.formatted_message
            && retry_number(retry) == retry_number(other.retry)
            && log_number(log) == log_number(other.log)
            && same_seconds(retry_after, other.retry_after)
            && same_option(action, other.action)
            && same_option(group, other.group)
            && same_option(doc_url, other.doc_url)
            && same_option(deprecated, other.deprecated)
            && same_option(constant_message, other.constant_message)
            && same_option(param, other.param)
            && same_headers(headers, other.headers)
            && same_texts(varying_headers, other.varying_headers)
            && same_details(details, other.details)
    }
}

// `==` cannot be called on an `Option` in a const.
const fn retry_number(retry: Option<Retry>) -> u8 {
    match retry {
        Some(retry) => retry as u8 + 1,
        None => 0,
    }
}

const fn log_number(level: Option<Level>) -> u8 {
    match level {
        Some(level) => level as u8 + 1,
        None => 0,
    }
}

const fn same_seconds(a: Option<u32>, b: Option<u32>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        (None, None) => true,
        _ => false,
    }
}

const fn same_headers(mut a: &[(&str, &str)], mut b: &[(&str, &str)]) -> bool {
    while let ([head_a, tail_a @ ..], [head_b, tail_b @ ..]) = (a, b) {
        if !same_text(head_a.0, head_b.0) || !same_text(head_a.1, head_b.1) {
            return false;
        }
        (a, b) = (tail_a, tail_b);
    }
    a.len() == b.len()
}

const fn same_details(a: DetailsKind, b: DetailsKind) -> bool {
    match (a, b) {
        (DetailsKind::None, DetailsKind::None) => true,
        (DetailsKind::Value(a), DetailsKind::Value(b)) => a.is(b),
        (DetailsKind::Members(a), DetailsKind::Members(b)) => same_members(a, b),
        _ => false,
    }
}

const fn same_members(mut a: &[DetailMember], mut b: &[DetailMember]) -> bool {
    while let ([head_a, tail_a @ ..], [head_b, tail_b @ ..]) = (a, b) {
        if !same_text(head_a.name, head_b.name) || !head_a.json.is(head_b.json) {
            return false;
        }
        (a, b) = (tail_a, tail_b);
    }
    a.len() == b.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::JsonType;

    const NONE: Extras = Extras::NONE;
    const fn member(name: &'static str, json: JsonType) -> DetailMember {
        DetailMember { name, json }
    }

    /// Each says something that no other one says.
    const DIFFERENT: [Extras; 12] = [
        NONE,
        NONE.param_varies(true),
        NONE.status_varies(true),
        NONE.retry_after_varies(true),
        NONE.varying_headers(&["x-quota"]),
        NONE.varying_headers(&["x-quota", "x-rest"]),
        NONE.details(DetailsKind::Value(JsonType::Any)),
        NONE.details(DetailsKind::Value(JsonType::Array(&JsonType::Any))),
        NONE.details(DetailsKind::Members(&[member("limit", JsonType::Integer)])),
        NONE.details(DetailsKind::Members(&[member("limit", JsonType::Number)])),
        NONE.details(DetailsKind::Members(&[member("rest", JsonType::Integer)])),
        NONE.details(DetailsKind::Members(&[
            member("limit", JsonType::Integer),
            member("rest", JsonType::Integer),
        ])),
    ];

    #[test]
    fn what_fields_say_is_compared() {
        for (i, a) in DIFFERENT.iter().enumerate() {
            for (j, b) in DIFFERENT.iter().enumerate() {
                assert_eq!(a.is(b), i == j, "{a:?} {b:?}");
            }
        }
    }
}

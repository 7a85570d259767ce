//! As much of a list of violations as may be sent: paths, and sometimes messages, come from the
//! client, who reads them again.

use alloc::{borrow::Cow, format, string::ToString, vec::Vec};

use super::{FieldPath, Violation, ViolationList, Violations, path::Segment};
use crate::json::{Unwritable, contain};

/// The most violations that are sent.
const MOST: usize = 100;

/// The most text that is sent in all of them, in bytes.
const MOST_TEXT: usize = 32 * 1024;

/// The longest message, in bytes.
const LONGEST_MESSAGE: usize = 512;

/// The longest code, and the longest key of a path, in bytes.
const LONGEST_NAME: usize = 64;

/// The deepest path.
const DEEPEST: usize = 32;

/// What marks a cut.
const ELLIPSIS: &str = "\u{2026}";

/// Returns what may be sent of a list; `None` if it is empty. Fails if the list panics.
pub(crate) fn sent_violations(list: &dyn ViolationList) -> Result<Option<Violations>, Unwritable> {
    let mut all = Vec::new();
    contain(|| {
        list.for_each(&mut |violation| all.push(violation));
        Ok(())
    })?;
    let mut sent = shown(&all);
    if sent.len() < all.len() {
        sent.push(truncated(all.len() - sent.len()));
    }
    if sent.is_empty() { Ok(None) } else { Ok(Some(Violations(sent))) }
}

/// Returns the first few of a list that may be sent, and the mark in place of the others.
#[cfg(feature = "tonic")]
pub(crate) fn first_violations(shown: usize, list: &Violations) -> Violations {
    let (shown, hidden) = list.as_slice().split_at(shown);
    let mut first: Violations = shown.iter().cloned().collect();
    let more = hidden.iter().map(meant).fold(0, usize::saturating_add);
    first.extend((!hidden.is_empty()).then(|| truncated(more)));
    first
}

/// How many violations an element of a list means. A mark means more than one.
#[cfg(feature = "tonic")]
fn meant(violation: &Violation) -> usize {
    let is_mark = violation.code.as_deref() == Some(TRUNCATED);
    let count = violation.message.strip_suffix(NOT_SHOWN).filter(|_| is_mark);
    count.and_then(|count| count.parse().ok()).unwrap_or(1)
}

/// Those that are shown. There is room for the mark.
fn shown(all: &[&Violation]) -> Vec<Violation> {
    let most = if all.len() > MOST { MOST - 1 } else { all.len() };
    let mut shown = Vec::with_capacity(most);
    let mut text = 0;
    for violation in &all[..most] {
        let violation = bounded(violation);
        text += size(&violation);
        let is_last = shown.len() + 1 == all.len();
        if text > MOST_TEXT && !(is_last && violation.code.as_deref() == Some(TRUNCATED)) {
            break;
        }
        shown.push(violation);
    }
    shown
}

const TRUNCATED: &str = "truncated";
const NOT_SHOWN: &str = " more are not shown";

/// The mark in place of those that are left out.
fn truncated(more: usize) -> Violation {
    let message = format!("{more}{NOT_SHOWN}");
    Violation::new(FieldPath::root(), message).with_code(TRUNCATED)
}

fn size(violation: &Violation) -> usize {
    let code = violation.code.as_ref().map_or(0, |code| code.len());
    violation.field.to_string().len() + code + violation.message.len()
}

/// Returns as much of one violation as may be sent.
pub(super) fn bounded(violation: &Violation) -> Violation {
    let Violation { field, code, message } = violation;
    Violation {
        field: bounded_path(field),
        code: code.clone().map(|code| shortened(code, LONGEST_NAME)),
        message: shortened(message.clone(), LONGEST_MESSAGE),
    }
}

fn bounded_path(path: &FieldPath) -> FieldPath {
    let is_long = path.0.len() > DEEPEST;
    let kept = if is_long { DEEPEST - 1 } else { path.0.len() };
    let mut segments = Vec::with_capacity(kept + usize::from(is_long));
    for segment in &path.0[..kept] {
        segments.push(bounded_segment(segment));
    }
    if is_long {
        segments.push(Segment::Key(ELLIPSIS.into()));
    }
    FieldPath(segments)
}

fn bounded_segment(segment: &Segment) -> Segment {
    match segment {
        Segment::Key(key) => Segment::Key(shortened(key.clone(), LONGEST_NAME)),
        Segment::Index(index) => Segment::Index(*index),
    }
}

/// Cuts a text, and says so by an ellipsis, which counts.
fn shortened(text: Cow<'static, str>, longest: usize) -> Cow<'static, str> {
    if text.len() <= longest {
        return text;
    }
    let end = text.floor_char_boundary(longest - ELLIPSIS.len());
    format!("{}{ELLIPSIS}", &text[..end]).into()
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use proptest::prelude::*;

    use super::*;

    fn sent(list: &Violations) -> Option<Violations> {
        sent_violations(list).expect("it does not panic")
    }

    fn many(count: usize, message: &str) -> Violations {
        let violation = |place| {
            let path = FieldPath::from("items").index(place).key("qty");
            Violation::new(path, String::from(message)).with_code("too_small")
        };
        (0..count).map(violation).collect()
    }

    #[test]
    fn a_hundred_are_sent() {
        assert_eq!(sent(&many(100, "no")).unwrap(), many(100, "no"));
        let cut = sent(&many(101, "no")).unwrap();
        assert_eq!(cut.len(), 100);
        let last = cut.iter().last().unwrap();
        assert_eq!(last.message, "2 more are not shown");
        assert_eq!((last.code.as_deref(), last.field.is_root()), (Some(TRUNCATED), true));
    }

    #[test]
    fn long_texts_are_cut() {
        let long = "é".repeat(10_000);
        let mut list = Violations::new();
        list.push(FieldPath::root().key(long.clone()), long.clone(), long);
        let sent = sent(&list).unwrap();
        let violation = sent.iter().next().unwrap();
        assert!(violation.message.len() <= LONGEST_MESSAGE && violation.message.ends_with('…'));
        assert!(violation.code.as_ref().unwrap().len() <= LONGEST_NAME);
        assert!(violation.field.to_string().len() <= LONGEST_NAME);
    }

    #[test]
    fn nothing_is_none() {
        assert_eq!(sent(&Violations::new()), None);
    }

    proptest! {
        /// A layer copies what is sent, and sends the copy.
        #[test]
        fn what_is_sent_can_be_sent_again(
            count in 0_usize..130,
            length in 0_usize..700,
            depth in 0_usize..40,
            key in 0_usize..80,
            own_mark in any::<bool>(),
        ) {
            let path = (0..depth).fold(FieldPath::root(), |path, _| path.key("é[\"".repeat(key)));
            let mut list = many(count, &"é".repeat(length)).below(path);
            if own_mark && count > 0 {
                list.extend([truncated(7)]);
            }
            let once = sent(&list);
            if let Some(once) = &once {
                let text: usize = once.iter().map(size).sum();
                prop_assert!(once.len() <= MOST && text <= MOST_TEXT + 64, "{text}");
                let again = sent(once);
                prop_assert_eq!(again.as_ref(), Some(once));
            }
            prop_assert_eq!(once.is_some(), count > 0);
        }
    }
}

//! Evaluates the condition of `?`: when a value is there.

use super::Source;

/// Says when a value with `?` is written.
///
/// A source is there if the report has a value for it. A string with sources is there if all of
/// them are. An object or an array is there if everything in it that has no `?` is there; if
/// everything in it has `?`, one of them must be there. Constants do not count; a source with `??`
/// counts as one with `?`. The elements of `..violations` are there if the report has violations, or
/// if the value behind `else` is there.
///
/// [`envelope!`](crate::envelope!) applies this rule. Here is its result, in terms of sources.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Condition {
    /// This source is there.
    Source(Source),
    /// All of these hold.
    All(&'static [Condition]),
    /// One of these holds.
    Any(&'static [Condition]),
}

impl Condition {
    pub(crate) fn holds(&self, is_there: &impl Fn(Source) -> bool) -> bool {
        match self {
            Self::Source(source) => is_there(*source),
            Self::All(parts) => !Self::one_is(parts, false, is_there),
            Self::Any(parts) => Self::one_is(parts, true, is_there),
        }
    }

    fn one_is(parts: &[Self], wanted: bool, is_there: &impl Fn(Source) -> bool) -> bool {
        for part in parts {
            if part.holds(is_there) == wanted {
                return true;
            }
        }
        false
    }

    /// Whether it holds, as far as that follows from the sources for which `is_there` knows it.
    #[cfg(feature = "std")]
    pub(crate) fn settled(&self, is_there: &impl Fn(Source) -> Option<bool>) -> Option<bool> {
        match self {
            Self::Source(source) => is_there(*source),
            Self::All(parts) => Self::decided(parts, false, is_there),
            Self::Any(parts) => Self::decided(parts, true, is_there),
        }
    }

    /// The outcome of many: `decisive` as soon as one part has it, unknown while a part is unknown.
    #[cfg(feature = "std")]
    fn decided(
        parts: &[Self],
        decisive: bool,
        is_there: &impl Fn(Source) -> Option<bool>,
    ) -> Option<bool> {
        let mut outcome = Some(!decisive);
        for part in parts {
            match part.settled(is_there) {
                Some(known) if known == decisive => return Some(decisive),
                Some(_) => {}
                None => outcome = None,
            }
        }
        outcome
    }

    /// Returns the part that decides, if the others are settled. The whole is not.
    #[cfg(feature = "std")]
    pub(crate) fn decisive(&self, is_there: &impl Fn(Source) -> Option<bool>) -> &Self {
        let (Self::All(parts) | Self::Any(parts)) = self else { return self };
        let mut open = parts.iter().filter(|part| part.settled(is_there).is_none());
        match (open.next(), open.next()) {
            (Some(part), None) => part.decisive(is_there),
            _ => self,
        }
    }
}

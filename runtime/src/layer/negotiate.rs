//! The representation that suits a request, of those that the book offers.

use crate::envelope::Representation;

/// Returns the representation that the values of `Accept` prefer, and the book's own where they
/// accept none or cannot be read (RFC 9110, section 12.5.1).
#[cfg(feature = "headers-accept")]
pub(crate) fn negotiate(
    offered: &'static [Representation],
    accept: impl Iterator<Item = impl AsRef<[u8]>>,
) -> &'static Representation {
    let [own, _, ..] = offered else { return &offered[0] };
    preferred(offered, accept).unwrap_or(own)
}

/// Without the feature, no book says `also(…)`.
#[cfg(not(feature = "headers-accept"))]
pub(crate) fn negotiate(
    offered: &'static [Representation],
    _: impl Iterator<Item = impl AsRef<[u8]>>,
) -> &'static Representation {
    &offered[0]
}

/// The longest `Accept` that is read, in bytes. Those of browsers have fewer than 200.
#[cfg(feature = "headers-accept")]
const LONGEST: usize = 1024;

#[cfg(feature = "headers-accept")]
fn preferred(
    offered: &'static [Representation],
    accept: impl Iterator<Item = impl AsRef<[u8]>>,
) -> Option<&'static Representation> {
    use alloc::vec::Vec;

    use mediatype::MediaType;

    let accept = joined(accept)?.parse::<headers_accept::Accept>().ok()?;
    let parse = |offer: &'static Representation| MediaType::parse(offer.media_type()).ok();
    let (offers, types): (Vec<_>, Vec<_>) =
        offered.iter().filter_map(|offer| Some((offer, parse(offer)?))).unzip();
    let types: Vec<_> = types.iter().map(MediaType::essence).collect();
    let chosen = accept.negotiate(&types)?;
    let place = types.iter().position(|media_type| media_type == chosen)?;
    Some(offers[place])
}

/// Returns the lines of the header as one.
#[cfg(feature = "headers-accept")]
fn joined(lines: impl Iterator<Item = impl AsRef<[u8]>>) -> Option<alloc::string::String> {
    let mut joined = alloc::string::String::new();
    for line in lines {
        let line = core::str::from_utf8(line.as_ref()).ok()?;
        if joined.len() + line.len() > LONGEST {
            return None;
        }
        joined.push_str(line);
        joined.push(',');
    }
    Some(joined)
}

#[cfg(all(test, feature = "headers-accept"))]
mod tests {
    use super::*;
    use crate::envelope::{JsonApi, Problem, Typed};

    static OFFERED: [Representation; 3] = [
        Representation::of::<Typed>(),
        Representation::of::<Problem>(),
        Representation::of::<JsonApi>(),
    ];

    fn of(accept: &[&str]) -> &'static str {
        negotiate(&OFFERED, accept.iter()).media_type()
    }

    const OWN: &str = "application/json";
    const PROBLEM: &str = "application/problem+json";
    const JSON_API: &str = "application/vnd.api+json";

    #[test]
    fn the_preferred_one_is_chosen() {
        for (accept, chosen) in [
            (&["application/problem+json"][..], PROBLEM),
            (&["APPLICATION/Problem+JSON"], PROBLEM),
            (&["application/json;q=0.5, application/problem+json;q=0.8"], PROBLEM),
            (&["application/json;q=0.5", "application/vnd.api+json;q=0.8"], JSON_API),
            (&["text/html, application/problem+json;q=0.1"], PROBLEM),
            (&["application/*, application/json;q=0"], PROBLEM),
            (&["application/*;q=0.9, application/problem+json"], PROBLEM),
        ] {
            assert_eq!(of(accept), chosen, "{accept:?}");
        }
    }

    #[test]
    fn the_own_one_is_the_default() {
        let long = std::format!("application/problem+json;a=\"{}\"", "a".repeat(LONGEST));
        for accept in [
            &[][..],
            &[""],
            &["*/*"],
            &["application/*"],
            &["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"],
            &["text/html"],
            &["application/problem+json;q=0"],
            &["application/json;q=0"],
            &["nonsense"],
            &["application/problem+json; q"],
            &[&long],
        ] {
            assert_eq!(of(accept), OWN, "{accept:?}");
        }
    }
}

//! Comparing text in a const.

pub(crate) const fn same_text(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    // Eight bytes a step: the compiler counts the steps of a const.
    while let (Some((head_a, tail_a)), Some((head_b, tail_b))) =
        (a.split_first_chunk::<8>(), b.split_first_chunk::<8>())
    {
        if u64::from_ne_bytes(*head_a) != u64::from_ne_bytes(*head_b) {
            return false;
        }
        (a, b) = (tail_a, tail_b);
    }
    while let ([head_a, tail_a @ ..], [head_b, tail_b @ ..]) = (a, b) {
        if *head_a != *head_b {
            return false;
        }
        (a, b) = (tail_a, tail_b);
    }
    true
}

pub(crate) const fn same_option(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same_text(a, b),
        (None, None) => true,
        _ => false,
    }
}

pub(crate) const fn contains(set: &[&str], text: &str) -> bool {
    let mut i = 0;
    while i < set.len() {
        if same_text(set[i], text) {
            return true;
        }
        i += 1;
    }
    false
}

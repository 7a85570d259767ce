//! Comparing text in a const, and numbers as text.

/// Reads a number in its plain form: decimal digits without a leading zero, within 64 bits.
pub(crate) const fn plain_number(text: &str) -> Option<u64> {
    let mut digits = text.as_bytes();
    if digits.is_empty() || digits.len() > 1 && digits[0] == b'0' {
        return None;
    }
    let mut number: u64 = 0;
    while let [digit, rest @ ..] = digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        let Some(shifted) = number.checked_mul(10) else { return None };
        let Some(sum) = shifted.checked_add((*digit - b'0') as u64) else { return None };
        (number, digits) = (sum, rest);
    }
    Some(number)
}

/// Calls nothing in its loop, as a call in a const costs far more than what it does, and takes eight
/// bytes a step, as the compiler counts the steps of a const.
pub(crate) const fn same_text(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let (
        [a0, a1, a2, a3, a4, a5, a6, a7, tail_a @ ..],
        [b0, b1, b2, b3, b4, b5, b6, b7, tail_b @ ..],
    ) = (a, b)
    {
        let same_half = *a0 == *b0 && *a1 == *b1 && *a2 == *b2 && *a3 == *b3;
        if !same_half || *a4 != *b4 || *a5 != *b5 || *a6 != *b6 || *a7 != *b7 {
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
    matches!((a, b), ([], []))
}

pub(crate) const fn same_option(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same_text(a, b),
        (None, None) => true,
        _ => false,
    }
}

pub(crate) const fn same_texts(mut a: &[&str], mut b: &[&str]) -> bool {
    while let ([head_a, tail_a @ ..], [head_b, tail_b @ ..]) = (a, b) {
        if !same_text(head_a, head_b) {
            return false;
        }
        (a, b) = (tail_a, tail_b);
    }
    a.len() == b.len()
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

#[cfg(test)]
mod tests {
    use super::plain_number;

    #[test]
    fn plain_numbers() {
        for number in [0, 7, 20_404, u64::MAX] {
            assert_eq!(plain_number(&alloc::format!("{number}")), Some(number));
        }
        for text in
            ["", "01", "00", "+1", "-1", "1_000", " 1", "1.0", "18446744073709551616", "word"]
        {
            assert_eq!(plain_number(text), None, "{text}");
        }
    }
}

//! "did you mean": the candidate nearest to a mistyped word.

use std::mem;

/// Returns the candidate that `word` was most likely meant to be, if one is near enough.
///
/// One edit in three letters is near, as in rustc's own suggestions. One letter is near nothing.
pub(crate) fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let letters = word.chars().count();
    let limit = (letters.max(3) / 3).min(letters.saturating_sub(1));
    let (mut nearest, mut least) = (None, limit + 1);
    for candidate in candidates {
        // The lengths alone tell most words apart.
        if candidate.chars().count().abs_diff(letters) < least {
            let distance = distance(word, candidate);
            if distance < least {
                (nearest, least) = (Some(*candidate), distance);
            }
        }
    }
    nearest
}

/// Counts the letters to insert, delete, replace or swap with a neighbor to get from `a` to `b`
/// (Damerau–Levenshtein, optimal string alignment). Case does not count, nor `-` for `_`.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (folded(a), folded(b));
    let mut before_last = vec![0; b.len() + 1];
    let mut last = vec![0];
    for j in 0..b.len() {
        last.push(j + 1);
    }
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let replaced = last[j] + usize::from(a[i] != b[j]);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(before_last[j - 1] + 1);
            }
            row.push(best);
        }
        before_last = mem::replace(&mut last, row);
    }
    last[b.len()]
}

fn folded(word: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for letter in word.chars() {
        letters.push(if letter == '-' { '_' } else { letter.to_ascii_lowercase() });
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const WORDS: [&str; 5] = ["status", "message", "request_id", "type", "title"];

    #[test]
    fn finds_what_was_meant() {
        for (word, meant) in [
            ("mesage", "message"),
            ("stauts", "status"),
            ("requestid", "request_id"),
            ("Request-Id", "request_id"),
            ("typ", "type"),
        ] {
            assert_eq!(nearest(word, &WORDS), Some(meant), "{word}");
        }
    }

    #[test]
    fn stays_silent_when_nothing_is_near() {
        for word in ["", "x", "reason", "envelope"] {
            assert_eq!(nearest(word, &WORDS), None, "{word}");
        }
    }
}

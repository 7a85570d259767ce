//! One mistake in a key gives one error: no rule takes a broken key for an absent one.

use super::{
    check_and_name,
    inputs::{Input, seeds},
    mutate::flatten,
};

/// The places of a key and its value in the words of an input.
struct Key {
    start: usize,
    /// Behind the value.
    end: usize,
}

/// Finds every key of `#[api(…)]` and `#[book(…)]`.
fn keys(words: &[String]) -> Vec<Key> {
    let mut keys = Vec::new();
    for at in 2..words.len() {
        let is_attribute = words[at - 2] == "[" && ["api", "book"].contains(&&*words[at - 1]);
        if is_attribute && words[at] == "(" {
            add_keys(words, at + 1, &mut keys);
        }
    }
    keys
}

fn add_keys(words: &[String], first: usize, keys: &mut Vec<Key>) {
    let (mut depth, mut start) = (1, first);
    for (at, word) in words.iter().enumerate().skip(first) {
        let is_end = word == ")" && depth == 1;
        if (is_end || (word == "," && depth == 1)) && start < at {
            keys.push(Key { start, end: at });
        }
        if word == "," && depth == 1 {
            start = at + 1;
        }
        if is_end {
            return;
        }
        // `>>` ends two lists.
        if !["->", "=>"].contains(&&**word) && !word.starts_with('"') {
            depth += word.matches(['(', '[', '{', '<']).count();
            depth -= word.matches([')', ']', '}', '>']).count();
        }
    }
}

fn errors(seed: &Input, words: &[String], key: &Key, written: &[&str]) -> usize {
    let (before, after) = (&words[..key.start], &words[key.end..]);
    let written = written.iter().map(|word| (*word).to_owned());
    let words: Vec<String> = before.iter().cloned().chain(written).chain(after.to_vec()).collect();
    let text = words.join(" ");
    let tokens = text.parse().unwrap_or_else(|_| panic!("no tokens: {text}"));
    check_and_name(&Input { of: seed.of, tokens })
}

#[test]
fn a_broken_key_is_one_mistake() {
    let mut tried = 0;
    for seed in seeds().iter().filter(|seed| check_and_name(seed) == 0) {
        let mut words = Vec::new();
        flatten(seed.tokens.clone(), &mut words);
        for key in keys(&words) {
            let name = words[key.start].clone();
            let value: Vec<&str> = words[key.start..key.end].iter().map(String::as_str).collect();
            let twice = [&value[..], &[","], &value[..]].concat();
            let no_comma = [&value[..], &["@"]].concat();
            let mistakes: [&[&str]; 6] = [
                &["no_such_key_at_all"],
                &["no_such_key_at_all", "=", "1"],
                &[&name, "=", "@"],
                &[&name, "(", "@", ")"],
                &no_comma,
                // A header and a list of types say each thing once more.
                if name == "header" { &["@"] } else { &twice },
            ];
            for mistake in mistakes {
                let errors = errors(seed, &words, &key, mistake);
                assert_eq!(errors, 1, "`{}` in\n{}", mistake.join(" "), seed.tokens);
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}

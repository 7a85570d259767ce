//! Mutations of an input, as text: of its words, and of the letters in them.

use std::{collections::HashMap, mem, str::FromStr};

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use super::inputs::Input;

/// What inputs seldom have.
const HOSTILE: &[&str] = &[
    "\"\"",
    "\"{\"",
    "\"}\"",
    "\"{{\"",
    "\"{}\"",
    "\"{0}\"",
    "\"{0:.*}\"",
    "\"{a:$$}\"",
    "\"ü\"",
    "\"a\\nb\"",
    "\"x\"y",
    "r#\"raw\"#",
    "b\"x\"",
    "c\"x\"",
    "'c'",
    "0",
    "200",
    "409",
    "4xx",
    "4XX",
    "409u16",
    "1.5",
    "-1",
    "99999999999999999999",
    "0x199",
    "none",
    "type",
    "fn",
    "self",
    "Self",
    "crate",
    "r#type",
    "_",
    "status",
    "code",
    "transparent",
    "shared",
    "retry_after",
    "rename_all",
    "::",
    "=",
    "==",
    ",",
    ";",
    "!",
    "?",
    "#",
    "$",
    "'a",
    "..",
    "=>",
    "<",
    ">",
    "&",
    "-",
    "|",
    "concat!(\"a\")",
    "Vec<u8>",
    "Fn(u8) -> u8",
    "[u8; 4]",
    "(u8, u8)",
    "dyn Error",
    "#[cfg(x)]",
    "#[api]",
    "#[api()]",
    "#[api = \"x\"]",
    "#[book(errors(A))]",
    "#[error(transparent)]",
];

/// A small generator of numbers, the same in each run.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// Every word of the inputs, by kind.
pub(super) struct Words(HashMap<Kind, Vec<String>>);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Text,
    Number,
    Word,
    Mark,
}

impl Kind {
    fn of(word: &str) -> Self {
        match word.chars().next() {
            Some('"') => Self::Text,
            Some('0'..='9') => Self::Number,
            Some(first) if first.is_alphabetic() => Self::Word,
            _ => Self::Mark,
        }
    }
}

impl Words {
    pub(super) fn of(inputs: &[Input]) -> Self {
        let mut all: Vec<String> = HOSTILE.iter().map(|word| (*word).to_owned()).collect();
        for input in inputs {
            flatten(input.tokens.clone(), &mut all);
        }
        all.sort();
        all.dedup();
        let mut by_kind: HashMap<Kind, Vec<String>> = HashMap::new();
        for word in all.into_iter().filter(|word| !is_bracket(word)) {
            by_kind.entry(Kind::of(&word)).or_default().push(word);
        }
        Self(by_kind)
    }

    /// Picks a word that is like another.
    fn like(&self, random: &mut Random, word: &str) -> String {
        random.pick(&self.0[&Kind::of(word)]).clone()
    }

    fn any(&self, random: &mut Random) -> String {
        let kind = *random.pick(&[Kind::Text, Kind::Number, Kind::Word, Kind::Mark]);
        random.pick(&self.0[&kind]).clone()
    }
}

fn is_bracket(word: &str) -> bool {
    word.ends_with(['(', ')', '[', ']', '{', '}']) && word.len() < 4
}

/// Returns a mutated input, or `None` if it is not made of tokens any more.
pub(super) fn mutated(random: &mut Random, seeds: &[Input], words: &Words) -> Option<Input> {
    let seed = random.pick(seeds);
    let mut text = Vec::new();
    flatten(seed.tokens.clone(), &mut text);
    for _ in 0..=random.below(3) {
        mutate(random, &mut text, words);
    }
    let tokens = TokenStream::from_str(&text.join(" ")).ok()?;
    Some(Input { of: seed.of, tokens })
}

/// Picks a place, most often in the keys.
fn place(random: &mut Random, text: &[String]) -> usize {
    let is_attribute = |word: &String| word == "api" || word == "book";
    let starts: Vec<usize> = (0..text.len()).filter(|at| is_attribute(&text[*at])).collect();
    if starts.is_empty() || random.below(8) == 0 {
        return random.below(text.len());
    }
    let start = *random.pick(&starts);
    let length = text[start..].iter().position(|word| word == "]").unwrap_or(1);
    start + random.below(length.max(1))
}

fn mutate(random: &mut Random, text: &mut Vec<String>, words: &Words) {
    if text.is_empty() {
        return text.push(words.any(random));
    }
    let (at, other) = (place(random, text), place(random, text));
    if is_bracket(&text[at]) && random.below(8) > 0 {
        return;
    }
    match random.below(10) {
        0 => drop(text.remove(at)),
        1 => text.insert(at, text[at].clone()),
        2 => text.swap(at, other),
        3..6 => text[at] = words.like(random, &text[at]),
        6 => text.insert(at, words.any(random)),
        7 => text[at] = (*random.pick(HOSTILE)).to_owned(),
        8 => repeat(random, text, at),
        _ => letter(random, &mut text[at]),
    }
}

/// Repeats some words, such as a key with its value.
fn repeat(random: &mut Random, text: &mut Vec<String>, at: usize) {
    let end = text.len().min(at + 1 + random.below(6));
    let part = text[at..end].to_vec();
    let place = random.below(text.len());
    text.splice(place..place, part);
}

/// Removes, doubles or replaces a letter.
fn letter(random: &mut Random, word: &mut String) {
    let mut letters: Vec<char> = word.chars().collect();
    let at = random.below(letters.len().max(1));
    match random.below(3) {
        0 if letters.len() > 1 => drop(letters.remove(at)),
        1 if !letters.is_empty() => letters.insert(at, letters[at]),
        _ => {
            let new = *random.pick(&['a', '_', '{', '}', '$', ':', '-', '"', '\\', '0', ' ', 'ß']);
            letters.insert(at, new);
        }
    }
    *word = letters.into_iter().collect();
}

/// Splits tokens into their words, brackets included. What belongs together, as `::` and `'a` do, is
/// one word.
pub(super) fn flatten(tokens: TokenStream, words: &mut Vec<String>) {
    let mut joined = String::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                words.extend(Some(mem::take(&mut joined)).filter(|mark| !mark.is_empty()));
                words.push(open.to_owned());
                flatten(group.stream(), words);
                words.push(close.to_owned());
            }
            TokenTree::Punct(mark) if mark.spacing() == Spacing::Joint => {
                joined.push(mark.as_char());
            }
            other => words.push(mem::take(&mut joined) + &other.to_string()),
        }
    }
}

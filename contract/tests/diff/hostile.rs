//! Text that would move, hide or reorder what is around it.

use errorbook_contract::{Contract, Diff, Refusal, bless, diff};

use super::base;

const HOSTILE: &str = "a\u{1b}[2Jb\nc\rd\u{202e}e|f`g``h%i:j,k\u{7}l\u{200b}m<script>n'o";

/// Returns a diff with hostile text in each place that is shown.
fn hostile() -> (Diff, Refusal, Contract) {
    let (old, mut new) = (base(), base());
    new.types.push(HOSTILE.into());
    new.domain = Some(HOSTILE.into());
    for entry in &mut new.errors {
        entry.code = entry.code.take().map(|code| format!("{code}{HOSTILE}"));
        entry.owner.push_str(HOSTILE);
        entry.title.push_str(HOSTILE);
        entry.description = Some(HOSTILE.into());
    }
    let refusal = bless(&old, &new, &[HOSTILE]).unwrap_err();
    (diff(&old, &new), refusal, new)
}

fn assert_visible(text: &str) {
    for c in text.chars().filter(|c| *c != '\n') {
        assert!(!c.is_control(), "{c:?} in {text}");
        assert!(!"\u{202e}\u{200b}".contains(c), "{c:?} in {text}");
    }
}

#[test]
fn a_change_behind_a_member_of_the_same_name() {
    let shape = |second: &str| {
        super::json(&format!(
            r#"{{ "object": {{ "members": [
                {{ "name": "a", "value": {{ "source": "code" }} }},
                {{ "name": "a", "value": {{ "source": "{second}" }} }}
            ] }} }}"#
        ))
    };
    let (mut old, mut new) = (base(), base());
    (old.envelopes[0].shape, new.envelopes[0].shape) = (shape("code"), shape("title"));
    let found = super::instances(&diff(&old, &new));
    assert_eq!(found, ["envelope_member_changed:application/json"]);
}

#[test]
fn in_text() {
    let (diff, refusal, _) = hostile();
    assert_visible(&diff.to_string());
    assert_visible(&refusal.to_string());
    // A line end inside a value would begin a line.
    assert!(!diff.to_string().lines().any(|line| line.starts_with('c')));
    assert!(!refusal.to_string().lines().any(|line| line.starts_with('c')));
}

#[test]
fn in_markdown() {
    let (diff, ..) = hostile();
    let markdown = diff.to_markdown();
    assert_visible(&markdown);
    for row in markdown.lines().filter(|line| line.starts_with('|')) {
        let cells = row.replace(r"\|", "").matches('|').count();
        assert_eq!(cells, 6, "{row}");
        assert_outside_of_code(row);
    }
}

/// Fails if anything but words and table lines is outside of code spans.
fn assert_outside_of_code(row: &str) {
    let mut rest = row;
    while let Some(start) = rest.find('`') {
        let outside = &rest[..start];
        assert!(!outside.contains(['<', '%', '\'']), "{outside} in {row}");
        let fence = rest[start..].len() - rest[start..].trim_start_matches('`').len();
        let fence = &rest[start..start + fence];
        let inside = &rest[start + fence.len()..];
        let runs: Vec<_> = inside.match_indices(fence).collect();
        let close = runs.iter().map(|(at, _)| *at).find(|at| {
            !inside[at + fence.len()..].starts_with('`') && !inside[..*at].ends_with('`')
        });
        rest = &inside[close.expect("the span ends") + fence.len()..];
    }
    assert!(!rest.contains('<'), "{rest}");
}

#[test]
fn in_workflow_commands() {
    let (diff, _, new) = hostile();
    let commands = diff.to_github("a,b:c%\n.json", &new.to_json());
    assert_visible(&commands);
    for command in commands.lines() {
        let known = ["::error ", "::warning ", "::notice "];
        assert!(known.iter().any(|known| command.starts_with(known)), "{command}");
        assert!(command.contains("file=a%2Cb%3Ac%25"), "{command}");
        assert_eq!(command.split("::").next(), Some(""));
        let properties = command[2..].split("::").next().unwrap();
        assert_eq!(properties.matches(',').count(), 2, "{command}");
    }
}

#[test]
fn the_name_to_accept_is_one_word_of_a_shell() {
    let (diff, ..) = hostile();
    for line in diff.to_string().lines().filter(|line| line.contains("accept as: ")) {
        let word = line.split_once("accept as: ").unwrap().1;
        let plain = |c: char| c.is_alphanumeric() || "_-.:/@+,=%".contains(c);
        let quoted = word.starts_with('\'') && word.ends_with('\'');
        let inside = word.trim_matches('\'').replace(r"'\''", "");
        assert!(word.chars().all(plain) || (quoted && !inside.contains('\'')), "{word}");
    }
}

//! What is said of a file that is no contract.

use errorbook_contract::{Contract, line_of};

const BASE: &str = include_str!("diff/base.json");

fn refused(text: &str) -> String {
    text.parse::<Contract>().unwrap_err().to_string()
}

#[test]
fn an_empty_file() {
    for text in ["", " \r\n\n", "\u{feff}"] {
        assert_eq!(refused(text), "the file is empty");
    }
}

#[test]
fn json_of_another_kind() {
    for (text, kind) in [
        ("[]", "an array"),
        (" [1, {}]", "an array"),
        ("-7", "a number"),
        ("\"a\"", "a string"),
        ("true", "a boolean"),
        ("null", "null"),
    ] {
        assert_eq!(refused(text), format!("not a contract: {kind}"));
    }
}

#[test]
fn what_is_not_json() {
    for (text, says) in [
        ("{\n  \"format\": 1,\n}", "line 3, column 1: not JSON: key must be a string"),
        ("{\n  \"format\": 1", "line 2, column 13: not JSON: the file ends too early"),
        ("[", "line 1, column 1: not JSON: the file ends too early"),
        ("format: 1", "line 1, column 2: not JSON: expected a value"),
        ("{}\n{}", "line 2, column 1: not JSON: trailing characters"),
    ] {
        assert_eq!(refused(text), says);
    }
}

#[test]
fn conflict_markers_of_a_merge() {
    let markers = ["<<<<<<< HEAD", "=======", ">>>>>>> other"];
    for marker in markers {
        for end in ["\n", "\r\n"] {
            let text = BASE.replacen('\n', &format!("{end}{marker}{end}"), 1);
            assert_eq!(
                refused(&text),
                "line 2: the file has conflict markers of a merge; take one side, such as \
                 `git checkout --ours errors.json`, then bless again",
            );
        }
    }
}

#[test]
fn markers_inside_of_a_text_are_no_conflict() {
    let text = BASE.replacen("All errors", "======= <<<<<<< All errors", 1);
    assert!(text.parse::<Contract>().is_ok());
}

#[test]
fn editors_of_windows() {
    let unix: Contract = BASE.parse().unwrap();
    let text = format!("\u{feff}{}", BASE.replace('\n', "\r\n"));
    assert_eq!(text.parse::<Contract>().unwrap(), unix);
    assert_eq!(line_of(&text, "ledger_down"), line_of(BASE, "ledger_down"));
    assert!(line_of(&text, "ledger_down").is_some());
}

//! Large inputs that are wrong in many places. Each was slow or gave more errors than anybody reads.

use super::{check_and_name, inputs::Input, inputs::Macro};

fn errors(of: Macro, text: &str) -> usize {
    check_and_name(&Input { of, tokens: text.parse().expect("tokens") })
}

fn errors_of_message(message: &str) -> usize {
    errors(Macro::ApiError, &format!("#[api(status = 400, message = \"{message}\")] struct E(u8);"))
}

#[test]
fn a_message_with_many_mistakes_gives_a_few_errors() {
    let names = many(|number| format!("{{a{number}}} "));
    assert_eq!(errors_of_message(&names), 5);
    assert_eq!(errors_of_message(&"{x}".repeat(100_000)), 1);
    assert_eq!(errors_of_message(&format!("{{a:{}}}", "$".repeat(1_000_000))), 2);
    assert_eq!(errors_of_message(&"{".repeat(1_000_001)), 1);
    assert_eq!(errors_of_message(&"}".repeat(1_000_001)), 1);
    assert_eq!(errors_of_message(&format!("{{0{}}}", ":".repeat(100_000))), 1);
}

#[test]
fn a_long_name_with_hyphens() {
    let name = "a-".repeat(200_000);
    assert_eq!(errors(Macro::ApiError, &format!("#[api(status = 400, {name}a)] struct E;")), 1);
}

#[test]
fn constants_with_many_braces() {
    let title = "{".repeat(1_000_000);
    assert_eq!(
        errors(Macro::ApiError, &format!("#[api(status = 400, title = \"{title}\")] struct E;")),
        0
    );
}

#[test]
fn many_variants_without_a_status_are_one_mistake() {
    let variants = many(|number| format!("V{number},"));
    assert_eq!(errors(Macro::ApiError, &format!("enum E {{ {variants} }}")), 1);
}

#[test]
fn many_names_twice() {
    let twice = many(|number| format!("T{number},")).repeat(2);
    let skipped = format!("#[api(status = 400, skip({twice}))] struct E;");
    assert_eq!(errors(Macro::ApiError, &skipped), 10_000);
    assert_eq!(errors(Macro::ErrorBook, &format!("#[book(errors({twice}))] struct B;")), 10_000);
    let members = many(|number| format!("\"m\": code, \"n{number}\": code,"));
    assert_eq!(errors(Macro::Envelope, &format!("House {{ {members} }}")), 10_000);
}

fn many(item: fn(usize) -> String) -> String {
    (0..10_000).map(item).collect::<Vec<_>>().concat()
}

#[test]
fn keywords_and_types_for_words() {
    for keys in ["skip(type)", "skip(fn)", "skip(self)", "skip(_)", "status = Vec<u8>"] {
        check_and_name(&Input {
            of: Macro::ApiError,
            tokens: format!("#[api(status = 400, {keys})] struct E;").parse().expect("tokens"),
        });
    }
}

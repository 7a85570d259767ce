//! Clients of a large API. They are left in a folder, where `tests/proofs/clients` compiles them.

use std::{fmt::Write as _, fs, path::Path};

use errorbook_contract::{Contract, go, python, typescript};

fn contract() -> Contract {
    let mut errors = String::new();
    for number in 0..1000 {
        let comma = if number == 0 { "" } else { "," };
        let details = match number % 3 {
            0 => {
                r#""details": { "members": [{ "name": "limit", "schema": { "type": "integer" } }] },"#
            }
            _ => "",
        };
        write!(
            errors,
            r#"{comma}{{ "code": "code_{number:03}", "status": 400, "title": "Bad Request",
                "description": "What happened, in a sentence of some length, number {number}.",
                "retry": "never", {details} "owner": "big::Error", "variant": "V{number}" }}"#,
        )
        .unwrap();
    }
    let shape = r#"{ "object": { "members": [
        { "name": "code", "value": { "source": "code" } },
        { "name": "details", "value": { "source": "details" } }
    ] } }"#;
    format!(
        r#"{{ "format": 1, "book": "big::Big", "errors": [{errors}],
            "envelopes": [{{ "media_type": "application/json", "shape": {shape} }}] }}"#,
    )
    .parse()
    .unwrap()
}

#[test]
fn a_thousand_codes() {
    let contract = contract();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("thousand");
    fs::create_dir_all(&folder).unwrap();
    let clients = [
        ("big.ts", typescript::write(&contract)),
        ("big.py", python::write(&contract)),
        ("big.go", go::write(&contract)),
    ];
    for (name, client) in clients {
        assert_eq!(client.matches("number 999.").count(), if name == "big.go" { 1 } else { 2 });
        fs::write(folder.join(name), client).unwrap();
    }
}

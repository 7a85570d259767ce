//! The clients, byte for byte. `UPDATE_EXPECT=1` writes them again.

use std::path::{Path, PathBuf};

use errorbook_contract::{Contract, go, python, typescript};
use expect_test::expect_file;

fn read(path: &Path) -> Contract {
    Contract::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Compares the clients of a contract file with the golden files.
fn compare(name: &str) {
    let file = folder().join(format!("files/clients/{name}.json"));
    let contract: Contract = read(&file).to_json().parse().unwrap();
    for (path, client) in [
        (format!("typescript/{name}.ts"), typescript::write(&contract)),
        (format!("python/{name}.py"), python::write(&contract)),
        (format!("go/{name}/{name}.go"), go::write(&contract)),
    ] {
        assert!(!client.contains("shop::"), "{path} has paths of Rust");
        expect_file![folder().join("clients").join(path)].assert_eq(&client);
    }
}

#[test]
fn shop() {
    compare("shop");
}

#[test]
fn hostile() {
    compare("hostile");
}

#[test]
fn forms() {
    compare("forms");
}

#[test]
fn empty() {
    compare("empty");
}

/// The clients of the example, made of the file that its own test keeps.
#[test]
fn real_shop() {
    let shop = folder().join("../../examples/shop");
    let contract = read(&shop.join("errors.json"));
    let clients = shop.join("clients");
    expect_file![clients.join("typescript/shop_errors.ts")]
        .assert_eq(&typescript::write(&contract));
    expect_file![clients.join("python/shop_errors.py")].assert_eq(&python::write(&contract));
}

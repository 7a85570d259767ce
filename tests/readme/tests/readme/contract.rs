//! What the contract and the document of the shop are.

use std::{fs, path::Path};

use errorbook_readme::{ShopApi, openapi::document};

use crate::page::Page;

/// Renames a code as the page does, and compares what the frozen test says.
#[test]
fn the_broken_contract_is_told_as_shown() {
    let frozen = errorbook::contract::<ShopApi>();
    let mut now = frozen.clone();
    let renamed =
        now.errors.iter_mut().find(|entry| entry.variant.as_deref() == Some("LedgerDown"));
    renamed.unwrap().code = Some("ledger_closed".into());
    let said = errorbook_contract::diff(&frozen, &now).to_string();
    let said = said.replace("errorbook_readme::", "shop::");
    let page = Page::read("docs/CONTRACT.md");
    let shown = page.blocks("text")[0];
    assert!(said.contains(shown), "the page shows\n{shown}\nthe diff says\n{said}");
}

/// `tests/proofs/openapi` compares the types that are made of this document with those of the README.
#[test]
fn the_document_has_what_the_types_say() {
    let document = serde_json::to_value(document().unwrap()).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openapi/readme");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("readme.json"), format!("{document:#}")).unwrap();
    let readme = Page::read("README.md");
    let [types] = readme.blocks("ts")[..] else { panic!("there is one block of TypeScript") };
    let response = &document["paths"]["/refunds"]["post"]["responses"]["503"];
    let codes = response["x-error-codes"].as_array().unwrap();
    for code in codes {
        assert!(types.contains(&format!("code: {code};")), "{code} is not in the types");
    }
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let members = schemas["LedgerDownError"]["properties"].as_object().unwrap();
    assert_eq!(types.matches(": ").count(), members.len() * codes.len());
}

/// The README shows the beginning of the example.
#[test]
fn the_page_about_openapi_goes_on_with_the_readme() {
    let (readme, page) = (Page::read("README.md"), Page::read("docs/OPENAPI.md"));
    let excerpt = *readme.blocks("rust").iter().find(|block| block.contains("utoipa")).unwrap();
    assert!(page.blocks("rust")[0].starts_with(excerpt), "{excerpt}");
}

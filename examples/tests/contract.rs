//! The contracts of the shop are the ones that are committed, and the reference pages of the five
//! references show all that their tables show.

use errorbook::ErrorBook;
use errorbook_contract::{Contract, html, markdown};
use errorbook_examples::{
    references::{contacts, grouped, messaging, minimal, payments},
    shop::errors::{ShopV1, ShopV2},
};

#[test]
fn version_1_is_frozen() {
    errorbook::assert_frozen!(ShopV1, "shop/errors.json");
}

#[test]
fn version_2_is_frozen() {
    errorbook::assert_frozen!(ShopV2, "shop/errors_v2.json");
}

/// Returns the words of a page or of Markdown, without what marks them up.
fn words(text: &str) -> String {
    let (mut words, mut in_tag) = (String::new(), false);
    for char in text.chars() {
        match char {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '`' | '\\' | '|' => {}
            char if !in_tag => words.push(char),
            _ => {}
        }
    }
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns what the tables of a reference say.
fn said(contract: &Contract) -> Vec<String> {
    let mut said: Vec<String> = contract.types.clone();
    said.extend(contract.description.clone());
    for entry in &contract.errors {
        said.extend([entry.status.to_string(), entry.title.clone()]);
        said.extend(
            [&entry.code, &entry.r#type, &entry.description].into_iter().flatten().cloned(),
        );
        said.extend([&entry.action, &entry.group].into_iter().flatten().cloned());
    }
    said
}

fn shows_all<B: ErrorBook>() {
    let contract = errorbook::contract::<B>();
    let pages = [html::page(&contract), markdown::write(&contract)];
    assert!(contract.errors.len() > 5);
    for page in pages.map(|page| words(&page)) {
        // A list or a table in a text loses its marks, so each line is looked for by itself.
        for line in said(&contract).iter().flat_map(|text| text.lines()) {
            // The first sentence of an error without a code is its heading.
            let line = line.trim_start_matches("- ").trim_end_matches('.');
            let cells = line.split('|').map(str::trim);
            for cell in cells.filter(|cell| !cell.is_empty() && !cell.starts_with("---")) {
                assert!(page.contains(&words(cell)), "`{cell}` is not on the page:\n{page}");
            }
        }
    }
}

macro_rules! references {
    ($($test:ident: $book:ty;)*) => {$(
        #[test]
        fn $test() {
            shows_all::<$book>();
        }
    )*};
}

references! {
    the_page_of_contacts: contacts::ContactsApi;
    the_page_of_grouped: grouped::GroupedApi;
    the_page_of_messaging: messaging::MessagingApi;
    the_page_of_minimal: minimal::MinimalApi;
    the_page_of_payments: payments::PaymentsApi;
}

//! What the macros emit, for the eye; what it does is tested beside this crate.
//!
//! Each test shows the part of the output that its input changes. `UPDATE_EXPECT=1 cargo test`
//! updates the snapshots.

mod book;
mod envelope;
mod error;
mod http_errors;
mod rows;

use expect_test::ExpectFile;
use proc_macro2::TokenStream;
use syn::{Expr, File, Item, Stmt};

/// Compares everything that is emitted.
fn check(emitted: TokenStream, expected: &ExpectFile) {
    check_items(parse(emitted), expected);
}

/// Compares the items of the block that a derive emits, as far as they are wanted.
fn check_some(emitted: TokenStream, wanted: fn(&Item) -> bool, expected: &ExpectFile) {
    let block = parse(emitted).into_iter().find_map(|item| match item {
        Item::Const(item) => Some(*item.expr),
        _ => None,
    });
    let Some(Expr::Block(block)) = block else { panic!("no block is emitted") };
    let items = block.block.stmts.into_iter().filter_map(|statement| match statement {
        Stmt::Item(item) => Some(item),
        _ => None,
    });
    check_items(items.filter(wanted).collect(), expected);
}

fn parse(emitted: TokenStream) -> Vec<Item> {
    syn::parse2::<File>(emitted).expect("what is emitted is Rust").items
}

fn check_items(items: Vec<Item>, expected: &ExpectFile) {
    let file = File { shebang: None, frontmatter: None, attrs: Vec::new(), items };
    expected.assert_eq(&prettyplease::unparse(&file));
}

/// Whether the item is an impl of this trait.
fn is_impl(item: &Item, name: &str) -> bool {
    let Item::Impl(item) = item else { return false };
    let path = item.trait_.as_ref().map(|(path, _)| path);
    path.and_then(|path| path.segments.last()).is_some_and(|last| last.ident == name)
}

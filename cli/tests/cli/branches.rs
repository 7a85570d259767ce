//! What goes wrong between branches, and who sees it.

use crate::scratch::{ACCOUNT_CLOSED, Ran, Scratch, manifest};

/// The shop in a repository, its contract frozen by a test.
fn frozen(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    scratch.shop(".");
    let contract = manifest("shop", "").replace("[\"std\"]", "[\"std\", \"contract\"]");
    scratch.write("Cargo.toml", contract);
    scratch.write(
        "tests/frozen.rs",
        "#[test]\nfn errors_are_frozen() {\n    \
         errorbook::assert_frozen!(shop::ShopApi, \"errors.json\");\n}\n",
    );
    scratch.errorbook("bless").exits(0);
    scratch.git_init();
    scratch
}

fn test(scratch: &Scratch) -> Ran {
    scratch.cargo("test --quiet --test frozen")
}

/// A second enum of the book, in a file of its own.
fn add_enum(scratch: &Scratch, name: &str, status: u16) {
    let module = name.to_lowercase();
    scratch.write(
        &format!("src/{module}.rs"),
        format!(
            "use errorbook::ApiError;\n\n/// Errors.\n#[derive(Debug, thiserror::Error, ApiError)]\n\
             #[api(book = crate::ShopApi)]\npub enum {name} {{\n    /// It is locked.\n    \
             #[error(\"locked\")]\n    #[api(status = {status}, code = \"locked\")]\n    Locked,\n}}\n"
        ),
    );
}

#[test]
fn two_branches_that_add_one_code_each_merge_and_do_not_compile() {
    let scratch = frozen("two_branches");
    // Lines that are far apart merge cleanly.
    let errors = "    errors(\n        OrderError,\n        // Those of\n        // the money\n        // follow.\n    ),\n";
    scratch.edit(
        "src/lib.rs",
        "#[book(title = \"Shop API\", errors(OrderError))]",
        &format!("#[book(\n    title = \"Shop API\",\n{errors})]"),
    );
    scratch.edit("src/lib.rs", "use errorbook::{", "\n\n\nuse errorbook::{");
    scratch.commit("layout");

    scratch.git("switch --quiet --create stock");
    add_enum(&scratch, "StockError", 409);
    scratch.edit(
        "src/lib.rs",
        "        OrderError,\n",
        "        OrderError,\n        stock::StockError,\n",
    );
    scratch.edit(
        "src/lib.rs",
        "//! A shop.\n",
        "//! A shop.\n\npub mod stock { pub use crate::stockerror::*; }\nmod stockerror;\n",
    );
    scratch.cargo("check").exits(0);
    scratch.commit("stock");

    scratch.git("switch --quiet --create bank main");
    add_enum(&scratch, "BankError", 423);
    scratch.edit(
        "src/lib.rs",
        "        // follow.\n",
        "        // follow.\n        bankerror::BankError,\n",
    );
    scratch.edit(
        "src/lib.rs",
        "/// The errors of the shop",
        "pub mod bankerror;\n\n/// The errors of the shop",
    );
    scratch.cargo("check").exits(0);
    scratch.commit("bank");

    scratch.git("merge --quiet --no-edit stock");
    let ran = scratch.cargo("check");
    assert_ne!(ran.code, Some(0));
    ran.says("`locked`");
    scratch
        .errorbook("check shop::ShopApi")
        .exits(2)
        .says("`locked`")
        .says("`shop` does not compile");
}

#[test]
fn a_renamed_code_is_seen_by_the_test_and_by_check_and_one_instance_can_be_accepted() {
    let scratch = frozen("renamed");
    test(&scratch).exits(0);
    scratch.git("switch --quiet --create rename");
    scratch.edit("src/lib.rs", "status = 404)", "status = 404, code = \"no_such_order\")");

    let ran = test(&scratch);
    assert_ne!(ran.code, Some(0));
    ran.reports("breaking", "code_renamed");
    let against = "check shop::ShopApi --against git:main:errors.json";
    scratch.errorbook(against).exits(1).reports("breaking", "code_renamed");
    scratch.errorbook("check").exits(1).reports("breaking", "code_renamed");

    // Nothing else is accepted with it.
    scratch.edit("src/lib.rs", ACCOUNT_CLOSED, "");
    let accept = "bless --accept code_renamed:order_not_found";
    let ran = scratch.errorbook(accept).exits(1);
    ran.prints("code_removed:account_closed");
    scratch.git("checkout --quiet main -- src/lib.rs");
    scratch.edit("src/lib.rs", "status = 404)", "status = 404, code = \"no_such_order\")");

    scratch.errorbook(accept).exits(0).prints("accepted");
    test(&scratch).exits(0);
    scratch.errorbook(against).exits(0).prints("accepted");
    scratch.errorbook("check --against git:main:errors.json").exits(0).prints("accepted");

    // The same rule for another code is another instance.
    scratch.edit("src/lib.rs", "status = 403)", "status = 403, code = \"no_account\")");
    assert_ne!(test(&scratch).code, Some(0));
    scratch.errorbook(against).exits(1).prints("code_renamed:account_closed");
}

#[test]
fn the_test_says_which_file_it_began() {
    let scratch = frozen("begun");
    // Cargo builds workspaces with packages of one name into the same files.
    scratch.edit("Cargo.toml", "name = \"shop\"", "name = \"begun\"");
    scratch.edit("tests/frozen.rs", "shop::", "begun::");
    scratch.edit("src/lib.rs", ACCOUNT_CLOSED, "");
    std::fs::remove_file(scratch.path("errors.json")).unwrap();
    let line = "test --quiet --test frozen -- --nocapture";
    let mut cargo = scratch.cargo_of(line);
    Ran::of(cargo.env("ERRORBOOK", "bless")).exits(0).says("errors.json: 1 error\n");
    assert!(scratch.path("errors.json").exists());
}

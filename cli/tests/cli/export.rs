//! `export`, of all kinds of crates. Each is built.

use crate::scratch::{
    ACCOUNT_CLOSED, Ran, SHOP, Scratch, manifest, manifest_of_member, repository,
};

#[test]
fn the_only_book_of_a_package() {
    let scratch = Scratch::new("export");
    scratch.shop(".");
    let ran = scratch.errorbook("export --output a.json").exits(0);
    ran.says("the book is shop::ShopApi").says("wrote a.json");
    let ran = scratch.errorbook("export shop::ShopApi").exits(0);
    assert_eq!(ran.out, scratch.read("a.json"));
    // The file is in its usual form already.
    scratch.write("errors.json", &ran.out);
    assert_eq!(scratch.errorbook("merge errors.json").exits(0).out.len(), ran.out.len());
    // The other commands take a book, too.
    scratch.errorbook("list --book shop::ShopApi").exits(0).prints("order_not_found  404");
    scratch
        .errorbook("explain order_not_found --package shop")
        .exits(0)
        .prints("There is no order");
}

#[test]
fn a_contract_that_is_there_keeps_what_was_accepted_and_unknown() {
    let scratch = Scratch::new("export_over");
    scratch.shop(".");
    let output = "export --output errors.json";
    scratch.errorbook(output).exits(0);
    scratch.edit("src/lib.rs", ACCOUNT_CLOSED, "");
    scratch.errorbook("bless --accept code_removed:account_closed").exits(0);
    scratch.edit("errors.json", "\"format\": 1,", "\"format\": 1,\n  \"x-team\": \"orders\",");
    scratch.edit("src/lib.rs", "There is no order of that id", "Nobody ordered that");
    scratch.errorbook(output).exits(0);
    let written = scratch.read("errors.json");
    for text in ["\"accepted\"", "\"x-team\": \"orders\"", "Nobody ordered that"] {
        assert!(written.contains(text), "{text}: {written}");
    }
}

#[test]
fn a_contract_that_is_there_is_replaced_only_if_no_client_breaks() {
    let scratch = Scratch::new("export_breaks");
    scratch.shop(".");
    scratch.write("errors.json", "");
    scratch.errorbook("export --output errors.json").exits(0).says("wrote errors.json");
    let before = scratch.read("errors.json");
    scratch.edit("src/lib.rs", ACCOUNT_CLOSED, "");
    let ran = scratch.errorbook("export --output errors.json").exits(1);
    ran.reports("breaking", "code_removed").says("cargo errorbook bless --file errors.json");
    scratch.edit("src/lib.rs", "ShopApi", "StoreApi");
    let ran = scratch.errorbook("export --output errors.json").exits(2);
    ran.says("errors.json: it is the contract of shop::ShopApi, not of shop::StoreApi");
    assert_eq!(scratch.read("errors.json"), before);
    scratch.errorbook("export --output other.json").exits(0);
    scratch.errorbook("export --output src/lib.rs").exits(2).says("it is no contract");
}

#[test]
fn nothing_is_built_again() {
    let scratch = Scratch::new("warm");
    scratch.shop(".");
    scratch.errorbook("export").exits(0).says("Compiling");
    let ran = scratch.errorbook("export").exits(0);
    assert!(!ran.err.contains("Compiling"), "{ran:?}");
}

#[test]
fn without_the_network() {
    let scratch = Scratch::new("offline");
    scratch.shop(".");
    scratch.errorbook("export").exits(0);
    scratch.edit("src/lib.rs", "status = 404", "status = 410");
    let mut command = scratch.command_of("export");
    let ran = Ran::of(command.env("CARGO_NET_OFFLINE", "true")).exits(0);
    ran.prints("410");
    scratch.errorbook("export --offline").exits(0).prints("410");
}

#[test]
fn features_of_the_package() {
    let scratch = Scratch::new("features");
    scratch.shop(".");
    let features = "\n[features]\ndefault = [\"plain\"]\nplain = []\nextra = []\n";
    scratch.write("Cargo.toml", manifest("shop", features));
    scratch.edit(
        "src/lib.rs",
        "    /// The account",
        "    #[cfg(feature = \"extra\")]\n    /// The account",
    );
    scratch.edit(
        "src/lib.rs",
        "    /// There is",
        "    #[cfg(feature = \"plain\")]\n    /// There is",
    );
    let codes = |options: &str| {
        let ran = scratch.errorbook(&format!("list --book shop::ShopApi {options}")).exits(0);
        let codes = ran.out.lines().filter_map(|line| line.split(' ').next());
        codes.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes(""), "order_not_found");
    assert_eq!(codes("--features extra"), "account_closed order_not_found");
    assert_eq!(codes("-F shop/extra --no-default-features"), "account_closed");
    assert_eq!(codes("--all-features"), "account_closed order_not_found");
    let ran = scratch.errorbook("export --features more").exits(2);
    ran.says("package `shop` has no feature `more`");
}

/// A workspace of two libraries, of which one uses a crate that is patched.
fn workspace(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    scratch.write(
        "Cargo.toml",
        "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n\n\
         [patch.crates-io]\nstrsim = { path = \"vendor/strsim\" }\n\
         unneeded = { path = \"vendor/unneeded\" }\n\n\
         [profile.dev.package.strsim]\nopt-level = 1\n\n[profile.dev.package.unneeded]\nopt-level = 1\n",
    );
    scratch.shop("crates/shop");
    scratch.write("crates/shop/Cargo.toml", manifest_of_member("shop", "strsim = \"0.11\"\n"));
    scratch.edit(
        "crates/shop/src/lib.rs",
        "use errorbook",
        "pub use strsim::PATCHED;\nuse errorbook",
    );
    // Cargo takes a patch of the version that is locked.
    let locked = scratch.read("Cargo.lock");
    let locked = locked.split("name = \"strsim\"\nversion = \"").nth(1).unwrap();
    let locked = locked.split('"').next().unwrap();
    for (name, version) in [("strsim", locked), ("unneeded", "1.0.0")] {
        let manifest = format!("[package]\nname = \"{name}\"\nversion = \"{version}\"\n");
        scratch.write(&format!("vendor/{name}/Cargo.toml"), manifest);
    }
    scratch.write("vendor/strsim/src/lib.rs", "pub const PATCHED: u8 = 1;");
    scratch.write("vendor/unneeded/src/lib.rs", "");
    scratch.write(
        "crates/bank-api/Cargo.toml",
        manifest_of_member("bank-api", "\n[lib]\nname = \"bank\"\n"),
    );
    scratch.write("crates/bank-api/src/lib.rs", "mod errors;\npub use errors::*;");
    scratch.write(
        "crates/bank-api/src/errors.rs",
        SHOP.replace("ShopApi", "BankApi").replace("//!", "//"),
    );
    scratch
}

#[test]
fn a_workspace_with_a_patch() {
    let scratch = workspace("workspace");
    scratch.errorbook("export shop::ShopApi").exits(0).prints("shop::OrderError");
    // The first one told cargo to write the lock file, and cargo warns of the user's own manifest.
    let ran = scratch.errorbook("export shop::ShopApi").exits(0);
    assert!(!ran.err.contains("warning"), "what is not needed is not copied: {ran:?}");
    let ran = scratch.errorbook("export --package bank-api").exits(0);
    ran.says("the book is bank::BankApi").prints("\"book\": \"bank::");
    let ran = scratch.errorbook("export").exits(2);
    ran.says("there are several books").says("bank::BankApi").says("shop::ShopApi");
    scratch.errorbook("export till::TillApi").exits(2).says("there is no library `till`");
    scratch.errorbook("export --package till").exits(2).says("there is no package `till`");
    scratch
        .errorbook("export -p shop bank::BankApi")
        .exits(2)
        .says("a path starts with one of: shop");
}

#[test]
fn from_a_folder_inside_the_package() {
    let scratch = workspace("inside");
    let mut command = scratch.command_of("export");
    let ran = Ran::of(command.current_dir(scratch.path("crates/shop/src")));
    ran.exits(0).prints("shop::OrderError");
    let ran = scratch.errorbook("export --manifest-path crates/shop/Cargo.toml").exits(0);
    ran.prints("shop::OrderError");
}

/// What the user has built is not built again only if the profile is the same.
#[test]
fn the_profile_of_the_workspace_applies() {
    let scratch = Scratch::new("profile");
    scratch.shop(".");
    scratch.edit(
        "src/lib.rs",
        "    /// The account",
        "    #[cfg(debug_assertions)]\n    /// The account",
    );
    scratch.errorbook("list --book shop::ShopApi").exits(0).prints("account_closed");
    let profile = "\n[profile.dev.package.shop]\ndebug-assertions = false\n";
    scratch.write("Cargo.toml", manifest("shop", profile));
    let ran = scratch.errorbook("list --book shop::ShopApi").exits(0);
    assert!(!ran.out.contains("account_closed"), "{ran:#?}");
}

/// The settings of the user's cargo apply, because cargo runs in the user's folder.
#[test]
fn settings_of_cargo_apply() {
    let scratch = Scratch::new("settings");
    scratch.shop(".");
    scratch.write(".cargo/config.toml", "[build]\nrustflags = [\"--cfg\", \"closed\"]\n");
    scratch.edit("src/lib.rs", "    /// The account", "    #[cfg(closed)]\n    /// The account");
    scratch.errorbook("list --book shop::ShopApi").exits(0).prints("account_closed");
}

#[test]
fn the_own_target_folder_is_ignored_by_git() {
    let scratch = Scratch::new("clean");
    scratch.shop(".");
    scratch.errorbook("export --output errors.json").exits(0);
    scratch.git_init();
    scratch.errorbook("export --output errors.json").exits(0);
    let mut git = std::process::Command::new("git");
    let ran = Ran::of(git.args(["status", "--porcelain"]).current_dir(scratch.path(".")));
    assert_eq!(ran.exits(0).out, "");
}

#[test]
fn a_program_has_no_library() {
    let scratch = Scratch::new("binary");
    scratch.write("Cargo.toml", manifest("shop", ""));
    scratch.write("src/main.rs", "fn main() {}");
    scratch.lock();
    for command in ["export", "export shop::ShopApi", "bless"] {
        let ran = scratch.errorbook(command).exits(2);
        ran.says("`shop` has no library")
            .says("errorbook::assert_frozen!(ShopApi, \"errors.json\");");
    }
}

#[test]
fn a_package_without_errorbook() {
    let scratch = Scratch::new("without");
    scratch.write("Cargo.toml", "[workspace]\n[package]\nname = \"shop\"\nversion = \"0.1.0\"\n");
    scratch.write("src/lib.rs", "");
    let ran = scratch.errorbook("export shop::ShopApi").exits(2);
    ran.says("package `shop` does not depend on errorbook").says("cargo add errorbook");
    scratch.errorbook("export").exits(2).says("there is no `pub` type with `#[book(…)]`");
}

#[test]
fn a_wrong_path_is_shown_by_the_compiler_and_explained() {
    let scratch = Scratch::new("wrong");
    scratch.shop(".");
    let ran = scratch.errorbook("export shop::ShipApi").exits(2).says("error[E");
    ran.says("there is no shop::ShipApi; `shop` has: shop::ShopApi");
    scratch.errorbook("export shop::OrderError").exits(2).says("error[E0277]").says("is no book");
    for path in ["shop", "shop::", "shop::ShopApi>()", "shop::{ShopApi}"] {
        scratch.errorbook(&format!("export {path}")).exits(2).says("is no path of a book");
    }
    scratch.edit("src/lib.rs", "pub struct ShopApi", "pub(crate) struct ShopApi");
    scratch.edit("src/lib.rs", "pub enum OrderError", "enum OrderError");
    let ran = scratch.errorbook("export shop::ShopApi").exits(2).says("error[E0603]");
    ran.says("shop::ShopApi is private; make it and the modules around it `pub`");
}

#[test]
fn a_library_that_does_not_compile() {
    let scratch = Scratch::new("broken");
    scratch.shop(".");
    scratch.edit("src/lib.rs", "status = 404", "status = 200");
    let ran = scratch.errorbook("export").exits(2);
    ran.says("200").says("error: `shop` does not compile");
}

#[test]
fn no_manifest() {
    // Below no package, unlike the scratch folders.
    let mut command = Scratch::new("no_manifest").command_of("export");
    let ran = Ran::of(command.current_dir(std::env::temp_dir())).exits(2);
    ran.says("there is no `Cargo.toml`");
    assert!(repository().join("Cargo.toml").exists());
}

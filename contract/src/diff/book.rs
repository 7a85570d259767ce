//! What the book says of all its errors.

use super::{About, Rule};
use crate::{Contract, Json};

pub(super) fn compare(about: &mut About<'_>, old: &Contract, new: &Contract) {
    about.compare(Rule::BookRenamed, &old.book, &new.book);
    about.compare(Rule::TitleChanged, old.title.as_ref(), new.title.as_ref());
    about.compare(Rule::DescriptionChanged, old.description.as_ref(), new.description.as_ref());
    match (&old.domain, &new.domain) {
        (None, Some(new)) => about.found(Rule::DomainAdded, Json::Null, new),
        (old, new) => about.compare(Rule::DomainChanged, old.as_ref(), new.as_ref()),
    }
    types(about, &old.types, &new.types);
    groups(about, &old.groups, &new.groups);
}

/// Compares the order of the headings that both have. The entries tell of the others.
fn groups(about: &mut About<'_>, old: &[String], new: &[String]) {
    let before = old.iter().filter(|group| new.contains(group));
    let after = new.iter().filter(|group| old.contains(group));
    about.reordered("groups", before, after);
}

/// Compares the lists of types. One that is empty allows all.
fn types(about: &mut About<'_>, old: &[String], new: &[String]) {
    match (old, new) {
        (old, new) if old == new => return,
        ([], new) => return about.found(Rule::TypesListed, Json::Null, list(new)),
        (old, []) => return about.found(Rule::TypesWidened, list(old), Json::Null),
        _ => {}
    }
    let before = about.count();
    for gone in old.iter().filter(|r#type| !new.contains(r#type)) {
        about.found_in(gone, Rule::TypeRemoved, gone, Json::Null);
    }
    for added in new.iter().filter(|r#type| !old.contains(r#type)) {
        about.found_in(added, Rule::TypesWidened, Json::Null, added);
    }
    if about.count() == before {
        about.reordered("types", old.iter(), new.iter());
    }
}

fn list(types: &[String]) -> Json {
    types.iter().map(Json::from).collect::<Vec<_>>().into()
}

//! Finds for each entry of the old contract the one of the new that takes its place.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::{Contract, Entry, Json, Members};

/// Which entry became which, by their places in `errors`.
#[derive(Default)]
pub(super) struct Pairing {
    pub(super) pairs: Vec<(usize, usize)>,
    pub(super) removed: Vec<usize>,
    pub(super) added: Vec<usize>,
}

/// Domain, code, owner and variant; `None` also where a pass does not compare it.
type Key<'a> = [Option<&'a str>; 4];

/// What must agree: from the surest sign that two entries are the same to the weakest. A pass is not
/// for entries for which it returns `None`.
const PASSES: [fn(&Entry) -> Option<Key<'_>>; 6] = [
    // All is the same.
    |entry| Some(key(entry)),
    // The code was changed. A variant that keeps its name is the same, whatever has its old code now.
    |entry| is_named(entry).then(|| without(entry, &[CODE])),
    // The variant was renamed.
    |entry| entry.code.as_ref().map(|_| without(entry, &[VARIANT])),
    // Another type declares the code.
    |entry| entry.code.as_ref().map(|_| without(entry, &[OWNER, VARIANT])),
    // The domain was changed.
    |entry| is_named(entry).then(|| without(entry, &[DOMAIN])),
    // Clients see nothing else of an error without a code.
    |entry| entry.code.is_none().then(|| [entry.domain.as_deref(), Some(&entry.title), None, None]),
];

const DOMAIN: usize = 0;
const CODE: usize = 1;
const OWNER: usize = 2;
const VARIANT: usize = 3;

/// Whether it says who declares it. A public contract does not.
fn is_named(entry: &Entry) -> bool {
    !entry.owner.is_empty()
}

fn key(entry: &Entry) -> Key<'_> {
    let Entry { domain, code, owner, variant, .. } = entry;
    [domain.as_deref(), code.as_deref(), Some(owner), variant.as_deref()]
}

fn without<'a>(entry: &'a Entry, parts: &[usize]) -> Key<'a> {
    let mut key = key(entry);
    for part in parts {
        key[*part] = None;
    }
    key
}

impl Pairing {
    pub(super) fn of(old: &Contract, new: &Contract) -> Self {
        let mut pairing = Self {
            pairs: Vec::with_capacity(old.errors.len()),
            removed: (0..old.errors.len()).collect(),
            added: (0..new.errors.len()).collect(),
        };
        for pass in PASSES {
            pairing.pass(pass, &old.errors, &new.errors);
        }
        pairing.renamed(&old.errors, &new.errors);
        pairing.pairs.sort_unstable();
        pairing
    }

    /// Pairs those left of which variant and code were renamed at once, as happens to a code that is
    /// made of the name of its variant. Only if there is one candidate on each side.
    fn renamed(&mut self, old: &[Entry], new: &[Entry]) {
        let (mut gone, mut came) = (by_promise(&self.removed, old), by_promise(&self.added, new));
        gone.retain(|_, places| places.len() == 1);
        came.retain(|_, places| places.len() == 1);
        let found =
            gone.iter().filter_map(|(promise, from)| Some((from[0], came.get(promise)?[0])));
        let (from, to): (HashSet<usize>, HashSet<usize>) = found.clone().unzip();
        self.pairs.extend(found);
        self.removed.retain(|at| !from.contains(at));
        self.added.retain(|at| !to.contains(at));
    }

    /// Pairs those left whose keys agree, in their order.
    fn pass(&mut self, key: fn(&Entry) -> Option<Key<'_>>, old: &[Entry], new: &[Entry]) {
        let (removed, added) = (keyed(&self.removed, old, key), keyed(&self.added, new, key));
        let (mut gone, mut there) = (vec![false; old.len()], vec![false; new.len()]);
        let (mut removed, mut added) = (removed.iter().peekable(), added.iter().peekable());
        while let (Some((one, from)), Some((other, to))) = (removed.peek(), added.peek()) {
            let order = one.cmp(other);
            if order.is_eq() {
                self.pairs.push((*from, *to));
                (gone[*from], there[*to]) = (true, true);
            }
            if order.is_le() {
                removed.next();
            }
            if order.is_ge() {
                added.next();
            }
        }
        self.removed.retain(|at| !gone[*at]);
        self.added.retain(|at| !there[*at]);
    }
}

/// Returns those left that have a code, by all that does not follow from the name of the variant.
fn by_promise(left: &[usize], entries: &[Entry]) -> HashMap<String, Vec<usize>> {
    let mut places: HashMap<_, Vec<usize>> = HashMap::new();
    for at in left {
        let entry = &entries[*at];
        if is_named(entry) && entry.code.is_some() {
            places.entry(promise(entry)).or_default().push(*at);
        }
    }
    places
}

fn promise(entry: &Entry) -> String {
    let rest = Entry {
        code: None,
        variant: None,
        doc_url: None,
        examples: BTreeMap::new(),
        unknown: Members::default(),
        ..entry.clone()
    };
    Json::of(rest).to_string()
}

/// Returns those that have a key, sorted by it.
fn keyed<'a>(
    left: &[usize],
    entries: &'a [Entry],
    key: fn(&Entry) -> Option<Key<'_>>,
) -> Vec<(Key<'a>, usize)> {
    let mut keyed: Vec<_> =
        left.iter().filter_map(|at| key(&entries[*at]).map(|key| (key, *at))).collect();
    keyed.sort_unstable();
    keyed
}

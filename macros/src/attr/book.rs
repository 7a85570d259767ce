//! The keys of a book.

use syn::{Attribute, Ident, LitInt, LitStr, Path, Token, Type, parse::ParseStream};

use super::{
    Reader, Slot, each_key,
    value::{error_status, is_plain},
};
use crate::{case::Grammar, ctxt::Ctxt, symbol::Place};

/// What `#[book(…)]` says.
#[derive(Default)]
pub(crate) struct BookKeys {
    pub(crate) errors: Slot<Vec<Type>>,
    pub(crate) fallback: Slot<Type>,
    pub(crate) envelope: Slot<Type>,
    pub(crate) types: Slot<Vec<TypeRule>>,
    pub(crate) codes: Slot<CodeRule>,
    pub(crate) doc_url: Slot<Vec<String>>,
    pub(crate) domain: Slot<LitStr>,
    pub(crate) title: Slot<LitStr>,
    pub(crate) krate: Slot<Path>,
    /// Whether something could not be read.
    pub(crate) flawed: bool,
}

/// `"api_error"`, `409 = "api_error"` or `5xx = "api_error"`
pub(crate) struct TypeRule {
    /// The statuses that imply the type, first and last.
    pub(crate) statuses: Option<(u16, u16)>,
    pub(crate) name: LitStr,
}

/// `codes = "snake_case"` or `codes("snake_case", longest = 40)`
pub(crate) struct CodeRule {
    pub(crate) grammar: Grammar,
    pub(crate) longest: Option<usize>,
}

impl BookKeys {
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute]) -> Self {
        let mut keys = Self::default();
        let flawless = each_key(cx, attrs, "book", Place::Book, |reader| keys.take(reader));
        keys.flawed = !flawless;
        keys
    }

    fn take(&mut self, reader: &Reader<'_>) -> syn::Result<()> {
        let key = reader.ident;
        match reader.key.name {
            "errors" => self.errors.set(key, reader.list(|input| reader.parse(input, "types"))?),
            "fallback" => self.fallback.set(key, fallback(reader)?),
            "envelope" => self.envelope.set(key, reader.value("a type")?),
            "types" => self.types.set(key, reader.list(|input| type_rule(reader, input))?),
            "codes" => self.codes.set(key, code_rule(reader)?),
            "doc_url" => self.doc_url.set(key, reader.template()?),
            "domain" => self.domain.set(key, reader.plain()?),
            "title" => self.title.set(key, reader.text()?),
            "crate" => self.krate.set(key, reader.value("a path")?),
            other => unreachable!("`{other}` is no key of a book"),
        }
    }
}

/// `(CommonError)`
fn fallback(reader: &Reader<'_>) -> syn::Result<Type> {
    let mut types = reader.list(|input| reader.parse(input, "one type"))?;
    match types.get(1) {
        None => Ok(types.remove(0)),
        Some(second) => {
            let message =
                "`fallback` takes one type; pass the others on from it with `transparent`";
            Err(syn::Error::new_spanned(second, message))
        }
    }
}

fn type_rule(reader: &Reader<'_>, input: ParseStream<'_>) -> syn::Result<TypeRule> {
    let expected = "strings, or statuses with strings";
    let mut statuses = None;
    if input.peek(LitInt) {
        statuses = Some(status_range(&input.parse()?)?);
        reader.parse::<Token![=]>(input, expected)?;
    }
    let name: LitStr = reader.parse(input, expected)?;
    if name.value().is_empty() || !is_plain(&name.value()) {
        let expected = "types in visible ASCII without spaces, quotes or backslashes";
        return Err(reader.bad_value(name.span(), expected));
    }
    Ok(TypeRule { statuses, name })
}

/// `409` or `4xx`
fn status_range(status: &LitInt) -> syn::Result<(u16, u16)> {
    match (status.base10_digits(), status.suffix()) {
        ("4", "xx") => Ok((400, 499)),
        ("5", "xx") => Ok((500, 599)),
        _ => error_status(status).map(|status| (status, status)),
    }
}

fn code_rule(reader: &Reader<'_>) -> syn::Result<CodeRule> {
    if reader.has_value() {
        return Ok(CodeRule { grammar: reader.word(&Grammar::NAMES)?, longest: None });
    }
    if !reader.input.peek(syn::token::Paren) {
        // The same word as with `=`, and so the same error where there is neither.
        return Err(reader.text().err().unwrap_or_else(|| reader.input.error("expected `=`")));
    }
    reader.parenthesized(|content| {
        let grammar = reader.word_in(content, &Grammar::NAMES)?;
        let longest = content.parse::<Option<Token![,]>>()?.is_some() && !content.is_empty();
        let longest = longest.then(|| longest_code(content)).transpose()?;
        Ok(CodeRule { grammar, longest })
    })
}

/// `longest = 40`
fn longest_code(input: ParseStream<'_>) -> syn::Result<usize> {
    let error = |span| {
        let message = "behind its grammar `codes` takes a length; write `longest = 40`";
        syn::Error::new(span, message)
    };
    let word = input.span();
    let named = input.parse::<Ident>().is_ok_and(|word| word == "longest");
    if !named {
        return Err(error(word));
    }
    let number = input.parse::<Token![=]>().and_then(|_| input.parse::<LitInt>());
    let number = number.map_err(|found| error(found.span()))?;
    input.parse::<Option<Token![,]>>()?;
    match number.base10_parse() {
        Ok(longest) if longest > 0 && number.suffix().is_empty() && input.is_empty() => Ok(longest),
        _ => Err(error(number.span())),
    }
}

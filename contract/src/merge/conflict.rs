//! A code with two meanings.

use std::fmt;

/// A code with two meanings.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict {
    /// The code.
    pub code: String,
    /// The namespace in which it has two meanings.
    pub domain: Option<String>,
    /// Who uses it: two or more.
    pub holders: Vec<Holder>,
}

/// One that uses a code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Holder {
    /// The name of the contract, as given to [`merge`](crate::merge()).
    pub file: String,
    /// The path of owner and variant; empty if the contract is public.
    pub path: String,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the code `{}` has several meanings", self.code)?;
        if let Some(domain) = &self.domain {
            write!(f, " in the domain `{domain}`")?;
        }
        for (at, holder) in self.holders.iter().enumerate() {
            let joint = if at == 0 { ": " } else { " and " };
            f.write_str(joint)?;
            if !holder.path.is_empty() {
                write!(f, "{} in ", holder.path)?;
            }
            f.write_str(&holder.file)?;
        }
        Ok(())
    }
}

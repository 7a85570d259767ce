//! Details, written as one value.

use super::value::object;
use crate::{Details, Json};

/// Returns the schema of details that are written as one value.
pub(super) fn schema(details: &Details) -> Json {
    match details {
        Details::Value(value) => value.schema.clone(),
        Details::Members(members) => {
            let required = members.iter().filter(|member| !member.optional);
            let required = required.map(|member| Json::from(&member.name)).collect();
            let properties = members.iter().map(|member| (&member.name, member.schema.clone()));
            object(properties, required)
        }
    }
}

//! The type of a JSON value.

use crate::{Json, Members};

/// The type of a JSON value, as far as clients tell types apart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    /// Anything.
    Any,
    Null,
    Boolean,
    /// A number without a fraction.
    Integer,
    Number,
    Text,
    /// This string, number or boolean.
    Constant(Json),
    Array(Box<Type>),
    /// An object with any names.
    Map(Box<Type>),
    /// An object with at least these members. There is at least one.
    Object(Vec<Field>),
    /// One of several, all different, none of which is itself this.
    OneOf(Vec<Type>),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) of: Type,
    /// Whether it can be left out.
    pub(crate) optional: bool,
}

impl Type {
    /// Returns the type of what the schema allows, or a wider one.
    pub(crate) fn of_schema(schema: &Json) -> Self {
        if let Some(value) = schema.get("const") {
            return Self::of_constant(value);
        }
        for word in ["enum", "anyOf", "oneOf"] {
            let Some(Json::Array(choices)) = schema.get(word) else { continue };
            let of = if word == "enum" { Self::of_constant } else { Self::of_schema };
            return Self::either(choices.iter().map(of)).unwrap_or(Self::Any);
        }
        match schema.get("type") {
            Some(Json::String(name)) => Self::of_name(name, schema),
            Some(Json::Array(names)) => {
                let names = names.iter().filter_map(Json::as_str);
                Self::either(names.map(|name| Self::of_name(name, schema))).unwrap_or(Self::Any)
            }
            _ => Self::Any,
        }
    }

    /// Returns the type of an object with these members: name, schema, and whether it is optional.
    pub(crate) fn of_members<'m>(members: impl Iterator<Item = (&'m str, &'m Json, bool)>) -> Self {
        let fields: Vec<_> = members
            .map(|(name, schema, optional)| Field {
                name: name.to_owned(),
                of: Self::of_schema(schema),
                optional,
            })
            .collect();
        if fields.is_empty() { Self::Map(Box::new(Self::Any)) } else { Self::Object(fields) }
    }

    /// Returns the type of a value that has one of these types; `None` if there are none.
    pub(crate) fn either(types: impl Iterator<Item = Self>) -> Option<Self> {
        let mut all = Vec::new();
        for one in types {
            let parts = if let Self::OneOf(parts) = one { parts } else { vec![one] };
            for part in parts {
                if !all.contains(&part) {
                    all.push(part);
                }
            }
        }
        match all.len() {
            0 | 1 => all.pop(),
            _ if all.contains(&Self::Any) => Some(Self::Any),
            _ => Some(Self::OneOf(all)),
        }
    }

    /// Returns the type of a value that is this or null, without the null.
    pub(crate) fn unless_null(&self) -> Option<Self> {
        let Self::OneOf(parts) = self else { return None };
        let rest = parts.iter().filter(|part| **part != Self::Null);
        if rest.clone().count() == parts.len() { None } else { Self::either(rest.cloned()) }
    }

    fn of_name(name: &str, schema: &Json) -> Self {
        match name {
            "null" => Self::Null,
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "string" => Self::Text,
            "array" => {
                Self::Array(Box::new(schema.get("items").map_or(Self::Any, Self::of_schema)))
            }
            "object" => Self::of_object(schema),
            _ => Self::Any,
        }
    }

    fn of_object(schema: &Json) -> Self {
        let none = Members::default();
        let members = match schema.get("properties") {
            Some(Json::Object(members)) => members,
            _ => &none,
        };
        if members.is_empty() {
            let values = schema.get("additionalProperties").map_or(Self::Any, Self::of_schema);
            return Self::Map(Box::new(values));
        }
        let required = match schema.get("required") {
            Some(Json::Array(names)) => &**names,
            _ => &[],
        };
        let is_optional = |name: &str| !required.iter().any(|known| known.as_str() == Some(name));
        Self::of_members(members.iter().map(|(name, schema)| (name, schema, is_optional(name))))
    }

    fn of_constant(value: &Json) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Array(_) => Self::Array(Box::new(Self::Any)),
            Json::Object(_) => Self::Map(Box::new(Self::Any)),
            scalar => Self::Constant(scalar.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(schema: &str) -> Type {
        Type::of_schema(&serde_json::from_str(schema).unwrap())
    }

    #[test]
    fn a_schema_is_a_type() {
        let text = || Box::new(Type::Text);
        for (schema, expected) in [
            ("{}", Type::Any),
            ("true", Type::Any),
            (r##"{ "$ref": "#/a" }"##, Type::Any),
            (r#"{ "type": "integer" }"#, Type::Integer),
            (r#"{ "type": ["string", "null"] }"#, Type::OneOf(vec![Type::Text, Type::Null])),
            (r#"{ "type": [] }"#, Type::Any),
            (r#"{ "type": "array" }"#, Type::Array(Box::new(Type::Any))),
            (r#"{ "type": "array", "items": { "type": "string" } }"#, Type::Array(text())),
            (
                r#"{ "type": "object", "additionalProperties": { "type": "string" } }"#,
                Type::Map(text()),
            ),
            (
                r#"{ "type": "object", "additionalProperties": false }"#,
                Type::Map(Box::new(Type::Any)),
            ),
            (r#"{ "const": 7 }"#, Type::Constant(7.into())),
            (r#"{ "enum": [7, null] }"#, Type::OneOf(vec![Type::Constant(7.into()), Type::Null])),
            (r#"{ "enum": [] }"#, Type::Any),
            // What is one of several, and anything, is anything.
            (r#"{ "anyOf": [{ "type": "null" }, {}] }"#, Type::Any),
            (r#"{ "oneOf": [{ "type": "string" }, { "type": "string" }] }"#, Type::Text),
        ] {
            assert_eq!(of(schema), expected, "{schema}");
        }
    }

    #[test]
    fn a_member_is_optional_unless_required() {
        let schema =
            r#"{ "type": "object", "properties": { "a": {}, "b": {} }, "required": ["b"] }"#;
        let field = |name: &str, optional| Field { name: name.into(), of: Type::Any, optional };
        assert_eq!(of(schema), Type::Object(vec![field("a", true), field("b", false)]));
    }
}

//! What the book says, and orders.

use super::*;

cases! {
    DomainChanged Breaking |c| { c.domain = Some("store.example".into()) }
        => ["domain_changed": r#""shop.example""# => r#""store.example""#];
    DomainChanged Breaking |c| { ledger_down(c).domain = Some("bank.example".into()) }
        => ["domain_changed:ledger_down": "null" => r#""bank.example""#];
    DomainAdded Additive |c| { c.domain = None }
        <- ["domain_added": "null" => r#""shop.example""#];
    BookRenamed Note |c| { c.book = "shop::Api".into() }
        => ["book_renamed": r#""shop::ShopApi""# => r#""shop::Api""#];
    OrderChanged Note |c| { c.types.reverse() }
        => ["order_changed:types": r#"["invalid_request_error","api_error"]"#
            => r#"["api_error","invalid_request_error"]"#];
    OrderChanged Note |c| { c.groups.reverse() }
        => ["order_changed:groups": r#"["Payments","Limits"]"# => r#"["Limits","Payments"]"#];
    OrderChanged Note |c| { over_limit(c).headers.reverse() }
        => ["order_changed:over_limit.headers":
            r#"["x-limit","x-plan"]"# => r#"["x-plan","x-limit"]"#];
    OrderChanged Note |c| {
            details(c, r#"{ "members": [
                { "name": "currency", "schema": { "type": "string" }, "optional": true },
                { "name": "limit", "schema": { "type": ["integer", "null"] } }
            ] }"#);
        } => ["order_changed:over_limit.details":
            r#"["limit","currency"]"# => r#"["currency","limit"]"#];
    OrderChanged Note |c| { c.envelopes.swap(1, 2) }
        => ["order_changed:envelopes":
            r#"["application/json","application/problem+json","text/json"]"#
            => r#"["application/json","text/json","application/problem+json"]"#];
    OrderChanged Note |c| {
            shape(c, 1, r#"{ "object": { "spreads_details": true, "members": [
                { "name": "title", "value": { "source": "title" } },
                { "name": "type", "value": { "source": "doc_url" }, "when": { "source": "doc_url" } }
            ] } }"#);
        } => ["order_changed:application/problem+json":
            r#"["type","title"]"# => r#"["title","type"]"#];
}

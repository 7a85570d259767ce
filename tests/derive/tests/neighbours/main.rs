//! Legal neighbours of the mistakes in `ui/`.

#![allow(dead_code, unreachable_pub, reason = "most variants stand there to compile")]

mod deprecated;
mod details_beside_members;
mod diamond;
mod empty_enum;
mod generics;
mod messages;
mod optional_fields;
mod punctuation;
mod same_code_in_two_books;
mod same_name_elsewhere;
mod shared_codes;
mod statuses;
mod transparent_struct;

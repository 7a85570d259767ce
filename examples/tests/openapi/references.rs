//! The five references, each in its own envelope.

use errorbook_examples::references::{
    contacts::ContactsApi, grouped::GroupedApi, messaging::MessagingApi, minimal::MinimalApi,
    payments::PaymentsApi,
};

use crate::of_book::prove;

#[test]
fn in_their_own_envelopes() {
    prove::<ContactsApi>("contacts", "3.1.0");
    prove::<GroupedApi>("grouped", "3.1.0");
    prove::<MessagingApi>("messaging", "3.1.0");
    prove::<MinimalApi>("minimal", "3.1.0");
    prove::<PaymentsApi>("payments", "3.1.0");
}

#[test]
fn in_the_older_version() {
    prove::<ContactsApi>("contacts_3_0", "3.0.3");
    prove::<GroupedApi>("grouped_3_0", "3.0.3");
    prove::<MessagingApi>("messaging_3_0", "3.0.3");
    prove::<MinimalApi>("minimal_3_0", "3.0.3");
    prove::<PaymentsApi>("payments_3_0", "3.0.3");
}

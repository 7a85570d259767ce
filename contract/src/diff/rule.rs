//! The rules: what can change, how bad it is for whom, and what to do instead.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Class;

macro_rules! rules {
    ($($class:ident {
        $($name:ident $id:literal: $what:literal $(| $breaks:literal | $instead:literal)?;)*
    })*) => {
        /// A rule: one way in which a contract can change.
        ///
        /// ```
        /// use errorbook_contract::{Class, Rule};
        /// assert_eq!(Rule::CodeRemoved.id(), "code_removed");
        /// assert_eq!(Rule::CodeRemoved.class(), Class::Breaking);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[doc = concat!(stringify!($class), ": ", $what, ".")] $name,)*)*
        }

        impl Rule {
            /// All rules, the worst first.
            pub const ALL: &[Self] = &[$($(Self::$name,)*)*];

            /// Returns its name.
            ///
            /// The example of [`Rule`] shows it.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($(Self::$name => $id,)*)* }
            }

            /// Returns how much a change of this kind matters.
            ///
            /// The example of [`Rule`] shows it.
            #[must_use]
            pub fn class(self) -> Class {
                match self { $($(Self::$name => Class::$class,)*)* }
            }

            /// Returns what happened, as part of a sentence.
            ///
            /// ```
            /// use errorbook_contract::Rule;
            /// assert_eq!(Rule::CodeRemoved.what(), "a code is gone");
            /// ```
            #[must_use]
            pub fn what(self) -> &'static str {
                match self { $($(Self::$name => $what,)*)* }
            }

            /// Returns who is hurt and how, and what to do instead, for a rule that is breaking or
            /// risky.
            fn advice(self) -> Option<(&'static str, &'static str)> {
                match self {
                    $($($(Self::$name => Some(($breaks, $instead)),)?)*)*
                    _ => None,
                }
            }
        }
    };
}

rules! {
    Breaking {
        CodeRemoved "code_removed": "a code is gone"
            | "clients that branch on the code never see it again"
            | "keep the variant and mark it `#[deprecated]`";
        CodeRenamed "code_renamed": "a code has another text"
            | "clients that branch on the old code no longer match"
            | "keep the old text with `#[api(code = \"…\")]`; the variant may have any name";
        CodeReused "code_reused": "a code means something else"
            | "clients that know the code act on its old meaning"
            | "give the new error a code of its own";
        CodeWithdrawn "code_withdrawn": "an error no longer has a code"
            | "clients that branch on the code find none"
            | "keep the code";
        StatusChanged "status_changed": "the status is another one"
            | "clients, proxies and monitors that act on the status do something else"
            | "keep the status, and add a code for the new case";
        TypeChanged "type_changed": "the type is another one"
            | "clients that branch on the type take another branch"
            | "keep the type";
        TypeRemoved "type_removed": "the book no longer allows a type"
            | "clients that branch on the type never see it again"
            | "keep it in `types(…)`";
        RetryLoosened "retry_loosened": "a request that must not be repeated may be repeated now"
            | "clients that retry can cause an effect twice"
            | "make the request safe to repeat first, or add a code for the case that is";
        ParamRemoved "param_removed": "the error no longer says which parameter it is about"
            | "forms that show the error beside the field lose the place"
            | "keep `param`";
        DetailsRemoved "details_removed": "the error no longer has details"
            | "clients that read the details find none"
            | "keep the fields, and mark the variant `#[deprecated]` if it is to go";
        DetailsKindChanged "details_kind_changed": "the details are one value instead of members, or the reverse"
            | "clients that read the details find another kind of JSON"
            | "keep the form, and add a code for the new one";
        DetailRemoved "detail_removed": "a member of the details is gone"
            | "clients that read the member find nothing"
            | "keep the field with its name";
        DetailRenamed "detail_renamed": "a member of the details has another name"
            | "clients that read the old name find nothing"
            | "keep the old name with `#[api(detail = \"…\")]`";
        DetailTypeChanged "detail_type_changed": "a detail has another JSON type"
            | "clients that decode the value fail"
            | "keep the type, and add a member for the new one";
        DetailTypeWidened "detail_type_widened": "a detail can hold more kinds of JSON"
            | "clients that decode the value fail on the new kinds"
            | "keep the type, and add a member for the new one";
        DetailMadeOptional "detail_made_optional": "a detail can be left out"
            | "clients that expect the member fail without it"
            | "always send it";
        DetailShadowed "detail_shadowed": "a detail has the name of a member of the envelope"
            | "clients read the member of the envelope and never the detail"
            | "give the detail another name";
        ViolationsRemoved "violations_removed": "the error no longer lists what is wrong with the input"
            | "forms that show each violation show none"
            | "keep the violations";
        HeaderRemoved "header_removed": "a header is gone"
            | "clients that read the header find nothing"
            | "keep the header";
        SilentAdded "silent_added": "the message is no longer sent"
            | "clients that show or log the message have nothing to show"
            | "keep the message";
        ProblemTypeChanged "problem_type_changed": "the `type` of the problem details is another URI"
            | "clients that branch on the `type` (RFC 9457, section 3.1.1) no longer match"
            | "keep the `doc_url`, and redirect it to the new page";
        DomainChanged "domain_changed": "the namespace of the codes is another one"
            | "clients that tell codes apart by their domain no longer match"
            | "keep the domain";
        EnvelopeRemoved "envelope_removed": "the API no longer answers in this media type"
            | "clients that ask for it get another body"
            | "keep it in `also(…)`";
        MediaTypeChanged "media_type_changed": "the bodies have another media type"
            | "clients that compare `Content-Type` do not read the body"
            | "keep the media type, or offer the new one with `also(…)`";
        DefaultEnvelopeChanged "default_envelope_changed": "clients that ask for no media type get another one"
            | "clients that send no `Accept` get another body"
            | "keep `envelope = …`, and offer the new one with `also(…)`";
        EnvelopeMemberRemoved "envelope_member_removed": "a member of the body is gone"
            | "clients that read the member find nothing"
            | "keep the member";
        EnvelopeMemberChanged "envelope_member_changed": "a member of the body holds something else"
            | "clients that read the member find another value"
            | "keep the member, and add one for the new value";
        EnvelopeAbsenceChanged "envelope_absence_changed": "a member of the body is left out in other cases, or is null instead"
            | "clients that tell null from absent fail"
            | "keep or leave out the `?`, as before";
        EnvelopeSpreadRemoved "envelope_spread_removed": "the details are no longer beside the other members"
            | "clients that read the details there find nothing"
            | "keep `..details`";
        OwnEnvelopeChanged "own_envelope_changed": "the error is answered in an envelope of its own, or no longer"
            | "clients that read the body find another one"
            | "answer it in the same envelope as before";
        ExampleStructureChanged "example_structure_changed": "the example lost a member or holds another kind of JSON, and no other change says why"
            | "clients that read the member find nothing, or fail to decode it"
            | "write the same members as before, if the envelope has a `write` of its own";
    }
    Risky {
        CodeAddedWithNewStatus "code_added_with_new_status": "an error has a status that the API never had"
            | "clients and proxies may not be ready for the status"
            | "use a status that the API has, or tell your clients";
        CodeAddedWithNewType "code_added_with_new_type": "an error has a type that the API never had"
            | "clients that branch on the type may have no branch for it"
            | "use a type that the API has, or tell your clients";
        TypesWidened "types_widened": "the book allows more types"
            | "clients that branch on the type may have no branch for it"
            | "use the types that there are, or tell your clients";
        StatusVariesAdded "status_varies_added": "the status can be another one for each occurrence"
            | "clients may see a status that they do not expect of the code"
            | "use a code for each status";
        RetryTightened "retry_tightened": "a request that could be repeated must not be repeated now"
            | "clients that retry send requests that fail again"
            | "keep the advice, or add a code for the case that fails for good";
        RetryAfterRemoved "retry_after_removed": "the error no longer says how long to wait"
            | "clients that wait for `Retry-After` choose a time themselves"
            | "keep `retry_after`";
        ParamChanged "param_changed": "the error is about another parameter"
            | "forms show the error beside another field"
            | "keep the name of the parameter";
        HeaderValueChanged "header_value_changed": "a header has another value"
            | "clients that compare the value no longer match"
            | "keep the value";
        Exposed "exposed": "a 5xx sends its own text, param and details"
            | "clients may see internal text: check for security that no field or message has secrets"
            | "hide it, and send a public sentence with `message`";
        Hidden "hidden": "a 5xx no longer sends its own text, param and details"
            | "clients that read these find the masked text alone"
            | "keep `expose`, or add a public sentence with `message`";
    }
    Additive {
        CodeAdded "code_added": "a new code";
        CodeGiven "code_given": "an error has a code now";
        UncodedAdded "uncoded_added": "a new error without a code";
        TypeGiven "type_given": "an error has a type now";
        RetryAfterAdded "retry_after_added": "the error says how long to wait";
        ParamAdded "param_added": "the error says which parameter it is about";
        DetailsAdded "details_added": "the error has details now";
        DetailAdded "detail_added": "a new member of the details";
        DetailTypeNarrowed "detail_type_narrowed": "a detail holds fewer kinds of JSON";
        DetailMadeRequired "detail_made_required": "a detail is always sent";
        ViolationsAdded "violations_added": "the error lists what is wrong with the input";
        HeaderAdded "header_added": "a new header";
        SilentRemoved "silent_removed": "a message is sent now";
        DomainAdded "domain_added": "the codes have a namespace now";
        EnvelopeAdded "envelope_added": "the API can answer in one more media type";
        EnvelopeMemberAdded "envelope_member_added": "a new member of the body";
        EnvelopeSpreadAdded "envelope_spread_added": "the details are beside the other members";
        DeprecatedAdded "deprecated_added": "the error is deprecated now";
    }
    Docs {
        MessageChanged "message_changed": "the message has other words";
        TitleChanged "title_changed": "the title has other words";
        DescriptionChanged "description_changed": "the description has other words";
        ActionChanged "action_changed": "the advice to clients has other words";
        GroupChanged "group_changed": "it is listed under another heading";
        DocUrlChanged "doc_url_changed": "its page is elsewhere";
        RetryAfterChanged "retry_after_changed": "the time to wait is another one";
        DeprecatedChanged "deprecated_changed": "the reason of the deprecation has other words";
        ExampleChanged "example_changed": "the example is another one";
    }
    Note {
        CodeMoved "code_moved": "another type declares it";
        HolderAdded "holder_added": "one more variant shares the code";
        HolderRemoved "holder_removed": "one variant less shares the code";
        SharedChanged "shared_changed": "whether the code is shared has changed";
        FallbackChanged "fallback_changed": "whether it is for failures of the framework has changed";
        UncodedRemoved "uncoded_removed": "an error without a code is gone";
        RetryChanged "retry_changed": "how to repeat the request has changed";
        StatusVariesRemoved "status_varies_removed": "the status is always the same now";
        DeprecatedRemoved "deprecated_removed": "the error is no longer deprecated";
        TypesListed "types_listed": "the book lists its types now";
        BookRenamed "book_renamed": "the book has another name";
        OrderChanged "order_changed": "the order has changed";
    }
}

impl Rule {
    /// Returns whom a change of this kind hurts and how, if it is breaking or risky.
    ///
    /// ```
    /// use errorbook_contract::Rule;
    /// assert!(Rule::StatusChanged.breaks().unwrap().starts_with("clients, proxies"));
    /// assert_eq!(Rule::CodeAdded.breaks(), None);
    /// ```
    #[must_use]
    pub fn breaks(self) -> Option<&'static str> {
        self.advice().map(|(breaks, _)| breaks)
    }

    /// Returns what to do instead, if it is breaking or risky.
    ///
    /// ```
    /// use errorbook_contract::Rule;
    /// assert_eq!(Rule::ParamRemoved.instead(), Some("keep `param`"));
    /// ```
    #[must_use]
    pub fn instead(self) -> Option<&'static str> {
        self.advice().map(|(_, instead)| instead)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

# Writes one enum as Rust source:
#
#   awk -f generate.awk -v kind=errorbook -v variants=1000 -v fields=none
#
# kind    base, errorbook, thiserror, both, api-error, serde, strum or matches
# fields  none, half or all: which variants have a field
# name    of the enum; `E` without
# first   number of its first variant; 0 without
# book    type that `#[api(book = …)]` names; none without

BEGIN {
    if (name == "") name = "E"
    split("400 401 403 404 409 422 429 410", statuses, " ")
    split("invalid_request_error authentication_error api_error rate_limit_error", types, " ")
    derives["base"] = derives["matches"] = "Debug"
    derives["errorbook"] = "Debug, errorbook::ApiError"
    derives["thiserror"] = "Debug, thiserror::Error"
    derives["both"] = "Debug, thiserror::Error, errorbook::ApiError"
    derives["api-error"] = "Debug, ApiError"
    derives["serde"] = "Debug, serde::Serialize"
    derives["strum"] = "Debug, strum::AsRefStr"

    # The output of api-error names its trait without a path.
    if (kind == "api-error") print "use api_error::ApiError;"
    print "#[derive(" derives[kind] ")]"
    if (book != "") print "#[api(book = " book ")]"
    print "pub enum " name " {"
    for (i = first + 0; i < first + variants; i++) variant(i)
    print "}"
    if (kind != "thiserror" && kind != "both") display()
    if (kind == "matches") accessors()
}

function has_field(i) { return fields == "all" || (fields == "half" && i % 2) }
function status(i) { return statuses[i % 8 + 1] }
function type(i) { return "\"" types[i % 4 + 1] "\"" }
function code(i) { return sprintf("some_error_code_number_%05d", i) }

function variant(i,    message, error, api, attribute) {
    message = has_field(i) ? "no such thing " i ": {0}" : "static message number " i
    error = "#[error(\"" message "\")]"
    api = "#[api(status = " status(i) ", type = " type(i) ", code = \"" code(i) "\", title = \"Title " i "\")]"
    attribute = ""
    if (kind == "errorbook") attribute = api
    if (kind == "thiserror") attribute = error
    if (kind == "both") attribute = error api
    if (kind == "api-error") attribute = "#[api_error(status_code = " status(i) ", message = \"" message "\")]"
    if (kind == "strum") attribute = "#[strum(serialize = \"" code(i) "\")]"
    print "    " attribute " V" i (has_field(i) ? "(u64)" : "") ","
}

# What the other derives need and thiserror writes.
function display() {
    print "impl std::fmt::Display for " name " {"
    print "    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) }"
    print "}"
    print "impl std::error::Error for " name " {}"
}

# Five accessors by hand, one match each.
function accessors(    text, i, arm) {
    text = "&'static str"
    print "impl E {"
    accessor("status", "u16")
    accessor("code", text)
    accessor("class", text)
    accessor("title", text)
    accessor("doc_url", text)
    print "}"
}

function accessor(what, returns,    i, value) {
    print "    #[inline(never)] pub fn " what "(&self) -> " returns " { match self {"
    for (i = 0; i < variants; i++) {
        if (what == "status") value = status(i)
        if (what == "code") value = "\"" code(i) "\""
        if (what == "class") value = type(i)
        if (what == "title") value = "\"Title " i "\""
        if (what == "doc_url") value = "\"https://docs.example.com/errors/" code(i) "\""
        print "        Self::V" i (has_field(i) ? "(..)" : "") " => " value ","
    }
    print "    } }"
}

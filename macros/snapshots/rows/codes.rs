static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &["TokenExpired", "TokenMissing", "Other"],
    statuses: &[401, 401, 401],
    codes: &["auth.token-expired", "auth.no_token", ""],
    hashes: &[7094555598168788997, 15968828249598579217, 14695981039346656037],
    styles: &[0, 8, 0],
    types: &[],
    titles: &[],
    messages: &[],
    descriptions: &[],
    extras_of: &[],
    extras: &[__NONE],
};

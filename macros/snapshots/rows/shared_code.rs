static __ROWS: ::errorbook::__private::Rows = ::errorbook::__private::Rows {
    owner: __OWNER,
    variants: &["Key", "Name"],
    statuses: &[409, 409],
    codes: &["reused", "reused"],
    hashes: &[15163278609827189749, 15163278609827189749],
    styles: &[13, 13],
    types: &[],
    titles: &[],
    messages: &[],
    descriptions: &[],
    extras_of: &[1, 1],
    extras: &[__NONE, __NONE.shared(true)],
};

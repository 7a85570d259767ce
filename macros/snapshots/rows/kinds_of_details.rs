static __ROWS: [__Row; 2usize] = [
    __Row {
        owner: __OWNER,
        variant: "Value",
        status: 402,
        code: "value",
        hash: 8999596768310594794,
        styles: 13,
        r#type: "",
        title: "",
        message: "",
        description: "",
        extras: &__NONE.details(::errorbook::DetailsKind::Value),
    },
    __Row {
        owner: __OWNER,
        variant: "Members",
        status: 402,
        code: "members",
        hash: 8779086220311990416,
        styles: 13,
        r#type: "",
        title: "",
        message: "",
        description: "",
        extras: &__NONE
            .details(::errorbook::DetailsKind::Members(&["limit", "resets_on"])),
    },
];

static __ROWS: [__Row; 1usize] = [
    __Row {
        owner: __OWNER,
        variant: "",
        status: ::errorbook::__private::status_or_500(teapot::STATUS.as_u16()),
        code: "no_coffee",
        hash: 1805365752600383651,
        styles: 9,
        r#type: "",
        title: "",
        message: ::errorbook::__private::below_500(
            ::errorbook::__private::status_or_500(teapot::STATUS.as_u16()),
            "no coffee",
        ),
        description: "",
        extras: __NONE,
    },
];

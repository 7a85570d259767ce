//! Macros of the user that hide those of the standard library.

macro_rules! hide {
    ($($name:ident)*) => {$(
        #[allow(unused_macros, reason = "generated code might call it by accident")]
        macro_rules! $name {
            ($d:tt) => { compile_error!("the derive calls the user's macro") };
        }
    )*};
}

hide! {
    assert concat format format_args line matches module_path option_env panic stringify
    unreachable vec write writeln impl_integrations
}

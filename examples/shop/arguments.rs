//! The command line of both shops.

/// The port to stay up on, if any: `--serve 8080`.
///
/// # Errors
///
/// A sentence that says what is wrong, and how to write it.
pub fn port(arguments: impl Iterator<Item = String>) -> Result<Option<u16>, String> {
    let arguments: Vec<_> = arguments.collect();
    let mistake = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => return Ok(None),
        ["--serve", port] => match port.parse() {
            Ok(port) => return Ok(Some(port)),
            Err(_) => format!("`{port}` is not a port from 0 to 65535"),
        },
        ["--serve"] => "`--serve` without a port".to_owned(),
        ["--serve", _, more, ..] | [more, ..] => format!("unexpected `{more}`"),
    };
    Err(format!("{mistake}; write `--serve 8080`, or nothing for the tour"))
}

//! The catalog of an API with hundreds of codes.
//!
//! ```sh
//! cargo run --example ec2
//! ```

use std::io::{self, ErrorKind, Write as _};

use errorbook::ErrorBook;
use errorbook_examples::ec2::Ec2Api;

fn main() -> io::Result<()> {
    let book = Ec2Api::BOOK;
    match writeln!(io::stdout(), "{book}\n{} codes", book.catalog.iter().count()) {
        // `| head` has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

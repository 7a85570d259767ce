//! A small shop in every framework: `errorbook-benches-servers FRAMEWORK` serves until it is killed.
//!
//! With the feature `errorbook` its errors have errorbook's derive and layer, without it the
//! framework's own trait and a middleware by hand.
//!
//! | file | |
//! |---|---|
//! | `shop` | the errors, and what the handlers do |
//! | `hand` | response and middleware by hand, as far as the frameworks share them |
//! | `servers/` | the shop in each framework |

mod hand;
mod servers;
mod shop;

fn main() {
    let framework = std::env::args().nth(1).expect("the name of a framework");
    // Printing each panic would take longer than answering it.
    std::panic::set_hook(Box::new(|_| {}));
    servers::serve(&framework);
}

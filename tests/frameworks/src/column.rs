//! The frameworks, and how each fills its cells.

use crate::{layered::rows as layered, protocol::Cell, rows};

/// A framework.
pub(crate) struct Column {
    pub(crate) name: &'static str,
    cell: Box<dyn Fn(&rows::Row) -> Cell + Send>,
    /// Why it cannot be asked with another method.
    one_method: Option<&'static str>,
    layer: Layer,
}

enum Layer {
    /// Asks a server with a layer.
    Has(Box<dyn Fn(&layered::Row) -> Cell + Send>),
    /// Why there is none.
    None(&'static str),
}

/// The content of a cell.
pub(crate) enum Shown {
    Said(String),
    /// Why the framework cannot express the case.
    Impossible(&'static str),
    /// What is wrong with the answer.
    Differs(String),
}

impl Shown {
    fn new(cell: Cell) -> Self {
        cell.map_or_else(Self::Differs, Self::Said)
    }
}

impl Column {
    pub(crate) fn has_layer(&self) -> bool {
        matches!(self.layer, Layer::Has(_))
    }

    /// Returns the cells of all rows, without a layer and with one.
    pub(crate) fn ask(&self) -> (Vec<Shown>, Vec<Shown>) {
        let plain = rows::ROWS.iter().map(|row| match self.one_method {
            Some(why) if row.is_about_http() => Shown::Impossible(why),
            _ => Shown::new((self.cell)(row)),
        });
        let layered = layered::ROWS.iter().map(|row| match &self.layer {
            Layer::Has(cell) => Shown::new(cell(row)),
            Layer::None(why) => Shown::Impossible(why),
        });
        (plain.collect(), layered.collect())
    }
}

pub(crate) mod columns {
    use super::{Column, Layer};

    macro_rules! http {
        ($name:literal, $server:ident, $layer:expr) => {{
            let address = crate::server::$server::start();
            let cell = Box::new(move |row: &_| crate::check::cell(address, row));
            Column { name: $name, cell, one_method: None, layer: $layer }
        }};
    }

    macro_rules! layer {
        ($server:ident) => {
            layer!($server, false)
        };
        ($server:ident, $tells_params:literal) => {{
            let servers = crate::layered::$server::start();
            let layered = crate::layered::check::Layered { servers, tells_params: $tells_params };
            Layer::Has(Box::new(move |row| crate::layered::check::cell(&layered, row)))
        }};
    }

    macro_rules! protocol {
        ($name:literal, $server:ident, $one_method:expr) => {{
            let server = crate::protocol::$server::start();
            let cell = Box::new(move |row: &_| crate::protocol::$server::cell(&server, row));
            let layer = Layer::None("a single function or method has no routes");
            Column { name: $name, cell, one_method: $one_method, layer }
        }};
    }

    pub(crate) fn responses() -> Vec<Column> {
        #[cfg(feature = "tower")]
        let on_tower = || layer!(http);
        #[cfg(all(feature = "http", not(feature = "tower")))]
        let on_tower = || Layer::None("the feature `tower` is off");
        Vec::from([
            #[cfg(feature = "http")]
            http!("http (hyper)", http, on_tower()),
            #[cfg(feature = "axum")]
            http!("axum", axum, layer!(axum, true)),
            #[cfg(feature = "actix-web")]
            http!("actix-web", actix_web, layer!(actix_web)),
            #[cfg(feature = "rocket")]
            http!("rocket", rocket, layer!(rocket)),
            #[cfg(feature = "poem")]
            http!("poem", poem, layer!(poem)),
            #[cfg(feature = "warp")]
            http!("warp", warp, layer!(warp)),
            #[cfg(feature = "salvo")]
            http!("salvo", salvo, layer!(salvo)),
            #[cfg(feature = "lambda-http")]
            protocol!("lambda-http", lambda_http, None),
        ])
    }

    pub(crate) fn protocols() -> Vec<Column> {
        Vec::from([
            #[cfg(feature = "tonic")]
            protocol!("tonic", tonic, Some("gRPC has one method")),
            #[cfg(feature = "async-graphql")]
            protocol!("async-graphql", async_graphql, Some("GraphQL over HTTP has no `HEAD`")),
            #[cfg(feature = "jsonrpsee")]
            protocol!("jsonrpsee", jsonrpsee, Some("JSON-RPC over HTTP has no `HEAD`")),
        ])
    }
}

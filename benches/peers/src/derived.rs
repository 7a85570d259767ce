//! The peers that derive a response from an enum, with a body of their own.

use errorbook_benches_contestants::Contestant;

use crate::{Input, each};

mod in_doxa {
    use doxa::ApiError;

    #[derive(Debug, thiserror::Error, serde::Serialize, ApiError)]
    pub(super) enum ShopError {
        #[error("The parameter `limit` must be at most 100.")]
        #[api(status = 400, code = "static")]
        Static,
        #[error("No such invoice: {id}")]
        #[api(status = 404, code = "formatted")]
        Formatted { id: u64 },
        #[error("{text}")]
        #[api(status = 422, code = "text")]
        Text { text: &'static str },
    }
}

mod in_rusty_gasket {
    use rusty_gasket::error::ApiError;

    #[derive(Debug, thiserror::Error, ApiError)]
    pub(super) enum ShopError {
        #[error("The parameter `limit` must be at most 100.")]
        #[api_error(code = "STATIC", status = 400)]
        Static,
        #[error("No such invoice: {id}")]
        #[api_error(code = "FORMATTED", status = 404)]
        Formatted { id: u64 },
        #[error("{text}")]
        #[api_error(code = "TEXT", status = 422)]
        Text { text: &'static str },
    }
}

mod in_masterror {
    use masterror::{AppCode, AppErrorKind, Masterror};

    #[derive(Debug, Masterror)]
    #[error("The parameter `limit` must be at most 100.")]
    #[masterror(code = AppCode::BadRequest, category = AppErrorKind::BadRequest, message)]
    pub struct Static;

    #[derive(Debug, Masterror)]
    #[error("No such invoice: {id}")]
    #[masterror(code = AppCode::NotFound, category = AppErrorKind::NotFound, message)]
    pub struct Formatted {
        pub id: u64,
    }

    #[derive(Debug, Masterror)]
    #[error("{text}")]
    #[masterror(code = AppCode::Validation, category = AppErrorKind::Validation, message)]
    pub struct Text {
        pub text: &'static str,
    }
}

pub(crate) fn contestants() -> Vec<Contestant> {
    let doxa = each("doxa 0.1.6", |input| match input {
        Input::Static => in_doxa::ShopError::Static,
        Input::Formatted(id) => in_doxa::ShopError::Formatted { id },
        Input::Text(text) => in_doxa::ShopError::Text { text },
    });
    let rusty_gasket = each("rusty-gasket 0.1.9", |input| match input {
        Input::Static => in_rusty_gasket::ShopError::Static,
        Input::Formatted(id) => in_rusty_gasket::ShopError::Formatted { id },
        Input::Text(text) => in_rusty_gasket::ShopError::Text { text },
    });
    let masterror = each("masterror 0.27.3", |input| match input {
        Input::Static => masterror::Error::from(in_masterror::Static),
        Input::Formatted(id) => in_masterror::Formatted { id }.into(),
        Input::Text(text) => in_masterror::Text { text }.into(),
    });
    [doxa, rusty_gasket, masterror].into_iter().flatten().collect()
}

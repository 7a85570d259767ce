//! What a developer is told who passed on the error of a validator with a plain `?`.

use core::error::Error;

const HINT: &str = "the error of a validator was passed on with a plain `?`; write `.invalid()?` \
                    to answer with its violations";

/// Tell whether an error is that of a validator.
const IS_OF_VALIDATOR: &[fn(&(dyn Error + 'static)) -> bool] = &[
    #[cfg(feature = "garde")]
    |error| error.is::<::garde::Report>(),
    #[cfg(feature = "serde_path_to_error")]
    |error| error.is::<::serde_path_to_error::Error<serde_json::Error>>(),
    #[cfg(feature = "validator")]
    |error| error.is::<::validator::ValidationErrors>(),
];

/// Returns the hint if this is the error of a validator.
pub(crate) fn hint(error: &(dyn Error + 'static)) -> Option<&'static str> {
    IS_OF_VALIDATOR.iter().any(|is_of_validator| is_of_validator(error)).then_some(HINT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_errors_have_no_hint() {
        assert_eq!(hint(&core::fmt::Error), None);
    }

    #[cfg(feature = "garde")]
    #[test]
    fn garde() {
        assert!(hint(&::garde::Report::new()).is_some());
    }

    #[cfg(feature = "serde_path_to_error")]
    #[test]
    fn serde_path_to_error() {
        let json = &mut serde_json::Deserializer::from_str("x");
        let error = ::serde_path_to_error::deserialize::<_, u32>(json).unwrap_err();
        assert!(hint(&error).is_some());
    }

    #[cfg(feature = "validator")]
    #[test]
    fn validator() {
        assert!(hint(&::validator::ValidationErrors::new()).is_some());
    }
}

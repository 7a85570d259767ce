//! Where each envelope has the values that a layer puts into it. Written by hand, as a check.

use serde_json::Value;

/// Values from a body; `None` if the envelope has no place for one.
pub(crate) struct Members {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) id: Option<String>,
}

impl Members {
    pub(crate) fn of(envelope: &str, body: &Value) -> Self {
        let (code, message, id) = match envelope {
            "nested" => (&Value::Null, &body["error"]["message"], &Value::Null),
            "problem" => (&body["code"], &body["detail"], &body["request_id"]),
            "google" => {
                let error = &body["error"];
                (
                    &detail(error, "ErrorInfo")["reason"],
                    &error["message"],
                    &detail(error, "RequestInfo")["requestId"],
                )
            }
            "json_api" => {
                let error = &body["errors"][0];
                let id =
                    if error["id"].is_null() { &error["meta"]["request_id"] } else { &error["id"] };
                (&error["code"], &error["detail"], id)
            }
            "microsoft" => {
                let error = &body["error"];
                (&error["code"], &error["message"], &error["innererror"]["request_id"])
            }
            "house" => (&body[0]["code"], &body[0]["message"], &body[0]["request_id"]),
            _ => (&body["code"], &body["message"], &body["request_id"]),
        };
        let text = |value: &Value| value.as_str().map(str::to_owned);
        // Google's codes are in capitals.
        let code = text(code).map(|code| code.to_ascii_lowercase());
        Self { code, message: text(message), id: text(id) }
    }
}

/// Returns one of the messages in Google's details.
fn detail<'a>(error: &'a Value, name: &str) -> &'a Value {
    let r#type = format!("type.googleapis.com/google.rpc.{name}");
    let details = error["details"].as_array().map_or(&[][..], Vec::as_slice);
    details.iter().find(|detail| detail["@type"] == *r#type).unwrap_or(&Value::Null)
}

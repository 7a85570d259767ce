"""Asks the shop for what it refuses, and says what to do about it."""

import json
import sys
import urllib.error
import urllib.request
from typing import assert_never

import shop_errors as errors

SHOP = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"


def advice(error: errors.ParsedError) -> str:
    fields = [f"{one.field or 'all'} {one.message}" for one in error.violations]
    match error:
        case errors.KeyMissingError() | errors.KeyRevokedError():
            return "log in"
        case errors.CardLimitExceededError(details=details):
            if details is None:
                return "pay less"
            return f"pay at most {details['limit']} of these {details['amount']} cents"
        case errors.VoucherInvalidError():
            return f"look at {', '.join(fields)}"
        case errors.ParameterMissingError(param=param):
            return f"send {param}"
        case errors.RateLimitedError() | errors.PayoutsPausedError():
            return f"wait {errors.retry_delay(error, 0) or 0:.0f} seconds"
        case (
            errors.BankFailedError()
            | errors.IdempotencyKeyReusedError()
            | errors.LedgerError()
            | errors.MalformedBodyError()
            | errors.NotFoundError()
        ):
            return f"tell the user: {error.message}"
        case errors.FallbackError():
            return f"a mistake in this client: {', '.join([error.code, *fields])}"
        case errors.UnknownError():
            return f"an error that is new to this client: {error.code or error.status}"
        case _:
            assert_never(error)


def ask(method: str, path: str, body: object = None, key: str | None = None) -> None:
    request = urllib.request.Request(SHOP + path, method=method)
    request.add_header("Content-Type", "application/json")
    if key is not None:
        request.add_header("Authorization", f"Bearer {key}")
        request.add_header("Idempotency-Key", "1")
    if body is not None:
        request.data = json.dumps(body).encode()
    try:
        with urllib.request.urlopen(request):
            said = "done"
    except urllib.error.HTTPError as answer:
        said = advice(errors.parse_error(answer.code, answer.read(), answer.headers))
    print(f"{method} {path}: {said}")


ask("POST", "/v1/payments", {"amount": 1})
ask("POST", "/v1/payments", {"amount": 1}, "revoked")
ask("POST", "/v1/payments", {}, "good")
ask("POST", "/v1/payments", {"amount": 12000}, "good")
ask("POST", "/v1/payments", {"amount": 42}, "good")
ask("POST", "/v1/vouchers", {"code": "123", "amount": 5, "email": "a@example.com"})
ask(
    "POST",
    "/v1/orders",
    {"email": "a@example.com", "items": [{"sku": "tea", "qty": 0}]},
)
ask("GET", "/v1/payments/pay_9")
ask("GET", "/v1/export")
ask("POST", "/v1/payouts/fast")
ask("GET", "/v1/paymnets")
ask("GET", "/")

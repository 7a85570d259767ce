"""What the types say. An ignored error that is none is an error."""

from typing import Literal, assert_never, assert_type

import shop


def of_class(error: shop.ParsedError) -> str | int | None:
    match error:
        case shop.CardLimitExceededError(details=details):
            assert_type(details, shop.CardLimitExceededDetails | None)
            if error.details is None:
                return None
            error.details["amont"]  # type: ignore[typeddict-item]  # pyright: ignore
            return error.details["limit"]
        case shop.OrderRejectedError():
            return error.details[0]["left"] if error.details else None
        case shop.KeyMissingError():
            assert_type(error.code, Literal[shop.ErrorCode.KEY_MISSING])
            return error.code
        case shop.FallbackError():
            assert_type(error.code, shop.FallbackCode)
            return error.code
        case shop.UnknownError():
            assert_type(error.code, str | None)
            return error.code
        case _:
            assert_never(error)  # type: ignore[arg-type]  # pyright: ignore


def of_code(code: shop.ErrorCode) -> int:
    match code:
        case shop.ErrorCode.BANK_FAILED | shop.ErrorCode.LEDGER:
            return 1
        case (
            shop.ErrorCode.CARD_LIMIT_EXCEEDED
            | shop.ErrorCode.IDEMPOTENCY_KEY_REUSED
            | shop.ErrorCode.KEY_MISSING
            | shop.ErrorCode.ORDER_REJECTED
            | shop.ErrorCode.PARAMETER_MISSING
            | shop.ErrorCode.PAYOUTS_PAUSED
            | shop.ErrorCode.RATE_LIMITED
            | shop.ErrorCode.STOCK_LOW
            | shop.ErrorCode.VOUCHER_EXPIRED
        ):
            return 2
        case _:
            assert_never(code)


def narrowed_by_code(error: shop.CardLimitExceededError | shop.StockLowError) -> int:
    if error.code is shop.ErrorCode.CARD_LIMIT_EXCEEDED:
        return error.details["limit"] if error.details else 0
    assert_type(error.code, Literal[shop.ErrorCode.STOCK_LOW])
    return 0 if error.details is None else len(error.details)


def of_body(body: object) -> str | None:
    if shop.is_json_body(body):
        assert_type(body, shop.JsonBody)
        return body["code"]
    return None


shop.ErrorCode.KEY_MISING  # type: ignore[attr-defined]  # pyright: ignore

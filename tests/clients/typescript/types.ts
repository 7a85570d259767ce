// What the types say. Each line below a `@ts-expect-error` must not compile.

import {
  type ApiError,
  type ErrorCode,
  type FallbackCode,
  type JsonBody,
  type ParsedError,
  errors,
  isErrorCode,
  isJsonBody,
  unreachable,
} from "./shop.js";

export function exhaustive(code: ErrorCode): number {
  switch (code) {
    case "bank_failed":
    case "card_limit_exceeded":
    case "idempotency_key_reused":
    case "key_missing":
    case "ledger":
    case "order_rejected":
    case "parameter_missing":
    case "payouts_paused":
    case "rate_limited":
    case "stock_low":
    case "voucher_expired":
      return errors[code].status;
    default:
      return unreachable(code);
  }
}

export function missing(code: FallbackCode): number {
  switch (code) {
    case "bad_request":
    case "internal_server_error":
      return 1;
    default:
      // @ts-expect-error `route_not_found` has no case
      return unreachable(code);
  }
}

export function narrowed(error: ParsedError): number | string | undefined {
  // @ts-expect-error an unknown error has any details
  error.details?.amount;
  if (error.kind === "unknown") {
    const code: string | null = error.code;
    // @ts-expect-error what an unknown error has is unknown
    error.details.amount;
    return code ?? undefined;
  }
  if (error.kind === "fallback") {
    const code: FallbackCode = error.code;
    return code;
  }
  // @ts-expect-error not a code
  if (error.code === "card_limit_exceded") return 0;
  switch (error.code) {
    case "card_limit_exceeded": {
      const alone: ApiError<"card_limit_exceeded"> = error;
      // @ts-expect-error they can be absent
      alone.details.amount;
      // @ts-expect-error not a member
      error.details?.amont;
      // @ts-expect-error a number
      const wrong: string | undefined = error.details?.amount;
      return error.details?.resets_on ?? wrong;
    }
    case "stock_low": {
      const { details } = error;
      if (details === undefined) return undefined;
      return "left" in details ? details.left : details.due;
    }
    case "order_rejected":
      return error.details?.[0]?.tags?.["a"]?.[0];
    case "key_missing": {
      // @ts-expect-error it has no details
      error.details.amount;
      return error.details;
    }
    default:
      // @ts-expect-error cases are missing
      return unreachable(error.code);
  }
}

// What is known is known to the compiler.
const status: 402 = errors.card_limit_exceeded.status;
const retry: "after" = errors.payouts_paused.retry;
// @ts-expect-error not this status
const other: 404 = errors.card_limit_exceeded.status;
// @ts-expect-error not a code
errors.card_limit_exceded;
export const facts = [status, retry, other];

export function guarded(code: string, body: unknown): ErrorCode | string {
  if (isJsonBody(body)) {
    const whole: JsonBody = body;
    // @ts-expect-error it can be null
    whole.code.length;
    return whole.fields?.[0]?.message ?? "";
  }
  // @ts-expect-error any string
  const wrong: ErrorCode = code;
  return isErrorCode(code) ? code : wrong;
}

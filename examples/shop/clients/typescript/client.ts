// Asks the shop for what it refuses, and says what to do about it.

import {
  readError,
  retryDelay,
  unreachable,
  type ParsedError,
} from "./shop_errors.js";

const shop = process.argv[2] ?? "http://127.0.0.1:8080";

function advice(error: ParsedError): string {
  const fields = error.violations.map(
    ({ field, message }) => `${field ?? "all"} ${message}`,
  );
  switch (error.kind) {
    case "unknown":
      return `an error that is new to this client: ${error.code ?? error.status}`;
    case "fallback":
      return `a mistake in this client: ${[error.code, ...fields].join(", ")}`;
    case "api":
  }
  switch (error.code) {
    case "key_missing":
    case "key_revoked":
      return "log in";
    case "card_limit_exceeded":
      return `pay at most ${error.details?.limit} of these ${error.details?.amount} cents`;
    case "voucher_invalid":
      return `look at ${fields.join(", ")}`;
    case "parameter_missing":
      return `send ${error.param}`;
    case "rate_limited":
    case "payouts_paused":
      return `wait ${(retryDelay(error, 0) ?? 0) / 1000} seconds`;
    case "bank_failed":
    case "idempotency_key_reused":
    case "ledger":
    case "malformed_body":
    case "not_found":
      return `tell the user: ${error.message}`;
    default:
      return unreachable(error);
  }
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
  key?: string,
): Promise<void> {
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
  };
  if (key !== undefined)
    Object.assign(headers, {
      Authorization: `Bearer ${key}`,
      "Idempotency-Key": "1",
    });
  const init =
    body === undefined
      ? { method, headers }
      : { method, headers, body: JSON.stringify(body) };
  const response = await fetch(shop + path, init);
  console.log(
    `${method} ${path}: ${response.ok ? "done" : advice(await readError(response))}`,
  );
}

await ask("POST", "/v1/payments", { amount: 1 });
await ask("POST", "/v1/payments", { amount: 1 }, "revoked");
await ask("POST", "/v1/payments", {}, "good");
await ask("POST", "/v1/payments", { amount: 12000 }, "good");
await ask("POST", "/v1/payments", { amount: 42 }, "good");
await ask("POST", "/v1/vouchers", {
  code: "123",
  amount: 5,
  email: "a@example.com",
});
await ask("POST", "/v1/orders", {
  email: "a@example.com",
  items: [{ sku: "tea", qty: 0 }],
});
await ask("GET", "/v1/payments/pay_9");
await ask("GET", "/v1/export");
await ask("POST", "/v1/payouts/fast");
await ask("GET", "/v1/paymnets");
await ask("GET", "/");

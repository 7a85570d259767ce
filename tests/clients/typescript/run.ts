// What the clients do. Run by `node --test`.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as forms from "./forms.js";
import * as hostile from "./hostile.js";
import * as shop from "./shop.js";

const json = new Map([["content-type", "application/json; charset=utf-8"]]);
const problem = new Map([["content-type", "application/problem+json"]]);

test("a known code has its details", () => {
  const details = { amount: 2, limit: 1, added_later: true };
  const body = { code: "card_limit_exceeded", message: "no", details };
  const error = shop.parseError(402, body, json);
  assert.equal(error.kind, "api");
  assert(error.kind === "api" && error.code === "card_limit_exceeded");
  assert.equal(error.details?.limit, 1);
  assert.equal(error.message, "no");
  assert.equal(error.requestId, null);
  assert.equal(error.body, body);
});

test("details other than promised are not claimed", () => {
  for (const details of [
    { amount: 2 },
    { amount: "2", limit: 1 },
    { amount: 2.5, limit: 1 },
    { amount: 2, limit: 1, resets_on: null },
    [],
    null,
    undefined,
  ]) {
    const body = { code: "card_limit_exceeded", details };
    const error = shop.parseError(402, body, json);
    assert.equal(error.code, "card_limit_exceeded");
    assert.equal(error.details, undefined);
  }
  const error = shop.parseError(401, { code: "key_missing", details: 1 });
  assert.equal(error.details, undefined);
});

test("an unknown code keeps its text, and its details", () => {
  const error = shop.parseError(409, { code: "new", details: [1] }, json);
  assert.deepEqual(
    [error.kind, error.code, error.details],
    ["unknown", "new", [1]],
  );
});

test("what is not of the API has no code", () => {
  for (const body of [
    "<html>",
    null,
    undefined,
    7,
    [],
    {},
    { code: 7.5 },
    { code: {} },
  ]) {
    const error = shop.parseError(502, body);
    assert.equal(error.kind, "unknown");
    assert(error.code === null || error.code === "7.5");
    assert.deepEqual(error.violations, []);
  }
});

test("names of every object are no codes", () => {
  for (const code of [
    "toString",
    "__proto__",
    "constructor",
    "hasOwnProperty",
  ]) {
    assert(!shop.isErrorCode(code) && !shop.isFallbackCode(code), code);
    assert.equal(shop.parseError(400, { code }).kind, "unknown");
  }
});

test("what the server refused is apart", () => {
  const body = {
    code: "bad_request",
    message: "no",
    fields: [
      { field: "items[1].qty", code: "range", message: "too many" },
      { field: null, message: "all wrong" },
      "noise",
    ],
  };
  const error = shop.parseError(400, body, json);
  assert.equal(error.kind, "fallback");
  assert.deepEqual(error.violations, [
    { field: "items[1].qty", code: "range", message: "too many" },
    { field: null, code: null, message: "all wrong" },
  ]);
});

test("details are found beside other members", () => {
  const body = {
    title: "no",
    status: 402,
    code: "card_limit_exceeded",
    amount: 2,
    limit: 1,
  };
  for (const headers of [problem, undefined]) {
    const error = shop.parseError(402, body, headers);
    assert.equal(error.code, "card_limit_exceeded");
    if (headers) assert.deepEqual(error.details, { amount: 2, limit: 1 });
  }
  const list = [{ sku: "tea", left: null }];
  const error = shop.parseError(
    422,
    { code: "order_rejected", details: list },
    problem,
  );
  assert.deepEqual(error.details, list);
  const none = shop.parseError(
    402,
    { code: "card_limit_exceeded", title: "no" },
    problem,
  );
  assert.equal(none.details, undefined);
});

test("a whole body is looked at", () => {
  const body = { type: null, code: "a", message: null, doc_url: null };
  assert(shop.isJsonBody(body));
  assert(!shop.isJsonBody({ ...body, doc_url: undefined }));
  assert(!shop.isJsonBody({ ...body, fields: [{ field: "a" }] }));
  assert(shop.isJsonBody({ ...body, fields: [{ field: "a", message: "b" }] }));
});

test("a response of fetch is read", async () => {
  const response = new Response('{"code":"rate_limited"}', {
    status: 429,
    headers: { "Retry-After": "30", "Content-Type": "application/json" },
  });
  const error = await shop.readError(response);
  assert.deepEqual(
    [error.code, error.status, error.retryAfter],
    ["rate_limited", 429, 30],
  );
  const html = await shop.readError(new Response("<html>", { status: 502 }));
  assert.deepEqual([html.kind, html.body], ["unknown", "<html>"]);
});

test("advice on retries is that of the contract", () => {
  const delay = (code: string, attempt: number, after?: string) => {
    const headers =
      after === undefined ? undefined : new Map([["retry-after", after]]);
    return shop.retryDelay(shop.parseError(500, { code }, headers), attempt);
  };
  assert.equal(delay("key_missing", 0, "30"), null);
  assert.equal(delay("never_heard_of", 0, "30"), null);
  assert.equal(delay("rate_limited", 0, "30"), 30_000);
  assert.equal(delay("payouts_paused", 0), 3_600_000);
  // One of its variants may not be sent again.
  assert.equal(delay("stock_low", 0), null);
  for (const [attempt, longest] of [
    [0, 500],
    [3, 4000],
    [50, 30_000],
    [5000, 30_000],
  ] as const) {
    const pause = delay("ledger", attempt) ?? 0;
    assert(pause >= longest / 2 && pause <= longest, `${attempt}: ${pause}`);
  }
  const date = new Date(Date.now() + 90_000).toUTCString();
  const pause = delay("rate_limited", 0, date) ?? 0;
  assert(pause >= 85_000 && pause <= 91_000, `${pause}`);
});

test("codes in other forms are the same codes", () => {
  const number = forms.parseError(404, { code: 20404, message: "m" }, json);
  assert.deepEqual([number.kind, number.code], ["api", "20404"]);
  const google = {
    error: {
      code: 404,
      message: "m",
      details: [
        { "@type": "x" },
        { reason: "E20404" },
        { fieldViolations: [{ field: "a" }] },
      ],
    },
  };
  const reason = forms.parseError(404, google);
  assert.deepEqual([reason.code, reason.message], ["20404", "m"]);
  assert.deepEqual(reason.violations, [
    { field: "a", code: null, message: null },
  ]);
  const urn = forms.parseError(404, { type: "urn:till:20404", title: "t" });
  assert.equal(urn.code, "20404");
  const api = forms.parseError(404, {
    errors: [
      { code: "20404", detail: "d", source: { pointer: "/a" } },
      { detail: "whole" },
    ],
  });
  assert.equal(api.code, "20404");
  assert.deepEqual(api.violations, [{ field: "/a", code: null, message: "d" }]);
  const unknown = forms.parseError(404, { code: 7, message: "m" }, json);
  assert.deepEqual([unknown.kind, unknown.code], ["unknown", "7"]);
});

test("an error can have a form of its own", () => {
  const own = { oops: { no: 30001, why: "m", more: { by: "b" } } };
  for (const headers of [json, undefined]) {
    const error = forms.parseError(409, own, headers);
    assert(error.kind === "api" && error.code === "30001");
    assert.deepEqual([error.message, error.details?.by], ["m", "b"]);
  }
  const body = { code: 7, message: "m", oops: { no: 8 } };
  const unknown = forms.parseError(409, body, json);
  assert.deepEqual([unknown.code, unknown.message], ["7", "m"]);
  const odd = new Map([["content-type", "application/own+json"]]);
  assert.equal(forms.parseError(409, ["30002", "m"], odd).code, "30002");
});

test("hostile codes are codes like others", () => {
  const codes = Object.values({ ...hostile.errors, ...hostile.fallbackErrors });
  assert(codes.some(({ code }) => code === "__proto__"));
  assert(codes.some(({ code }) => code === ""));
  for (const { code, status } of codes) {
    const body = {
      "a\"b'*/\\": JSON.parse(`{"__proto__":${JSON.stringify(code)}}`),
    };
    const error = hostile.parseError(status, body);
    assert.equal(error.code, code);
    assert.notEqual(error.kind, "unknown");
  }
});

// What the types of openapi-typescript say of the shop. Each line that ends with an error of tsc must not
// compile, for that reason alone.

import type { paths } from "./shop.js";

type Responses = paths["/payments"]["post"]["responses"];
type PaymentError = Responses[401 | 402]["content"]["application/json"];

function unreachable(error: never): never {
  throw error;
}

export function exhaustive(error: PaymentError): string {
  switch (error.code) {
    case "key_missing":
    case "key_revoked":
    case "unauthorized":
      return error.message;
    case "card_limit_exceeded":
      return `pay at most ${error.details.limit satisfies number}`;
    case "bank_failed":
      return error.type ?? error.message;
    default:
      return unreachable(error);
  }
}

export function missing(error: PaymentError): string {
  switch (error.code) {
    case "key_missing":
    case "unauthorized":
    case "card_limit_exceeded":
    case "bank_failed":
      return error.message;
    default:
      return unreachable(error); // TS2345
  }
}

export function misspelt(error: PaymentError): boolean {
  switch (error.code) {
    case "card_limit_exceded": // TS2678
      return true;
    default:
      return false;
  }
}

export function member(error: PaymentError): number {
  if (error.code !== "card_limit_exceeded") return 0;
  return error.details.limt; // TS2551
}

export function type(error: PaymentError): string {
  if (error.code !== "card_limit_exceeded") return "";
  return error.details.limit; // TS2322
}

export function anything(error: PaymentError): unknown {
  return error.details; // TS2339
}

export type Undocumented = Responses[418]; // TS2339


// Appended to the block of the README.
import type { operations } from "./readme.js";

type Made = operations["refund"]["responses"][503]["content"]["application/json"];

export const shown = (made: Made): Unavailable => made;
export const made = (shown: Unavailable): Made => shown;

/** What is looked at before a type is claimed. */
const is = {
  anything: (value: unknown) => value !== undefined,
  boolean: (value: unknown) => typeof value === "boolean",
  integer: (value: unknown) => Number.isInteger(value),
  number: (value: unknown) => typeof value === "number",
  string: (value: unknown) => typeof value === "string",
  exactly: (constant: unknown) => (value: unknown) => value === constant,
  optional: (check: Check) => (value: unknown) =>
    value === undefined || check(value),
  oneOf:
    (...checks: readonly Check[]) =>
    (value: unknown) =>
      checks.some((check) => check(value)),
  array: (check: Check) => (value: unknown) =>
    Array.isArray(value) && value.every(check),
  map: (check: Check) => (value: unknown) =>
    isObject(value) && Object.values(value).every(check),
  object: (members: readonly (readonly [string, Check])[]) => {
    return (value: unknown) =>
      isObject(value) &&
      members.every(([name, check]) => check(memberOf(value, name)));
  },
} satisfies Record<string, (...given: never[]) => Check | boolean>;

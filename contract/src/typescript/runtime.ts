/** Whether the request may be sent again, unchanged. */
export type Retry = "never" | "backoff" | "after";

/** What is known of a code. */
export interface Facts {
  readonly code: string;
  readonly status: number;
  readonly type: string | null;
  readonly title: string;
  readonly retry: Retry;
  /** Seconds to wait, where they are always the same. */
  readonly retryAfter: number | null;
  readonly docUrl: string | null;
  /** Why it is deprecated; null if it is not. */
  readonly deprecated: string | null;
}

/** One thing that is wrong with the input. */
export interface Violation {
  /** Where, in the words of the API: `items[1].qty`, `/items/1/qty`. */
  readonly field: string | null;
  readonly code: string | null;
  readonly message: string | null;
}

/** An error as it was answered. What the body does not have is null. */
export interface Answer<Kind extends string, Code, Details> {
  readonly kind: Kind;
  readonly code: Code;
  readonly status: number;
  readonly message: string | null;
  readonly param: string | null;
  /** Undefined if the body has none, or others than the API promises. */
  readonly details: Details;
  readonly violations: readonly Violation[];
  readonly requestId: string | null;
  /** Seconds to wait, as the header `Retry-After` says. */
  readonly retryAfter: number | null;
  readonly body: unknown;
}

type DetailsOf<Code> = Code extends keyof Details
  ? Details[Code] | undefined
  : undefined;

/** An error of the API; `ApiError<"…">` is that of one code. */
export type ApiError<Code extends ErrorCode = ErrorCode> =
  Code extends ErrorCode ? Answer<"api", Code, DetailsOf<Code>> : never;

/** What the server refused by itself. */
export type FallbackError<Code extends FallbackCode = FallbackCode> =
  Code extends FallbackCode ? Answer<"fallback", Code, DetailsOf<Code>> : never;

/**
 * An error that this client does not know: of a newer version of the API, or
 * not of the API at all. A code keeps its text, and null means that there is
 * none.
 */
export type UnknownError = Answer<"unknown", string | null, unknown>;

/** Tell them apart by `kind`, then by `code`. */
export type ParsedError = ApiError | FallbackError | UnknownError;

/** The headers of a response, such as those of `fetch`. */
export interface HeadersLike {
  get(name: string): string | null | undefined;
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && hasOwn(errors, code);
}

export function isFallbackCode(code: unknown): code is FallbackCode {
  return typeof code === "string" && hasOwn(fallbackErrors, code);
}

/** Reads an error from its status and the JSON value of its body. */
export function parseError(
  status: number,
  body: unknown,
  headers?: HeadersLike,
): ParsedError {
  const form = formOf(body, headers?.get("content-type"));
  const code = codeIn(body, form);
  const known = isErrorCode(code) || isFallbackCode(code);
  const found = form === undefined ? [] : detailsIn(body, form);
  const check = known ? detailsChecks.get(code) : undefined;
  return {
    kind: isErrorCode(code) ? "api" : known ? "fallback" : "unknown",
    code,
    status,
    message: stringAt(body, form?.message),
    param: stringAt(body, form?.param),
    details: known ? check && found.find(check) : found[0],
    violations: violationsIn(body, form?.violations),
    requestId: stringAt(body, form?.requestId),
    retryAfter: secondsOf(headers?.get("retry-after")),
    body,
  } as ParsedError;
}

/** Reads an error from a response of `fetch`. */
export async function readError(response: {
  readonly status: number;
  readonly headers: HeadersLike;
  text(): Promise<string>;
}): Promise<ParsedError> {
  const text = await response.text();
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // Not of the API: a proxy's page, say.
  }
  return parseError(response.status, body, response.headers);
}

/**
 * Returns how many milliseconds to wait before the same request is sent again,
 * or null if it should not be. `attempt` is 0 the first time.
 */
export function retryDelay(error: ParsedError, attempt: number): number | null {
  const known = error.code === null ? undefined : facts.get(error.code);
  if (known === undefined || known.retry === "never") return null;
  const seconds = error.retryAfter ?? known.retryAfter;
  if (seconds !== null) return seconds * 1000;
  const longest = Math.min(30_000, 500 * 2 ** attempt);
  return longest * (0.5 + Math.random() / 2);
}

/** The default of a `switch` that has a case for each code, or does not compile. */
export function unreachable(missing: never): never {
  throw new Error(`there is no case for ${String(missing)}`);
}

const facts: ReadonlyMap<string, Facts> = new Map(
  Object.entries<Facts>({ ...errors, ...fallbackErrors }),
);

/** The way to a value; 0 is the first element that has the rest of the way. */
type Path = readonly (string | 0)[];

/** Where a body has what. */
interface Form {
  readonly mediaType: string;
  readonly code: Path | null;
  /** Codes that the body has in another form. */
  readonly written: ReadonlyMap<string, string>;
  readonly message: Path | null;
  readonly param: Path | null;
  readonly requestId: Path | null;
  readonly details: Path | null;
  /** The other members of the object that details are members of. */
  readonly beside: readonly string[] | null;
  readonly violations: ViolationsPath | null;
}

interface ViolationsPath {
  readonly list: Path;
  readonly field: Path | null;
  readonly code: Path | null;
  readonly message: Path | null;
  readonly needsField: boolean;
}

type Check = (value: unknown) => boolean;

function formOf(
  body: unknown,
  contentType: string | null | undefined,
): Form | undefined {
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase();
  const ofType = forms.filter((form) => form.mediaType === mediaType);
  // Some errors can have a form of their own, of the same media type.
  const likely = ofType.length > 0 ? ofType : forms;
  const withCode = likely.filter((form) => codeIn(body, form) !== null);
  return (
    withCode.find((form) => facts.has(String(codeIn(body, form)))) ??
    ofType[0] ??
    withCode[0]
  );
}

function codeIn(body: unknown, form: Form | undefined): string | null {
  const found = at(body, form?.code);
  const code = typeof found === "number" ? String(found) : stringOf(found);
  return code === null ? null : (form?.written.get(code) ?? code);
}

/** What can be the details: of members beside others, all of them or one. */
function detailsIn(body: unknown, form: Form): unknown[] {
  const found = at(body, form.details);
  if (form.beside === null) return [found];
  if (!isObject(found)) return [];
  const beside = new Set(form.beside);
  const own = Object.entries(found).filter(([name]) => !beside.has(name));
  return own.length === 0 ? [] : [Object.fromEntries(own), found["details"]];
}

function violationsIn(
  body: unknown,
  path: ViolationsPath | null | undefined,
): Violation[] {
  const list = at(body, path?.list);
  if (!path || !Array.isArray(list)) return [];
  const all = list.map((one: unknown) => ({
    field: stringAt(one, path.field),
    code: stringAt(one, path.code),
    message: stringAt(one, path.message),
  }));
  return all.filter(({ field, message }) =>
    path.needsField ? field !== null : field !== null || message !== null,
  );
}

function secondsOf(header: string | null | undefined): number | null {
  const text = header?.trim() ?? "";
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

function at(value: unknown, path: Path | null | undefined): unknown {
  if (!path) return undefined;
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (step !== 0) return at(memberOf(value, step), rest);
  const elements: readonly unknown[] = Array.isArray(value) ? value : [];
  const found = elements.map((element) => at(element, rest));
  return found.find((one) => one !== undefined && one !== null);
}

function stringAt(
  value: unknown,
  path: Path | null | undefined,
): string | null {
  return stringOf(at(value, path));
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function hasOwn(value: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(value, name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && hasOwn(value, name) ? value[name] : undefined;
}

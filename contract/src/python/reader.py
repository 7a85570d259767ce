class HeadersLike(t.Protocol):
    """The headers of a response, such as those of `requests` or `urllib`."""

    def get(self, name: str, /) -> str | None: ...


def parse_error(
    status: int, body: object, headers: HeadersLike | None = None
) -> ParsedError:
    """Reads an error from its status and its body: the JSON value, or its text."""
    body = _json_of(body)
    form = _form_of(body, _header(headers, "Content-Type"))
    found = [] if form is None else _details_in(body, form)
    code = None if form is None else _code_in(body, form)
    error, is_promised = _error_of(code)
    error.status = status
    error.body = body
    error.details = next((one for one in found if is_promised(one)), None)
    error.retry_after = _seconds_of(_header(headers, "Retry-After"))
    if form is not None:
        error.message = _string(_at(body, form.message))
        error.param = _string(_at(body, form.param))
        error.request_id = _string(_at(body, form.request_id))
        error.violations = _violations_in(body, form.violations)
    return t.cast(ParsedError, error)


def retry_delay(error: ApiError, attempt: int) -> float | None:
    """Returns the seconds to wait before the same request is sent again.

    `None` means that it should not be. `attempt` is 0 the first time.
    """
    known = None if error.code is None else _FACTS.get(error.code)
    if known is None or known.retry == "never":
        return None
    if error.retry_after is not None:
        return error.retry_after
    if known.retry_after is not None:
        return known.retry_after
    longest = min(30.0, 0.5 * 2.0 ** min(attempt, 10))
    return longest * random.uniform(0.5, 1.0)


_FACTS: t.Final[t.Mapping[str, Facts]] = {
    str(code): facts for code, facts in [*ERRORS.items(), *FALLBACK_ERRORS.items()]
}
_FALLBACK_CODES: t.Final = {str(code): code for code in FALLBACK_ERRORS}

_Path: t.TypeAlias = tuple[str | int, ...]
"""The way to a value; 0 is the first element that has the rest of the way."""

_Check: t.TypeAlias = t.Callable[[object], bool]


class _ViolationsPath(t.NamedTuple):
    list: _Path
    field: _Path | None
    code: _Path | None
    message: _Path | None
    needs_field: bool


class _Form(t.NamedTuple):
    """Where a body has what."""

    media_type: str
    code: _Path | None
    written: t.Mapping[str, str]
    """Codes that the body has in another form."""
    message: _Path | None
    param: _Path | None
    request_id: _Path | None
    details: _Path | None
    beside: tuple[str, ...] | None
    """The other members of the object that details are members of."""
    violations: _ViolationsPath | None


def _error_of(code: str | None) -> tuple[ApiError, _Check]:
    if code is not None and code in _CLASSES:
        return _CLASSES[code](), _DETAILS.get(code, _is_nothing)
    if code is not None and code in _FALLBACK_CODES:
        fallback = FallbackError()
        fallback.code = _FALLBACK_CODES[code]
        return fallback, _DETAILS.get(code, _is_nothing)
    unknown = UnknownError()
    unknown.code = code
    return unknown, lambda _: True


def _is_nothing(value: object) -> bool:
    return value is None


def _json_of(body: object) -> object:
    if not isinstance(body, (str, bytes, bytearray)):
        return body
    try:
        return t.cast(object, json.loads(body))
    except (ValueError, RecursionError):
        return body  # Not of the API: a proxy's page, say.


def _header(headers: HeadersLike | None, name: str) -> str | None:
    if headers is None:
        return None
    return headers.get(name) or headers.get(name.lower())


def _form_of(body: object, content_type: str | None) -> _Form | None:
    media_type = (content_type or "").split(";")[0].strip().lower()
    of_type = [form for form in _FORMS if form.media_type == media_type]
    # Some errors can have a form of their own, of the same media type.
    likely = of_type or _FORMS
    with_code = [form for form in likely if _code_in(body, form) is not None]
    known = [form for form in with_code if _code_in(body, form) in _FACTS]
    return next(iter([*known, *of_type, *with_code]), None)


def _code_in(body: object, form: _Form) -> str | None:
    code = _at(body, form.code)
    if isinstance(code, int) and not isinstance(code, bool):
        code = str(code)
    return form.written.get(code, code) if isinstance(code, str) else None


def _details_in(body: object, form: _Form) -> list[object]:
    """What can be the details: of members beside others, all of them or one."""
    found = _at(body, form.details)
    if form.beside is None:
        return [found]
    members = _members(found) or {}
    own = {name: one for name, one in members.items() if name not in form.beside}
    return [own, members.get("details")] if own else []


def _violations_in(body: object, path: _ViolationsPath | None) -> list[Violation]:
    if path is None:
        return []
    found = [
        Violation(
            field=_string(_at(one, path.field)),
            code=_string(_at(one, path.code)),
            message=_string(_at(one, path.message)),
        )
        for one in _elements(_at(body, path.list)) or []
    ]
    if path.needs_field:
        return [one for one in found if one.field is not None]
    return [one for one in found if (one.field, one.message) != (None, None)]


def _seconds_of(header: str | None) -> float | None:
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        then = email.utils.parsedate_to_datetime(text)
        return max(0.0, then.timestamp() - time.time())
    except (ValueError, OverflowError):
        return None


def _at(value: object, path: _Path | None) -> object:
    if path is None:
        return None
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, str):
        return _at((_members(value) or {}).get(step), rest)
    found = (_at(element, rest) for element in _elements(value) or [])
    return next((one for one in found if one is not None), None)


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _members(value: object) -> dict[str, object] | None:
    return t.cast("dict[str, object]", value) if isinstance(value, dict) else None


def _elements(value: object) -> list[object] | None:
    return t.cast("list[object]", value) if isinstance(value, list) else None

class Violation(t.NamedTuple):
    """One thing that is wrong with the input."""

    field: str | None
    """Where, in the words of the API: `items[1].qty`, `/items/1/qty`."""
    code: str | None
    message: str | None


class ApiError(Exception):
    """An error as it was answered. What the body does not have is `None`."""

    code: str | None = None
    status: int = 0
    message: str | None = None
    param: str | None = None
    details: object = None
    """Also `None` if they are others than the API promises."""
    violations: t.Sequence[Violation] = ()
    request_id: str | None = None
    retry_after: float | None = None
    """Seconds to wait, as the header `Retry-After` says."""
    body: object = None

    def __str__(self) -> str:
        said = [str(self.status), self.code, self.message]
        return " · ".join(part for part in said if part is not None)


class KnownError(ApiError):
    """An error of the API. There is a class for each code."""


class FallbackError(ApiError):
    """What the server refused by itself."""

    code: FallbackCode


class UnknownError(ApiError):
    """An error that this client does not know.

    It is of a newer version of the API, or not of the API at all. A code keeps
    its text, and `None` means that there is none.
    """

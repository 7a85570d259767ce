class Facts(t.NamedTuple):
    """What is known of a code."""

    status: int
    title: str
    retry: t.Literal["never", "backoff", "after"]
    """Whether the request may be sent again, unchanged."""
    retry_after: int | None = None
    """Seconds to wait, where they are always the same."""
    type: str | None = None
    doc_url: str | None = None
    deprecated: str | None = None
    """Why it is deprecated; `None` if it is not."""

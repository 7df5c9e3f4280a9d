"""An operation as a constant: what the document says of one HTTP method, for the engine that calls it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Mapping, Tuple, TypeVar

R = TypeVar("R")
E = TypeVar("E")


def _names() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True)
class Operation(Generic[R]):
    """One HTTP method, whose response is an R. Parameters are Python names with the names that are sent."""

    id: str
    method: str
    path: str
    """Relative to the address of the API; `{name}` is one segment, and `{+name}` several."""

    response: str = ""
    """The name of the response's type in the package of types; empty if there is none."""

    query: Mapping[str, str] = field(default_factory=_names)
    headers: Mapping[str, str] = field(default_factory=_names)
    cookies: Mapping[str, str] = field(default_factory=_names)
    required: Tuple[str, ...] = ()
    """Parameters that must be given, besides those of the path."""

    patterns: Mapping[str, str] = field(default_factory=_names)
    """Regular expressions of the path's values."""

    styles: Mapping[str, str] = field(default_factory=_names)
    """How lists and objects of a parameter are written, if not in the usual way of its place."""

    body: str = ""
    """`json`, `form`, `multipart`, `binary` or `text`; empty if the operation has no body."""

    nullable: bool = False
    """Whether null is a body: None is sent as it."""

    request: str = ""
    """The name of the body's type; empty if it is bytes or text."""

    media: str = ""
    """The media type of the body, if it is not the usual one."""

    encoding: Mapping[str, str] = field(default_factory=_names)
    """Fields of a form with their style, or of a multipart body with the media type of their part."""

    accept: str = ""
    """The media type of the response, if it is not JSON."""

    stream: str = ""
    """The media type of a stream: `text/event-stream`, one of JSON lines, or `google` for the way of Google's APIs."""

    upload: Mapping[str, str] = field(default_factory=_names)
    """`simple` and `resumable`, each with its path from the root of the host."""

    errors: Mapping[str, str] = field(default_factory=_names)
    """A status, a range such as `4XX`, or `default`, each with the name of the type of the error's body."""

    constants: Mapping[str, str] = field(default_factory=_names)
    """Parameters of the query with values that do not change, such as `alt=media` of a download."""

    server: str = ""
    """The address of the operation, if it has one of its own."""


@dataclass(frozen=True)
class Paged(Operation[R], Generic[R, E]):
    """An operation that returns an R, one page of a list of E."""

    token: Tuple[str, str] = ("", "")
    """The parameter that asks for a page, and the field of the response that has its next value."""

    items: str = ""
    """The field of the response with the items."""

    more: str = ""
    """The field that tells whether there is another page, if the token is a field of the last item."""

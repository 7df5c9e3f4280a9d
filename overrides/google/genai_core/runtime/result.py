"""The base of what methods return: it remembers the HTTP answer that it came with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Mapping, Optional, Tuple, Union

from pydantic import PrivateAttr

from google.genai_core.runtime.effects import Opened, Response
from google.genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google.genai_api.types.http import HttpResponse


REQUEST_ID = ("x-request-id", "x-goog-request-id")
"""Headers that name a request."""


def request_id(headers: Mapping[str, str]) -> Optional[str]:
    """How an answer's headers name its request."""
    return next((headers[name] for name in REQUEST_ID if name in headers), None)


class Head:
    """Status and headers, equal to any other: results are compared by what they say."""

    __slots__ = ("_of",)

    def __init__(self, of: Union[Opened, Response]) -> None:
        # A whole response would keep its body as long as the result lives.
        self._of = of if isinstance(of, Opened) else Opened(of.status, of.headers)

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Head)

    __hash__ = None  # type: ignore[assignment]  # as of all that has an `__eq__` alone

    def __reduce__(self) -> Tuple[type, Tuple[Opened]]:
        plain: Dict[str, str] = dict(self._of.headers)  # an HTTP library's own kind may not be pickled
        return Head, (Opened(self._of.status, plain),)

    def response(self) -> HttpResponse:
        """The same as a public object."""
        return http_response(self._of)


def http_response(of: Union[Opened, Response]) -> HttpResponse:
    """A response as a public object, with its body if it is whole."""
    from google.genai_core.runtime.operation import load  # few look at it

    kind = load("google.genai_api.types.http.HttpResponse")
    body = of.body.decode("utf-8", "replace") if isinstance(of, Response) else None
    values = {"status_code": of.status, "headers": dict(of.headers), "body": body}
    return kind.model_construct(None, **values)  # type: ignore[return-value]  # `load` knows no class


class Result(ApiModel):
    """What a method returns."""

    _head: Optional[Head] = PrivateAttr(default=None)

    @property
    def sdk_http_response(self) -> Optional[HttpResponse]:
        """Status, headers and request id of the HTTP answer that this came with.

        None for what you made yourself and for what stood within another answer, such as an
        item of a list. It is part of copies and pickles, but of no dump and no comparison.
        """
        return self._head.response() if self._head is not None else None

    def came_with(self, response: Union[Opened, Response]) -> None:
        """Remember the answer."""
        self._head = Head(response)

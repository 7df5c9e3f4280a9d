"""The base of what methods return: it remembers the HTTP answer that it came with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Mapping, Optional, Tuple, Type, Union

from pydantic import PrivateAttr

from google._genai_core.runtime.headers import http_response
from google._genai_core.runtime.http.messages import Opened, Response
from google._genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpResponse


class Head:
    """Status and headers, equal to any other: results are compared by what they say."""

    # A pickle names this class where `google.genai.types` has it, so the inner layout can change.
    __module__, __qualname__ = "google.genai.types", "_Head"
    __slots__ = ("_headers", "_status")

    def __init__(self, status: int, headers: Mapping[str, str]) -> None:
        self._status = status
        self._headers = headers

    @classmethod
    def of(cls, response: Union[Opened, Response]) -> Head:
        """That of a response, whose body is not kept as long as the result lives."""
        return cls(response.status, response.headers)

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Head)

    __hash__ = None  # type: ignore[assignment]  # as of all that has an `__eq__` alone

    def __reduce__(self) -> Tuple[Type[Head], Tuple[int, Dict[str, str]]]:
        return Head, (self._status, dict(self._headers))  # an HTTP library's own kind may not be pickled

    def response(self) -> HttpResponse:
        """The same as a public object."""
        return http_response(self._status, self._headers)


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

    def came_with(self, head: Head) -> None:
        """Remember the answer."""
        assert self.__pydantic_private__ is not None
        # An assignment by name costs more than ten times as much, for each chunk of a stream.
        self.__pydantic_private__["_head"] = head

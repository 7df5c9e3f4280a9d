"""The base of what methods return: a result keeps the head of its HTTP response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Mapping, Optional, Tuple, Type, Union

from pydantic import PrivateAttr

from google._genai_core.runtime.headers import http_response
from google._genai_core.runtime.http.messages import Head, Response
from google._genai_core.runtime.model import ApiModel

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpResponse


class ResultHead:
    """Status and headers of a result's HTTP response; all are equal, so that results are compared by their fields."""

    # A pickle names this class where `google.genai.types` has it, so the inner layout can change.
    __module__, __qualname__ = "google.genai.types", "_ResultHead"
    __slots__ = ("_headers", "_status")

    def __init__(self, status: int, headers: Mapping[str, str]) -> None:
        self._status = status
        self._headers = headers

    @classmethod
    def of(cls, response: Union[Head, Response]) -> ResultHead:
        """Return the head of a response; the body is not kept."""
        return cls(response.status, response.headers)

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, ResultHead)

    __hash__ = None  # type: ignore[assignment]  # what all equal each other must not be a key

    def __reduce__(self) -> Tuple[Type[ResultHead], Tuple[int, Dict[str, str]]]:
        return ResultHead, (
            self._status,
            dict(self._headers),
        )  # the headers of an HTTP library may have no pickle

    def response(self) -> HttpResponse:
        """Return the head as a public object."""
        return http_response(self._status, self._headers)


class Result(ApiModel):
    """Base of the types that methods return."""

    _head: Optional[ResultHead] = PrivateAttr(default=None)

    @property
    def sdk_http_response(self) -> Optional[HttpResponse]:
        """Status, headers and request id of the HTTP response.

        None for an object that you made yourself and for a part of another response, such as an
        item of a list. Copies and pickles keep it, dumps and comparisons leave it out.
        """
        return self._head.response() if self._head is not None else None

    def keep_head(self, head: ResultHead) -> None:
        """Keep the head of the HTTP response."""
        assert self.__pydantic_private__ is not None
        # An assignment by name costs more than ten times as much, for each chunk of a stream.
        self.__pydantic_private__["_head"] = head

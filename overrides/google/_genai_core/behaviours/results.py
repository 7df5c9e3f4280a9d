"""The base of what methods return: a result keeps the head of its HTTP response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, List, Mapping, Optional, Tuple, Type, Union, cast

from pydantic import GetCoreSchemaHandler, ValidationError
from typing_extensions import Self

from google._genai_core.runtime import own_types
from google._genai_core.runtime.headers import http_response
from google._genai_core.runtime.http.messages import Head, Response
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import UNEXPECTED, ApiModel, given_object

if TYPE_CHECKING:
    from pydantic import ValidatorFunctionWrapHandler
    from pydantic_core import CoreSchema

    from google._genai_api.types.calls.http import HttpResponse
    from google._genai_api.types.calls.results import UnexpectedValue


_HTTP_RESPONSE = "google._genai_api.types.calls.http.HttpResponse"


class ResultHead:
    """Status and headers of a result's HTTP response."""

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

    def __eq__(self, other: object) -> bool:
        """Compare the fields; the heads of two equal results may differ."""
        if type(self) is not type(other) or not isinstance(other, Result):
            return False
        mine, others = self.__dict__, other.__dict__
        return (self.__pydantic_extra__ or {}) == (other.__pydantic_extra__ or {}) and all(
            mine.get(name) == others.get(name) for name in type(self).__pydantic_fields__
        )

    __hash__ = None  # type: ignore[assignment]  # a result can be changed

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if own_types.is_field(cls):
            return own_types.read_by(cls._read_field, source, handler)
        return super().__get_pydantic_core_schema__(source, handler)

    @classmethod
    def _read_field(cls, value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
        """Read a result in a field of the program's own type as `model_validate` does."""
        try:
            return handler(value)
        except ValidationError as error:
            from google._genai_core.runtime import unexpected_values  # loaded only for such values

            return unexpected_values.read(cls, value, error)

    __beside__: ClassVar[Tuple[str, ...]] = ("sdk_http_response",)

    @property
    def sdk_http_response(self) -> Optional[HttpResponse]:
        """Status, headers and request id of the HTTP response.

        None for an object that you made yourself and for a part of another response, such as an
        item of a list. Copies and pickles keep it, dumps and comparisons leave it out. A program may give
        it to the constructor, or set it.
        """
        head: Union[ResultHead, HttpResponse, None] = self._private("head")
        if isinstance(head, ResultHead):
            return head.response()
        return head or self._dumped("sdk_http_response", "sdkHttpResponse")

    @sdk_http_response.setter
    def sdk_http_response(self, value: Union[HttpResponse, Mapping[str, Any], None]) -> None:
        kind: Type[HttpResponse] = load(_HTTP_RESPONSE)
        self._keep_private(head=None if value is None else given_object(kind, value, "sdk_http_response"))

    def _dumped(self, *names: str) -> Optional[HttpResponse]:
        """Return the HTTP response of a dump of the published SDK, which has it as a field."""
        extra = self.__pydantic_extra__ or {}
        found = next((extra[name] for name in names if extra.get(name) is not None), None)
        kind: Type[HttpResponse] = load(_HTTP_RESPONSE)
        return None if found is None else kind.model_validate(found)

    @property
    def unexpected_values(self) -> List[UnexpectedValue]:
        """Values of another type than the API promises, such as an object where a number should be.

        Their fields have the default, or what could be read of them. Empty for nearly every response.
        Copies, pickles and dumps keep the values. Those of a result that is a part of this one, such as
        a file of a page, are in `unexpected_values` of that part.
        """
        kept: Any = (self.__pydantic_extra__ or {}).get(UNEXPECTED)
        if not isinstance(kept, list):
            return []
        kind = load("google._genai_api.types.calls.results.UnexpectedValue")
        entries = (as_mapping(entry) or {} for entry in cast(Any, kept))
        return [
            kind.model_construct(
                place=str(entry.get("place", "")),
                value=entry.get("value"),
                reason=str(entry.get("reason", "")),
            )
            for entry in entries
        ]

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Read a result from a dictionary, as `model_dump` makes it or the service sent it.

        A value of an unexpected type is set aside as in a response; see `unexpected_values`.
        `options` are passed to pydantic; `strict=True` refuses such a value.

        Raises:
            pydantic.ValidationError: The value is not a dictionary or an object of this type.
        """
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            if options.get("strict"):
                raise
            from google._genai_core.runtime import unexpected_values  # loaded only for such values

            return unexpected_values.read(cls, obj, error, **options)

    @classmethod
    def model_validate_json(cls, json_data: Union[str, bytes, bytearray], **options: Any) -> Self:
        """Read a result from JSON, as `model_validate` does from a dictionary.

        Raises:
            pydantic.ValidationError: The text is not a JSON object.
        """
        try:
            return super().model_validate_json(json_data, **options)
        except ValidationError as error:
            if options.get("strict"):
                raise
            from google._genai_core.runtime import unexpected_values  # loaded only for such values

            return unexpected_values.read_json(cls, json_data, error, **options)

    def keep_head(self, head: ResultHead) -> None:
        """Keep the head of the HTTP response."""
        self._keep_private(head=head)

    def keep_head_of(self, other: Result) -> None:
        """Keep the head of the HTTP response of another result."""
        self._keep_private(head=other._private("head"))

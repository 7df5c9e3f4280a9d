"""Long-running operations: their result, and reading them from the JSON of a service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping, Optional, Tuple, cast

from typing_extensions import Self

from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.usage_errors import InvalidTypeError

if TYPE_CHECKING:
    from google._genai_api.types.imaging.videos import GenerateVideosResponse


class OperationBehaviour:
    """A long-running operation."""

    if TYPE_CHECKING:
        response: Any

    __beside__: ClassVar[Tuple[str, ...]] = (*Result.__beside__, "result")

    @property
    def result(self) -> Any:
        """The result of the operation once it is done; another name of `response`."""
        return self.response

    @result.setter
    def result(self, value: Any) -> None:
        if value is not None:  # a dump of the published SDK may have `response` alone
            self.response = value

    @classmethod
    def from_api_response(cls, api_response: Any, is_vertex_ai: bool = False) -> Self:
        """Return the operation for the JSON object that a service has sent."""
        return cast(Self, cast(Any, cls).model_validate(_json(api_response)))


class VideosOperationBehaviour(OperationBehaviour):
    """A long-running operation that generates videos."""

    if TYPE_CHECKING:
        response: Optional[GenerateVideosResponse]

        @property
        def result(self) -> Optional[GenerateVideosResponse]:
            """The result of the operation once it is done; another name of `response`."""
            return self.response

        @result.setter
        def result(self, value: Optional[GenerateVideosResponse]) -> None: ...

    @classmethod
    def from_api_response(cls, api_response: Any, is_vertex_ai: bool = False) -> Self:
        """Return the operation for the JSON object that a service has sent; `is_vertex_ai` says which one."""
        from google._genai_core.runtime.wire import hooks, response_rows  # loaded only for such JSON

        method = load("google._genai_api.methods.operations.GET")
        (binding, *_) = method.bindings["vertex" if is_vertex_ai else "gemini"]
        body = response_rows.decode(_json(api_response), binding.responses, hooks.RESPONSE)
        return cast(Self, cast(Any, cls).model_validate(body))


def _json(value: Any) -> Dict[str, Any]:
    """Return a copy of a JSON object, which the tables of responses change."""
    fields: Optional[Mapping[str, Any]] = as_mapping(value)
    if fields is None:
        raise InvalidTypeError(f"api_response must be a JSON object, not {kind_of(value)}")
    return {name: copied(item) for name, item in fields.items()}


def copied(value: Any) -> Any:
    """Return a copy of a JSON value."""
    if isinstance(value, dict):
        return {name: copied(item) for name, item in cast(Dict[str, Any], value).items()}
    return [copied(item) for item in cast(Any, value)] if isinstance(value, list) else value

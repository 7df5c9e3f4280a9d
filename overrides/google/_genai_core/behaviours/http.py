"""HTTP settings, responses and attempts: checks, and a repr without secrets."""

from __future__ import annotations

from inspect import iscoroutinefunction
from json import loads
from typing import TYPE_CHECKING, Any, Dict, Iterator, Optional, Tuple

from pydantic import (
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from typing_extensions import Self

from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.headers import HeaderDict, request_id
from google._genai_core.runtime.http import timeouts
from google._genai_core.runtime.http.messages import AttemptCallbacks
from google._genai_core.runtime.model import ApiModel, without_values
from google._genai_core.runtime.secret_names import REDACTED, SECRET_ARGUMENTS
from google._genai_core.runtime.usage_errors import InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.unions import AttemptCallback


_HIDDEN = SECRET_ARGUMENTS | {"cert", "params"}
"""Arguments of an HTTP client that may have a secret in them: `cert` the password of a key, `params` a key."""


def _without_case(headers: Optional[Dict[str, str]]) -> Optional[Dict[str, str]]:
    return None if headers is None else HeaderDict(headers)


class HttpOptionsBehaviour(ApiModel):
    """Settings whose headers may hold secrets."""

    if TYPE_CHECKING:
        headers: Optional[Dict[str, str]] = None
        extra_query: Optional[Dict[str, Any]] = None
        on_request: Optional[AttemptCallback] = None
        on_response: Optional[AttemptCallback] = None

    @property
    def attempt_callbacks(self) -> Tuple[AttemptCallbacks, ...]:
        """The functions that are called for each attempt; empty if there are none."""
        callbacks = AttemptCallbacks(self.on_request, self.on_response)
        return (callbacks,) if any(callbacks) else ()

    @model_validator(mode="wrap")
    @classmethod
    def _hides_values(cls, given: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return handler(given)
        except ValidationError as error:
            hidden = without_values(error)
        raise hidden

    @field_validator("timeout", "deadline", check_fields=False)
    @classmethod
    def _is_a_time(cls, value: Any, info: ValidationInfo) -> Any:
        (timeouts.timeout if info.field_name == "timeout" else timeouts.deadline)(value)
        return timeouts.number(value)

    @field_validator("on_request", "on_response", check_fields=False)
    @classmethod
    def _is_a_function(cls, value: Any) -> Any:
        if value is not None and not callable(value):
            raise InvalidValueError(f"an attempt callback must be a function, not {kind_of(value)}")
        return value

    @field_validator("httpx_client", "httpx_async_client", check_fields=False)
    @classmethod
    def _is_a_client(cls, value: Any, info: ValidationInfo) -> Any:
        # httpx is loaded at the first call, and a class of the caller may do as well.
        expected = "httpx.AsyncClient" if info.field_name == "httpx_async_client" else "httpx.Client"
        send = getattr(value, "send", None)
        if value is not None and (isinstance(value, type) or not hasattr(value, "build_request")):
            raise InvalidValueError(f"{info.field_name} must be an {expected}, not {kind_of(value)}")
        if value is not None and iscoroutinefunction(send) is not (expected == "httpx.AsyncClient"):
            raise InvalidValueError(f"{info.field_name} must be an {expected}, not its counterpart")
        return value

    @field_validator("aiohttp_client", check_fields=False)
    @classmethod
    def _is_a_session(cls, value: Any, info: ValidationInfo) -> Any:
        if value is not None and (isinstance(value, type) or not hasattr(value, "connector")):
            raise InvalidValueError(
                f"{info.field_name} must be an aiohttp.ClientSession, not {kind_of(value)}"
            )
        return value

    @field_validator("max_response_bytes", "max_event_bytes", "max_response_objects", check_fields=False)
    @classmethod
    def _is_a_size(cls, value: Any, info: ValidationInfo) -> Any:
        if value is not None and value < 1:
            what = "objects" if info.field_name == "max_response_objects" else "bytes"
            raise InvalidValueError(f"{info.field_name} must be a number of {what}, at least 1")
        return value

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        for name, value in super().__repr_args__():
            if name in ("headers", "extra_query"):
                yield name, dict.fromkeys(value or (), REDACTED)
            elif name == "base_url" and "@" in value:  # refused, but what shows it may come first
                yield name, REDACTED
            elif name in ("client_args", "async_client_args") and value:
                yield name, {key: REDACTED if key in _HIDDEN else value[key] for key in value}
            else:
                yield name, value


class HttpResponseBehaviour(ApiModel):
    """A response, whose headers may hold secrets; its body is read as that of an HTTP library."""

    if TYPE_CHECKING:
        headers: Optional[Dict[str, str]] = None
        body: Optional[str] = None

    _without_case = field_validator("headers", check_fields=False)(_without_case)

    def keep_content(self, content: Optional[bytes]) -> None:
        """Keep the bytes of the body, if it has one."""
        if content is not None:
            self._keep_private(content=content)

    @property
    def content(self) -> bytes:
        """The body in bytes; empty if it is not kept."""
        kept: Optional[bytes] = self._private("content")
        return (self.body or "").encode("utf-8", "replace") if kept is None else kept

    @property
    def text(self) -> str:
        """The body as text; empty if it is not kept."""
        return self.body or ""

    def json(self, **options: Any) -> Any:
        """Return the body as parsed JSON; `options` are passed to `json.loads`. Raises ValueError if it is not JSON."""
        return loads(self.content, **options)

    @property
    def request_id(self) -> Optional[str]:
        """The name of the request in the service's logs; None if the headers have none."""
        return request_id(self.headers or {})

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        return _redacted(super().__repr_args__())


class HttpAttemptBehaviour(ApiModel):
    """An attempt, whose headers may hold secrets of the caller."""

    if TYPE_CHECKING:
        response_headers: Optional[Dict[str, str]] = None

    _without_case = field_validator("headers", "response_headers", check_fields=False)(_without_case)

    @property
    def request_id(self) -> Optional[str]:
        """The name of the request in the service's logs; None before there is a response."""
        return request_id(self.response_headers or {})

    def __repr_args__(self) -> Iterator[Tuple[Optional[str], Any]]:
        return _redacted(super().__repr_args__())


def _redacted(fields: Iterator[Tuple[Optional[str], Any]]) -> Iterator[Tuple[Optional[str], Any]]:
    from google._genai_core.runtime.watching import redaction  # loaded only for a repr

    for name, value in fields:
        yield name, redaction.redacted_headers(value) if name in ("headers", "response_headers") else value

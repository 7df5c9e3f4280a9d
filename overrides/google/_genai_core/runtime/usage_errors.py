"""The base of every error of the SDK, and the errors of how it is used: raised before any request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional, Tuple

from google._genai_core.runtime.printable import printable

if TYPE_CHECKING:
    from google._genai_api.types.responses.generate_content import GenerateContentResponse

__all__ = [
    "BusyError",
    "ConfigurationError",
    "FunctionCancelledError",
    "FunctionInvocationError",
    "GenAIError",
    "InvalidNameError",
    "InvalidTypeError",
    "InvalidValueError",
    "MissingPackageError",
    "NoMorePagesError",
    "UnknownFieldError",
    "UnknownFunctionCallArgumentError",
    "UnseekableFileError",
    "UnsupportedFieldError",
    "UnsupportedFunctionError",
    "UnsupportedMethodError",
]


class GenAIError(Exception):
    """Base of every error that the SDK raises; only pydantic's ValidationError of a type is outside it."""

    _partial_response: Optional[GenerateContentResponse] = None

    def __str__(self) -> str:
        return printable(super().__str__())  # the message may quote a server

    @property
    def partial_response(self) -> Optional[GenerateContentResponse]:
        """The part of a streamed answer that had arrived before the error, as one response.

        None if nothing had arrived, and for an error that is not of a stream.
        """
        return self._partial_response

    @partial_response.setter
    def partial_response(self, response: Optional[GenerateContentResponse]) -> None:
        self._partial_response = response

    def _state(self, **attributes: Any) -> Dict[str, Any]:
        """Return what a pickle keeps besides the arguments of the constructor."""
        return attributes if self._partial_response is None else {**self.__dict__, **attributes}


class InvalidValueError(GenAIError, ValueError):
    """An argument or setting has a value that cannot be used; the message names it and its place."""


class InvalidTypeError(GenAIError, TypeError):
    """An argument or setting has a type that cannot be used; the message names the types that can."""


class UnknownFieldError(GenAIError, AttributeError):
    """An attribute was set that the type does not have; the message names the near match."""


class BusyError(GenAIError, RuntimeError):
    """A chat or a stream is in use by another thread or task."""


class FunctionInvocationError(GenAIError, ValueError):
    """Your function has failed, and the call cannot go on. The model reads any other failure of a tool."""


class UnknownFunctionCallArgumentError(InvalidValueError):
    """The arguments that a model gives do not fit the function. The SDK's own calls let the model read it."""


class UnsupportedFunctionError(InvalidTypeError, ValueError):
    """A Python function cannot be a tool; the message says what is to be changed."""


class FunctionCancelledError(FunctionInvocationError):
    """Your function, such as `on_progress`, was cancelled from within; your own task was not."""

    def __init__(self, text: str = "a task or a future that the function waited for was cancelled") -> None:
        super().__init__(text)


class MissingPackageError(GenAIError, ImportError):
    """An optional package is not installed; the message has the command that installs it."""


class NoMorePagesError(GenAIError, IndexError):
    """There is no page after the last one."""


class UnseekableFileError(GenAIError, OSError):
    """A transfer needs an earlier place of a file object, which cannot seek back to it."""


class UnsupportedFieldError(InvalidValueError):
    """A field that the client's backend does not take; raised before any request."""

    def __init__(self, field: str, backend: str, other: str = "") -> None:
        self.field = field
        self.backend = backend
        self.other = other
        hint = f"; {other} takes it" if other else ""
        super().__init__(f"{field} is not supported by {backend}{hint}")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.field, self.backend, self.other)


class UnsupportedMethodError(InvalidValueError):
    """A method that the client's backend does not have; raised before any request."""

    def __init__(self, method: str, backend: str, instead: str = "") -> None:
        self.method = method
        self.backend = backend
        self.instead = instead
        hint = f": {instead}" if instead else ""
        super().__init__(f"client.{method} is not supported by {backend}{hint}")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.method, self.backend, self.instead)


class ConfigurationError(InvalidValueError):
    """A client's settings contradict each other or leave something open."""


class InvalidNameError(InvalidValueError):
    """A resource name that is empty or would change the request's path."""


for _name in __all__:  # tracebacks and pickles name the module that users import from
    globals()[_name].__module__ = "google.genai.errors"

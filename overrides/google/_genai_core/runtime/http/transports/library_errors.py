"""Errors that are of httpx2, too, where the caller's own client of it has failed.

Whoever brings such a client catches its errors: pydantic-ai makes them its own. The errors of a client that the SDK
has made do not depend on its library.
"""

from __future__ import annotations

from typing import Any, Dict, Tuple, Type

from google._genai_core.runtime.errors import APIConnectionError

_CLASSES: Dict[Tuple[Type[APIConnectionError], Type[Exception]], Type[APIConnectionError]] = {}


def of_library(made: APIConnectionError, error: Exception) -> APIConnectionError:
    """Return an error of the SDK, which is one of httpx2 too if that is where it comes from."""
    if type(error).__module__.partition(".")[0] == "httpx2":
        both = type(made), type(error)
        made.__class__ = _CLASSES[both] = _CLASSES.get(both) or _of_both(*both)
        made.__dict__["_request"] = None  # it has the key; the library then says that there is none
    return made


def _of_both(ours: Type[APIConnectionError], theirs: Type[Exception]) -> Type[APIConnectionError]:
    def reduced(error: APIConnectionError) -> Tuple[Any, ...]:
        state = {name: value for name, value in vars(error).items() if name != "_request"}
        return ours, error.args, state

    members: Dict[str, Any] = {
        "__module__": ours.__module__,
        "__qualname__": ours.__qualname__,
        "__doc__": ours.__doc__,
        "__reduce__": reduced,
    }
    return type(ours.__name__, (ours, theirs), members)

"""Python functions that a model may call: declared once, called with checked arguments.

The arguments are JSON and are converted like JSON: a string can become a date, and 3.0 an int.
"""

from __future__ import annotations

import functools
import json
from typing import Any, Callable, Dict, List, Mapping, Optional

from pydantic import ValidationError

from google._genai_core.flows.functions.declarations import declaration_of
from google._genai_core.flows.functions.signatures import MISSING, Parameter
from google._genai_core.runtime.driving.collecting import collected, is_iterator
from google._genai_core.runtime.driving.invoking import is_async
from google._genai_core.runtime.printable import safe_text
from google._genai_core.runtime.usage_errors import UnknownFunctionCallArgumentError
from google._genai_core.runtime.validation_text import is_long, location, reason


class LocalFunction:
    """A Python function, its declaration, and how it is called."""

    def __init__(self, function: Callable[..., Any], where: str = "callable") -> None:
        """Declare the function; each error begins with `where`. Raises the errors of `declare`."""
        signature, self.declaration = declaration_of(function, where)
        self.function = function
        self.name = signature.name
        self.is_async = is_async(function)
        """Whether a call returns something to await. A wrapper without `async` may also do so."""

        self._parameters = signature.parameters

    def __repr__(self) -> str:
        return f"LocalFunction({self.name!r})"

    def bind(self, args: Optional[Mapping[str, Any]]) -> Callable[[], Any]:
        """Return a function without parameters that makes the call and collects what it yields.

        Each argument is converted to the annotated type; an argument that is left out has its default.

        Raises:
            UnknownFunctionCallArgumentError: The arguments do not fit; the message lists all problems.
        """
        remaining = dict(args or {})
        positional: List[Any] = []
        named: Dict[str, Any] = {}
        problems: List[str] = []
        for each in self._parameters:
            value = _take(each, remaining, problems)
            if each.positional:
                positional.append(value)
            elif value is not MISSING:
                named[each.name] = value
        if remaining:
            takes = ", ".join(each.name for each in self._parameters) or "no arguments"
            problems.append(f"unknown {', '.join(map(repr, remaining))} (it takes {takes})")
        if problems:
            raise UnknownFunctionCallArgumentError(f"{self.name}: {'; '.join(problems)}")
        return functools.partial(collected, functools.partial(self.function, *positional, **named))


def _take(parameter: Parameter, arguments: Dict[str, Any], problems: List[str]) -> Any:
    """Remove an argument and return its value; MISSING leaves the default to the function."""
    if parameter.name not in arguments:
        if parameter.default is MISSING:
            problems.append(f"{parameter.name!r} is missing")
        return parameter.default if parameter.positional else MISSING
    try:
        value = parameter.adapter.validate_json(json.dumps(arguments.pop(parameter.name)))
        return list(value) if is_iterator(value) else value  # pydantic checks those of an `Iterable` later
    except ValidationError as error:
        if is_long(error):
            problems.append(f"{parameter.name}: {reason(error)}")
            return MISSING
        details = error.errors(include_url=False)
        problems.extend(f"{location(each['loc'], parameter.name)}: {each['msg']}" for each in details)
    except Exception as error:  # validators of the caller's types may raise any exception
        problems.append(f"{parameter.name}: {type(error).__name__}: {safe_text(error)}")
    return MISSING

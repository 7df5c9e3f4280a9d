"""Python functions that a model may call: declared once, called with checked arguments.

A model's arguments are JSON, so they are read as JSON is: a date may be a string, 3.0 an int.
"""

from __future__ import annotations

import functools
import json
from typing import Any, Callable, Dict, List, Mapping, Optional

from pydantic import ValidationError

from google._genai_core.flows.functions.declarations import declared
from google._genai_core.flows.functions.signatures import MISSING, Parameter
from google._genai_core.runtime.driving.invoking import is_async
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.validation_text import location


class ArgumentsError(InvalidValueError):
    """A model's arguments do not fit the function; the text tells the model what to change."""


class LocalFunction:
    """A Python function, its declaration, and how it is called."""

    def __init__(self, function: Callable[..., Any], where: str = "callable") -> None:
        """Read and declare it; `where` begins each error. Raises what `declare` raises."""
        signature, self.declaration = declared(function, where)
        self.function = function
        self.name = signature.name
        self.is_async = is_async(function)
        """Whether a call gives a coroutine. A wrapper without `async` may give one too."""

        self._parameters = signature.parameters

    def __repr__(self) -> str:
        return f"LocalFunction({self.name!r})"

    def bind(self, args: Optional[Mapping[str, Any]]) -> Callable[[], Any]:
        """The call with these arguments, ready to be made.

        Each is converted to the annotated type; what the model left out has its default.

        Raises:
            ArgumentsError: All that is wrong with the arguments, and nothing else is raised.
        """
        given = dict(args or {})
        positional: List[Any] = []
        named: Dict[str, Any] = {}
        problems: List[str] = []
        for each in self._parameters:
            value = _value(each, given, problems)
            if each.positional:
                positional.append(value)
            elif value is not MISSING:
                named[each.name] = value
        if given:
            takes = ", ".join(each.name for each in self._parameters) or "no arguments"
            problems.append(f"unknown {', '.join(map(repr, given))} (it takes {takes})")
        if problems:
            raise ArgumentsError(f"{self.name}: {'; '.join(problems)}")
        return functools.partial(self.function, *positional, **named)


def _value(parameter: Parameter, given: Dict[str, Any], problems: List[str]) -> Any:
    """Takes one argument out of those given; MISSING leaves the default to the function."""
    if parameter.name not in given:
        if parameter.default is MISSING:
            problems.append(f"{parameter.name!r} is missing")
        return parameter.default if parameter.positional else MISSING
    try:
        return parameter.adapter.validate_json(json.dumps(given.pop(parameter.name)))
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems.extend(f"{location(each['loc'], parameter.name)}: {each['msg']}" for each in found)
    except Exception as error:  # a validator of the caller's types may raise anything
        problems.append(f"{parameter.name}: {type(error).__name__}: {error}")
    return MISSING

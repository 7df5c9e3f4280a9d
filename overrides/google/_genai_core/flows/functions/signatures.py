"""Reads Python functions: the name, the docstring and the parameters that a model can fill.

Everything a model could not fill or an API would refuse is an error here, before any request.
"""

from __future__ import annotations

import functools
import inspect
import re
from types import SimpleNamespace
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Union, cast, get_args, get_type_hints

from pydantic import PydanticUserError, TypeAdapter
from typing_extensions import Annotated, TypeGuard, get_origin

from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,62}")
"""What both backends take: Vertex AI's names may be longer, the Gemini API's may begin with a digit."""

_PARAMETER = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
MISSING: Any = inspect.Parameter.empty


class Parameter(NamedTuple):
    """One parameter that the model fills."""

    name: str
    adapter: TypeAdapter[Any]
    """Describes and reads the annotated type."""

    default: Any
    """MISSING when the model must give it."""

    positional: bool
    """Whether it cannot be given by name."""

    description: Optional[str]


class Signature(NamedTuple):
    """What a function declares."""

    name: str
    description: Optional[str]
    parameters: List[Parameter]


def read(function: Callable[..., Any], where: str) -> Signature:
    """What can be declared of a function; `where` begins each error.

    Raises:
        TypeError: It is a class, a lambda, or has no signature or type that can be declared.
        ValueError: Its name, or that of a parameter, is none for the API.
    """
    name = _name(function, where)
    where = f"{where}: {name}"
    found = _signature(function, where)
    docstring = _docstring(function)
    described = _parameter_docs(docstring) if docstring and found else {}
    parameters = [_parameter(function, each, described.get(each.name), where) for each in found]
    return Signature(name, docstring or None, parameters)


def is_partial(function: object) -> TypeGuard[functools.partial[Any]]:
    """Whether some arguments are given already."""
    return isinstance(function, functools.partial)


def _name(function: Any, where: str) -> str:
    if inspect.isclass(function):
        raise InvalidTypeError(
            f"{where}: {function.__name__} is a class; give a function, or an object to call"
        )
    name = _own_name(function)
    if name == "<lambda>":
        raise InvalidTypeError(f"{where}: a lambda has no name to call it by; define a function with `def`")
    if not _NAME.fullmatch(name):
        raise InvalidValueError(
            f"{where}: {name!r} is no name for a function: 1 to 63 ASCII letters, digits and underscores"
        )
    return name


def _own_name(function: Any) -> str:
    """Its `__name__`, else that of what a partial calls or of the object's class."""
    name = getattr(function, "__name__", None)
    if isinstance(name, str):
        return name
    if is_partial(function):
        return _own_name(function.func)
    return type(function).__name__


def _docstring(function: Any) -> str:
    """The docstring, without its indentation."""
    if is_partial(function) and "__doc__" not in vars(function):
        return _docstring(function.func)  # not that of the class `partial`
    if inspect.isroutine(function) or "__doc__" in getattr(function, "__dict__", {}):
        return inspect.getdoc(function) or ""
    kind = cast(Any, type(function))
    return inspect.getdoc(kind.__call__) or inspect.getdoc(kind) or ""


def _parameter_docs(docstring: str) -> Dict[str, str]:
    """Descriptions of the parameters, by name, from a Google, NumPy, reST or Epydoc docstring."""
    if "\n" not in docstring and not docstring.startswith((":", "@")):
        return {}  # the parser takes a while to load
    import docstring_parser  # loaded only for a Python function

    try:
        parsed = docstring_parser.parse(docstring)
    except docstring_parser.ParseError:  # pragma: no cover - one of its styles reads any text so far
        return {}  # the text is sent whole all the same
    return {
        name.strip(): " ".join(each.description.split())
        for each in parsed.params
        if each.description
        for name in each.arg_name.split(",")  # NumPy describes `x, y : int` at once
    }


def _signature(function: Callable[..., Any], where: str) -> List[inspect.Parameter]:
    """The parameters that are still to be given; those that a partial names are not."""
    try:
        found = list(inspect.signature(function).parameters.values())
    except NameError as error:  # pragma: no cover - Python 3.14 evaluates annotations here
        raise InvalidTypeError(f"{where}: an annotation cannot be resolved: {error}") from error
    except (ValueError, TypeError) as error:
        raise InvalidTypeError(f"{where}: it has no signature; wrap it in a function with `def`") from error
    bound = function.keywords if is_partial(function) else {}
    return [each for each in found if each.name not in bound]


def _parameter(
    function: Callable[..., Any], given: inspect.Parameter, described: Optional[str], where: str
) -> Parameter:
    if given.kind in (given.VAR_POSITIONAL, given.VAR_KEYWORD):
        raise InvalidTypeError(
            f"{where}: a model cannot fill {str(given).split(':')[0]}; "
            "wrap it in a function that names each parameter"
        )
    where = f"{where}: parameter {given.name!r}"
    if not _PARAMETER.fullmatch(given.name):
        raise InvalidValueError(f"{where}: 1 to 64 ASCII letters, digits and underscores are a name")
    annotation = _annotation(function, given, where)
    adapter = _adapter(annotation, where)
    positional = given.kind is given.POSITIONAL_ONLY
    return Parameter(given.name, adapter, given.default, positional, _text(annotation) or described)


def _annotation(function: Callable[..., Any], given: inspect.Parameter, where: str) -> Any:
    """The type, with strings resolved; any JSON value where there is none."""
    if given.annotation is MISSING:
        return Any
    # Each one by itself: nobody needs the other annotations, and the result's may not resolve.
    holder: Any = SimpleNamespace(__annotations__={given.name: given.annotation})
    names = getattr(_innermost(function), "__globals__", {})
    try:
        found = get_type_hints(holder, names, names, include_extras=True)[given.name]
    except (NameError, AttributeError, TypeError, SyntaxError) as error:
        raise InvalidTypeError(f"{where}: {given.annotation!r} cannot be resolved: {error}") from error
    return Optional[found] if given.default is None else found


def _innermost(function: Any) -> Any:
    """The function whose module the annotations are written in."""
    while True:
        if is_partial(function):
            function = function.func
        elif hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        elif inspect.ismethod(function):
            function = function.__func__
        elif inspect.isroutine(function):
            return function
        else:
            function = type(function).__call__


def _adapter(annotation: Any, where: str) -> TypeAdapter[Any]:
    try:
        return TypeAdapter(annotation)
    except (PydanticUserError, NameError, TypeError) as error:
        raise InvalidTypeError(
            f"{where}: a model cannot fill a {annotation!r}; give it beforehand with functools.partial, "
            "or wrap the function"
        ) from error


def _text(annotation: Any) -> Optional[str]:
    """The description in `Annotated[int, 'description']`; pydantic itself reads that of a `Field`."""
    if get_origin(annotation) is Union:  # a default of None stands around it
        return next((text for text in map(_text, get_args(annotation)) if text), None)
    if get_origin(annotation) is not Annotated:
        return None
    return next((each for each in get_args(annotation)[1:] if isinstance(each, str)), None)

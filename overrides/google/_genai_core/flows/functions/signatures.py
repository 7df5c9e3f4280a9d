"""Reading Python functions: the name, the docstring and the parameters that a model can fill.

Anything that a model cannot fill or an API refuses is an error here, before any request.
"""

from __future__ import annotations

import functools
import inspect
import re
from types import SimpleNamespace
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Union, cast, get_args, get_type_hints

from pydantic import TypeAdapter
from typing_extensions import Annotated, TypeGuard, get_origin

from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.schema.python_types import adapter
from google._genai_core.runtime.usage_errors import InvalidTypeError, UnsupportedFunctionError

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,62}")
"""Names that both backends accept. On Vertex AI alone they may be longer, on the Gemini API begin with a digit."""

_SERVER_NAME = re.compile(r"[A-Za-z0-9_.:/-]{1,128}")
"""Names of tools that a server chose, which its user cannot change: they are sent, and the service decides."""

_PARAMETER = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_UNREADABLE = "a model cannot fill a {}; pass it with functools.partial, or wrap the function"
MISSING: Any = inspect.Parameter.empty


class Parameter(NamedTuple):
    """One parameter that the model fills."""

    name: str
    adapter: TypeAdapter[Any]
    """Describes and validates the annotated type."""

    default: Any
    """MISSING if the model must fill it."""

    positional: bool
    """Whether it can only be passed by position."""

    description: Optional[str]


class Signature(NamedTuple):
    """The name, the description and the parameters of a function."""

    name: str
    description: Optional[str]
    parameters: List[Parameter]


def read(function: Callable[..., Any], where: str) -> Signature:
    """Return the signature of a function; each error begins with `where`.

    Raises:
        UnsupportedFunctionError: It is a class or a lambda, its signature or a type cannot be declared, or
            the API does not accept its name or the name of a parameter.
        TypeError: It is not a function.
    """
    if not callable(function):
        raise InvalidTypeError(f"{where} must be a function, not {kind_of(function)}")
    name = _name(function, where)
    where = f"{where}: {name}"
    open_parameters = _open_parameters(function, where)
    docstring = _docstring(function)
    descriptions = _parameter_docs(docstring) if docstring and open_parameters else {}
    parameters = [_parameter(function, each, descriptions.get(each.name), where) for each in open_parameters]
    return Signature(name, docstring or None, parameters)


def is_partial(function: object) -> TypeGuard[functools.partial[Any]]:
    """Return whether a function is a `functools.partial`."""
    return isinstance(function, functools.partial)


def _name(function: Any, where: str) -> str:
    if inspect.isclass(function):
        raise UnsupportedFunctionError(
            f"{where}: {function.__name__} is a class; pass a function or a callable object"
        )
    name = _own_name(function)
    if name == "<lambda>":
        raise UnsupportedFunctionError(f"{where}: a lambda has no name; define a function with `def`")
    if not _NAME.fullmatch(name):
        raise UnsupportedFunctionError(
            f"{where}: {name!r} is not a valid function name: "
            "use 1 to 63 ASCII letters, digits, underscores and dashes, with a letter or an underscore first"
        )
    return name


def check_server_name(name: str, where: str) -> None:
    """Raise ValueError if no backend accepts the name of a tool that a server chose."""
    if not _SERVER_NAME.fullmatch(name):
        raise UnsupportedFunctionError(
            f"{where}: {name!r} is not a valid function name: a tool of a server has 1 to 128 ASCII letters, "
            "digits, underscores, dashes, dots, colons and slashes"
        )


def _own_name(function: Any) -> str:
    """Return its `__name__`, else that of the function that a partial wraps, else that of its class."""
    name = getattr(function, "__name__", None)
    if isinstance(name, str):
        return name
    if is_partial(function):
        return _own_name(function.func)
    return type(function).__name__


def _docstring(function: Any) -> str:
    """Return the docstring without its indentation."""
    if is_partial(function) and "__doc__" not in vars(function):
        return _docstring(function.func)  # the docstring of the class `partial` does not describe it
    if inspect.isroutine(function) or "__doc__" in getattr(function, "__dict__", {}):
        return inspect.getdoc(function) or ""
    kind = cast(Any, type(function))
    return inspect.getdoc(kind.__call__) or inspect.getdoc(kind) or ""


def _parameter_docs(docstring: str) -> Dict[str, str]:
    """Return the descriptions of parameters in a Google, NumPy, reST or Epydoc docstring, by name."""
    if "\n" not in docstring and not docstring.startswith((":", "@")):
        return {}  # the parser takes a while to load
    import docstring_parser  # loaded only for a Python function

    try:
        parsed = docstring_parser.parse(docstring)
    except docstring_parser.ParseError:  # pragma: no cover - one of its styles reads any text so far
        return {}  # the whole docstring is sent in any case
    return {
        name.strip(): " ".join(each.description.split())
        for each in parsed.params
        if each.description
        for name in each.arg_name.split(",")  # NumPy describes `x, y : int` together
    }


def _open_parameters(function: Callable[..., Any], where: str) -> List[inspect.Parameter]:
    """Return the parameters that a call still needs; keyword arguments of a partial are left out."""
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except NameError as error:  # pragma: no cover - Python 3.14 evaluates annotations here
        raise UnsupportedFunctionError(f"{where}: an annotation cannot be resolved: {error}") from error
    except (ValueError, TypeError) as error:
        raise UnsupportedFunctionError(
            f"{where}: it has no signature; wrap it in a function that is defined with `def`"
        ) from error
    bound = function.keywords if is_partial(function) else {}
    return [each for each in parameters if each.name not in bound]


def _parameter(
    function: Callable[..., Any], parameter: inspect.Parameter, description: Optional[str], where: str
) -> Parameter:
    if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
        raise UnsupportedFunctionError(
            f"{where}: a model cannot fill {str(parameter).split(':')[0]}; "
            "wrap it in a function that names each parameter"
        )
    where = f"{where}: parameter {parameter.name!r}"
    if not _PARAMETER.fullmatch(parameter.name):
        raise UnsupportedFunctionError(f"{where}: use 1 to 64 ASCII letters, digits and underscores")
    annotation = _annotation(function, parameter, where)
    described = adapter(annotation, where, _UNREADABLE)
    positional = parameter.kind is parameter.POSITIONAL_ONLY
    return Parameter(
        parameter.name, described, parameter.default, positional, _text(annotation) or description
    )


def _annotation(function: Callable[..., Any], parameter: inspect.Parameter, where: str) -> Any:
    """Return the annotated type, with strings resolved; Any if there is none."""
    if parameter.annotation is MISSING:
        return Any
    # Each annotation is resolved alone, since that of the result may be unresolvable and is not needed.
    holder: Any = SimpleNamespace(__annotations__={parameter.name: parameter.annotation})
    names = getattr(_innermost(function), "__globals__", {})
    try:
        annotation = get_type_hints(holder, names, names, include_extras=True)[parameter.name]
    except (NameError, AttributeError, TypeError, SyntaxError) as error:
        raise UnsupportedFunctionError(
            f"{where}: {parameter.annotation!r} cannot be resolved: {error}"
        ) from error
    return Optional[annotation] if parameter.default is None else annotation


def _innermost(function: Any) -> Any:
    """Return the function whose module contains the annotations."""
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


def _text(annotation: Any) -> Optional[str]:
    """Return the description in `Annotated[int, 'description']`; pydantic reads that of a `Field`."""
    if get_origin(annotation) is Union:  # a default of None makes it Optional
        return next((text for text in map(_text, get_args(annotation)) if text), None)
    if get_origin(annotation) is not Annotated:
        return None
    return next((each for each in get_args(annotation)[1:] if isinstance(each, str)), None)

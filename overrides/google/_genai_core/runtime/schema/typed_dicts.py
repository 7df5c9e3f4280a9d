"""TypedDict classes of `typing`, which pydantic reads from Python 3.12 on.

For an older Python, each one in an annotation is replaced by its equal from typing_extensions, which tells
pydantic what the older class does not: the keys that are required.
"""

from __future__ import annotations

import types
from typing import Any, Dict, Sequence, Tuple, Union, get_args

import typing_extensions
from typing_extensions import Annotated, NotRequired, Required, get_origin


def replaced(annotation: Any) -> Any:
    """Return an annotation whose TypedDict classes are from typing_extensions.

    None if that is not possible: a TypedDict contains itself, or names what is not defined.
    """
    try:
        return _replaced(annotation, ())
    except (NameError, RecursionError):
        return None


def _replaced(annotation: Any, outer: Sequence[Any]) -> Any:
    if type(annotation).__module__ == "typing" and typing_extensions.is_typeddict(annotation):
        return _equal(annotation, outer)
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return Annotated[(_replaced(arguments[0], outer), *arguments[1:])]
    new = tuple(_replaced(each, outer) for each in arguments)
    return annotation if new == arguments else _rebuilt(annotation, new)


def _rebuilt(annotation: Any, arguments: Tuple[Any, ...]) -> Any:
    """Return a generic type with other arguments, however it is written: `List[X]`, `list[X]` or `X | None`."""
    if hasattr(annotation, "copy_with"):
        return annotation.copy_with(arguments)
    origin: Any = get_origin(annotation)
    return Union[arguments] if origin is getattr(types, "UnionType", None) else origin[arguments]


def _equal(kind: Any, outer: Sequence[Any]) -> Any:
    if kind in outer:
        raise RecursionError(f"{kind.__name__} contains itself")
    fields: Dict[str, Any] = {}
    for name, hint in typing_extensions.get_type_hints(kind, include_extras=True).items():
        mark: Any = get_origin(hint)
        is_marked = mark in (Required, NotRequired)
        inner: Any = _replaced(get_args(hint)[0] if is_marked else hint, (*outer, kind))
        is_required = mark is Required if is_marked else name in kind.__required_keys__
        fields[name] = Required[inner] if is_required else NotRequired[inner]
    made: Any = typing_extensions.TypedDict(kind.__name__, fields)  # type: ignore[misc]  # built here
    made.__doc__, made.__module__ = kind.__doc__, kind.__module__
    return made

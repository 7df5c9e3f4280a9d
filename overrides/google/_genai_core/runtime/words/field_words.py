"""The words under the fields of a class, read from its module's source when somebody asks for them.

They are string literals that stand below each field, where editors find them. Python keeps none of
them, and parsing the source takes milliseconds, so it happens at the first `help`, not at start-up.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from functools import lru_cache
from inspect import Parameter, Signature
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple, cast

WIDTH = 96
GLUE = "\0"
"""Stands for a space at which a line does not end."""

_VARIABLE = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)


class Shown(str):
    """The text of an annotation; a signature shows it without quotes."""

    __repr__ = str.__str__


def signature(kind: Any, fields: Mapping[str, Any]) -> Signature:
    """Return the signature of a model: its own parameters, then its fields by name, with their defaults."""
    declared = _declared(kind)
    _, *own = inspect.signature(kind.__init__).parameters.values()
    parameters = [_shown(each) for each in own if each.kind not in _VARIABLE]
    if kind.__positional__:
        shown = Shown(kind.__positional__)
        parameters.insert(0, Parameter("value", Parameter.POSITIONAL_ONLY, default=None, annotation=shown))
    taken = {each.name for each in parameters}
    if any(each.kind is Parameter.VAR_KEYWORD for each in own):
        parameters += [
            _parameter(name, declared.get(name, ("", ""))[0], field)
            for name, field in fields.items()
            if name not in taken
        ]
    return Signature(parameters, return_annotation=None)


def signature_of_enum() -> Signature:
    """Return the signature of an enumeration, without the parameters that make a new one."""
    value = Parameter("value", Parameter.POSITIONAL_ONLY, annotation=Shown("str"))
    return Signature([value])


def _shown(parameter: Parameter) -> Parameter:
    annotation = parameter.annotation
    return parameter.replace(annotation=Shown(annotation)) if isinstance(annotation, str) else parameter


def _parameter(name: str, annotation: str, field: Any) -> Parameter:
    default = Parameter.empty if field.is_required() else field.get_default(call_default_factory=True)
    shown = Shown(annotation or inspect.formatannotation(field.annotation))
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=shown)


def descriptions(kind: Any) -> Dict[str, str]:
    """Return the words of each field of a class, on one line; a field without any is left out."""
    return {name: " ".join(words.split()) for name, (_, words) in _declared(kind).items() if words}


def text(kind: Any, own: Optional[str], heading: str, names: Iterable[str]) -> str:
    """Return the docstring of a class with the words of its fields below it."""
    declared = _declared(kind)
    paragraphs = [inspect.cleandoc(own)] if own else []
    lines: List[str] = []
    for name in names:
        annotation, words = declared.get(name, ("", ""))
        head = f"{name} ({annotation})" if annotation else name
        if len(head) > WIDTH - 8:
            head = head.replace(" ", GLUE)
        lines += _wrapped(f"{head}: {' '.join(words.split())}" if words else head)
    if lines:
        paragraphs.append("\n".join([f"{heading}:", *lines]))
    return "\n\n".join(paragraphs)


def _wrapped(entry: str) -> List[str]:
    """Return the lines of a field; a name and a type that are longer than a line are not parted."""
    lines = textwrap.wrap(
        entry,
        WIDTH,
        initial_indent="    ",
        subsequent_indent=" " * 8,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return [line.replace(GLUE, " ") for line in lines]


def _declared(kind: Any) -> Dict[str, Tuple[str, str]]:
    """Return annotation and words of each field of a class, those of its bases first."""
    found: Dict[str, Tuple[str, str]] = {}
    for each in reversed(cast("Tuple[Any, ...]", kind.__mro__)):
        names = cast("Mapping[str, Any]", vars(each))
        module: str = names.get("__written_in__", each.__module__)
        is_model = "__pydantic_fields__" in names and not module.startswith("pydantic.")
        if each is kind or is_model:  # a mixin has no fields, nor has a base of an enumeration
            for name, (annotation, words) in _classes(module).get(each.__qualname__, {}).items():
                found[name] = (annotation, words or found.get(name, ("", ""))[1])
    return found


@lru_cache(maxsize=64)
def _classes(module: str) -> Dict[str, Dict[str, Tuple[str, str]]]:
    """Return the fields of each class of a module; nothing if it has no source."""
    try:
        source = inspect.getsource(sys.modules[module])
        tree = ast.parse(source)
    except (KeyError, OSError, TypeError, SyntaxError):  # a notebook, a frozen program, an extension
        return {}
    return {name: _fields(node.body) for name, node in _definitions(tree.body, "")}


def _definitions(body: List[ast.stmt], prefix: str) -> Iterable[Tuple[str, ast.ClassDef]]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield prefix + node.name, node
            yield from _definitions(node.body, f"{prefix}{node.name}.")


def _fields(body: List[ast.stmt]) -> Dict[str, Tuple[str, str]]:
    found: Dict[str, Tuple[str, str]] = {}
    for node, below in zip(body, [*body[1:], ast.Pass()]):
        words = ""
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            words = below.value.value if isinstance(below.value.value, str) else ""
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = (_public(ast.unparse(node.annotation)), words)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = ("", words)
    return found


def _public(annotation: str) -> str:
    """Return an annotation in words of `typing` instead of our own shorthands."""
    return re.sub(r"\bOpen\[([\w.]+)\]", r"Union[\1, str]", annotation).replace("Base64", "bytes")

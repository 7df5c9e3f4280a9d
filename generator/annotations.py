"""Python annotations as values: the type of a field or parameter, and the lists and maps around it.

An annotation is parsed once, where `spec/` is read; every later stage asks the value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

LIST, MAP = "List", "Dict"


class Kind(Enum):
    """Kind of the innermost name of an annotation."""

    PLAIN = "plain"
    """A type of Python or of the runtime."""

    TYPE = "type"
    ENUM = "enum"
    UNION = "union"
    UNKNOWN = "unknown"
    """A name that `spec/surface/types/` does not define; the problem is reported where it is read."""


PLAIN = frozenset(
    ["str", "int", "float", "bool", "datetime", "Any", "Base64", "DurationText", "DurationInput"]
)
"""The names of kind `PLAIN` that every spec has."""


@dataclass(frozen=True)
class TypeRef:
    """An annotation without its Optional."""

    name: str
    kind: Kind = Kind.PLAIN
    shape: tuple[str, ...] = ()
    """`LIST` and `MAP`, the outermost first."""

    becomes: str = ""
    """The SDK type that a value of a union is normalized to before it is sent, or `str`."""

    def python(self, name: str = "", list_name: str = LIST) -> str:
        """Return the annotation as source text, with another name inside or another kind of list."""
        text = name or self.name
        for container in reversed(self.shape):
            text = f"{list_name}[{text}]" if container == LIST else f"{MAP}[str, {text}]"
        return text

    def __str__(self) -> str:
        return self.python()

    def inside(self, *shape: str) -> TypeRef:
        """Return the annotation of a list of it, of a map to it, or of both."""
        return replace(self, shape=(*shape, *self.shape))

    @property
    def is_list(self) -> bool:
        return self.shape[:1] == (LIST,)

    @property
    def type(self) -> str:
        """The SDK type that it holds, or an empty string."""
        return self.name if self.kind is Kind.TYPE else ""

    @property
    def sent(self) -> str:
        """The SDK type that it holds when it is sent, or an empty string."""
        return self.type or ("" if self.becomes in PLAIN else self.becomes)

    @property
    def enum(self) -> str:
        """The enumeration that it holds, or an empty string."""
        return self.name if self.kind is Kind.ENUM else ""


STR = TypeRef("str")
ANY = TypeRef("Any")


def parse(text: str) -> TypeRef:
    """Read `List[Dict[str, Part]]`; the caller knows what kind of name is inside."""
    match = re.fullmatch(r"List\[(.+)\]|Dict\[str, (.+)\]", text)
    if match is None:
        return TypeRef(text, Kind.PLAIN if text in PLAIN else Kind.UNKNOWN)
    return parse(match[1] or match[2]).inside(LIST if match[1] else MAP)

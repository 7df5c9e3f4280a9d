"""Names of raw mode: classes, attributes and modules for the names of any document. Each scope gives a name once."""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.naming import attribute, shortened, snake

_PREFIX = re.compile(r"Google[A-Za-z]*?V\d+(?:(?:alpha|beta|p|eap|main)\d*)*(?=[A-Z])")
"""The part of a schema's name that says of which API and version of Google it is."""

_TYPING = frozenset(
    [
        *(
            "Annotated",
            "Any",
            "Base64",
            "CallOptions",
            "Dict",
            "DurationText",
            "FileContent",
            "FrozenSet",
            "List",
        ),
        *("Literal", "Model", "OneOf", "Open", "OpenEnum", "OpenModel", "Optional", "TypeAlias", "Union"),
        *("Unknown", "Field", "None", "True", "False", "TYPE_CHECKING"),
    ]
)
"""Names that modules of types use themselves."""

_FIELDS = frozenset({"date", "to_json_dict", "wire"})
"""Names that a field may not have, in addition to those of every model."""


class Scope:
    """Names that are different from one another, also where case does not count."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name.lower() for name in taken}

    def unique(self, name: str) -> str:
        """Return the name, with a number if it is taken."""
        found, count = name, 1
        while found.lower() in self._taken:
            count += 1
            found = f"{name}{count}" if name[-1:].isupper() or name[:1].isupper() else f"{name}_{count}"
        self._taken.add(found.lower())
        return found


def words(name: str) -> list[str]:
    """Return the words of a name in any notation: `HTTPServer`, `http-server`, `http_server`."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)
    return re.findall(r"[A-Za-z0-9]+", spaced)


def class_name(name: str) -> str:
    """Return a class name: `foo-bar` becomes `FooBar`, and `FooBar` stays."""
    if re.fullmatch(r"[A-Z][A-Za-z0-9]*", name):
        found = name
    else:
        found = "".join(word[:1].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", name))
    if not found[:1].isalpha():
        found = f"Type{found}"
    found = shortened(found)
    return f"{found}_" if keyword.iskeyword(found) or found in _TYPING else found


def python_name(name: str) -> str:
    """Return the name of a method, a parameter or a module."""
    found = "_".join(words(name)).lower() or "unnamed"
    if not found[:1].isalpha():
        found = f"n{found}"
    found = shortened(found)
    return f"{found}_" if keyword.iskeyword(found) else found


def field_name(name: str) -> str:
    """Return the name of a field of a type."""
    found = attribute(name) if re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name) else attribute(python_name(name))
    found = shortened(found.strip("_") if found.startswith("_") else found)
    return f"{found}_" if found in _FIELDS or keyword.iskeyword(found) else found


def module_name(name: str) -> str:
    """Return the name of a module."""
    return python_name(snake(name))


def type_names(schemas: Iterable[str]) -> Mapping[str, str]:
    """Return a class name for each schema; the prefix that most names of an API of Google have is left out."""
    names = list(schemas)
    counts = Counter(match.group() for name in names if (match := _PREFIX.match(name)))
    prefix, count = counts.most_common(1)[0] if counts else ("", 0)
    prefix = prefix if count * 3 > len(names) else ""
    plain = [name for name in names if not (prefix and name.startswith(prefix))]
    scope = Scope()
    found = {name: scope.unique(class_name(name)) for name in plain}
    for name in names:
        if name not in found:
            short = class_name(name.removeprefix(prefix))
            found[name] = scope.unique(short)
    return found

"""Write the list of messages of the Gemini API: names and types, from the descriptors of a package.

`make messages` runs this file in an environment of its own, which has the package; the generator has not.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module, metadata
from typing import Any

PACKAGE, MODULE = "google-ai-generativelanguage", "google.ai.generativelanguage_v1beta"


def messages(tops: Iterable[Any]) -> dict[str, Any]:
    """Return the messages and enumerations of descriptors, with those inside them."""
    found = [each for top in tops for each in _with_nested(top)]
    return {
        "messages": {
            _name(each): {f.json_name: _field(f) for f in each.fields} for each in sorted(found, key=_name)
        },
        "enums": {
            _name(enum): [value.name for value in enum.values]
            for each in sorted(found, key=_name)
            for enum in sorted(each.enum_types, key=_name)
        },
    }


def _with_nested(message: Any) -> Iterator[Any]:
    if not message.GetOptions().map_entry:
        yield message
        for nested in message.nested_types:
            yield from _with_nested(nested)


def _name(descriptor: Any) -> str:
    """Return the name of a message inside its package; the whole name if it is in another one."""
    own = descriptor.full_name.removeprefix(f"{descriptor.file.package}.")
    return str(own if descriptor.file.package.startswith("google.ai.") else descriptor.full_name)


def _field(field: Any) -> dict[str, Any]:
    message = field.message_type
    if message is not None and message.GetOptions().map_entry:
        return {"type": {"map": _type(message.fields_by_name["value"])}, "repeated": False}
    return {"type": _type(field), "repeated": bool(field.is_repeated)}


def _type(field: Any) -> str:
    if field.message_type is not None:
        return _name(field.message_type)
    if field.enum_type is not None:
        return f"enum:{_name(field.enum_type)}"
    names = [name for name in dir(field) if name.startswith("TYPE_") and getattr(field, name) == field.type]
    return names[0].removeprefix("TYPE_").lower()


def main() -> None:
    package = import_module(MODULE)
    exported: list[Any] = [getattr(package, name) for name in dir(package)]
    source = (
        f"{PACKAGE} {metadata.version(PACKAGE)} (PyPI), message descriptors of v1beta: names and types only"
    )
    tops = [each.pb().DESCRIPTOR for each in exported if hasattr(each, "pb")]
    json.dump({"source": source, **messages(tops)}, sys.stdout, indent=1)


if __name__ == "__main__":
    main()

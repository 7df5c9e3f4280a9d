"""Write the facts of a description as JSON: for `spec/`, where people read its changes, and for the wheel.

Everything is sorted but the values of enumerations, whose order is the API's. In `spec/` a field has a line, and so
has a value of an enumeration: a change of upstream is a line of a diff.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, cast

from generator.ir import Description, Schema

Facts = Mapping[str, Any]
HEAD = ("backend", "api", "version", "revision", "host")
UNUSED = ("source", "deprecated")
"""Facts that are for people and for the generator: the emulator does not read them."""


def dump(description: Description, documents: Sequence[Mapping[str, str]]) -> str:
    """Return a description as the text of a file of `spec/`."""
    parts = [
        *(f' "{key}": {json.dumps(getattr(description, key))}' for key in HEAD),
        _list("documents", (_entries(item.items(), 3, "  {", "  }") for item in documents)),
        _list("others", (f"  {json.dumps(name)}" for name in sorted(description.others))),
        _mapping("operations", _operations(description)),
        _mapping("schemas", _schemas(description)),
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def compact(description: Description) -> str:
    """Return what the emulator reads of a description, with a line for each field or fact."""
    lines = [f'"{key}":{_short(getattr(description, key))}' for key in HEAD]
    for what, items in (
        ("operations", {name: _operation(item) for name, item in description.operations.items()}),
        ("schemas", {name: _fields(item) for name, item in description.schemas.items()}),
    ):
        entries = [f"{json.dumps(name)}:{_lines(_used(item))}" for name, item in sorted(items.items())]
        lines.append(f'"{what}":{{\n' + ",\n".join(entries) + "\n}")
    return "{" + ",\n".join(lines) + "}\n"


def _lines(node: Facts) -> str:
    return "{\n" + ",\n".join(f"{json.dumps(key)}:{_short(value)}" for key, value in node.items()) + "\n}"


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _used(node: Facts) -> Facts:
    """Return the facts of a schema or operation that the emulator reads."""
    return {
        name: _without(cast(Facts, item), UNUSED) if isinstance(item, dict) else item
        for name, item in node.items()
    }


def _without(node: Facts, keys: Sequence[str]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if key not in keys}


def _compact(value: Any) -> dict[str, Any]:
    """Return the facts of an operation, parameter or field that are not the usual ones; its values last."""
    defaults = {"", (), False}
    found = {
        key: item
        for key, item in asdict(value).items()
        if not isinstance(item, Mapping) and item not in defaults and key != "id"
    }
    return {**_without(found, ["values"]), **({"values": found["values"]} if "values" in found else {})}


def _operation(item: Any) -> dict[str, Any]:
    parameters = {name: _compact(each) for name, each in sorted(item.parameters.items())}
    return {**_compact(item), "parameters": parameters}


def _fields(schema: Schema) -> dict[str, Any]:
    return {wire: _compact(fact) for wire, fact in sorted(schema.fields.items())}


# -- lines


def _list(key: str, items: Iterable[str]) -> str:
    text = ",\n".join(items)
    return f' "{key}": [\n{text}\n ]' if text else f' "{key}": []'


def _mapping(key: str, items: Iterable[str]) -> str:
    text = ",\n".join(items)
    return f' "{key}": {{\n{text}\n }}' if text else f' "{key}": {{}}'


def _operations(description: Description) -> Iterator[str]:
    for name, item in sorted(description.operations.items()):
        node = _operation(item)
        parameters = node.pop("parameters")
        head = [_line(key, value, 3) for key, value in node.items()]
        head.append(_entries(parameters.items(), 4, '   "parameters": {', "   }"))
        yield f"  {json.dumps(name)}: {{\n" + ",\n".join(head) + "\n  }"


def _schemas(description: Description) -> Iterator[str]:
    for name, schema in sorted(description.schemas.items()):
        yield _entries(_fields(schema).items(), 3, f"  {json.dumps(name)}: {{", "  }")


def _entries(items: Iterable[tuple[str, Any]], indent: int, opens: str, closes: str) -> str:
    text = ",\n".join(_line(key, value, indent) for key, value in items)
    return f"{opens}\n{text}\n{closes}" if text else f"{opens}{closes.strip()}"


def _line(key: str, value: Any, indent: int) -> str:
    """Return an entry as a line; the values of an enumeration have lines of their own."""
    space = " " * indent
    if not isinstance(value, dict) or "values" not in value:
        return f"{space}{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
    node = cast(Facts, value)
    values = ",\n".join(f"{space} {json.dumps(each, ensure_ascii=False)}" for each in node["values"])
    rest = json.dumps(_without(node, ["values"]), ensure_ascii=False)
    return f'{space}{json.dumps(key)}: {rest[:-1]}, "values": [\n{values}\n{space}]}}'

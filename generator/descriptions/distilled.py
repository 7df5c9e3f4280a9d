"""Write the facts of a description as JSON: for `spec/`, where people read its changes, and for the wheel.

Everything is sorted but the values of enumerations, whose order is the API's. In `spec/` a field has a line, and so
has a value of an enumeration: a change of upstream is a line of a diff.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, cast

from generator.facts import Description, Schema

Facts = Mapping[str, Any]
HEAD = ("backend", "api", "version", "revision", "host")
OPTIONAL = ("base_path", "protocol", "refused", "notes")
"""Facts of a whole description that those of the SDK do not have."""

OWN_BLOCK = ("id", "parameters")
"""The attributes that are written in another place than the others."""

UNUSED = ("source", "deprecated")
"""Facts that are for people and for the generator: the emulator does not read them."""


def dump(description: Description, documents: Sequence[Mapping[str, str]]) -> str:
    """Return a description as the text of a file of `spec/`."""
    parts = [
        *(f' "{key}": {json.dumps(getattr(description, key))}' for key in HEAD),
        *(f' "{key}": {json.dumps(value)}' for key, value in _head(description).items()),
        _list("documents", (_entries(item.items(), 3, "  {", "  }") for item in documents)),
        _list("others", (f"  {json.dumps(name)}" for name in sorted(description.others))),
        _mapping("operations", _operations(description)),
        *_blocks(description),
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
    given = {each.name: each.default for each in fields(value) if each.name not in OWN_BLOCK}
    found = {
        key: _plain(item)
        for key, usual in given.items()
        if (item := getattr(value, key)) is not usual and not (usual is not None and _is_empty(item))
    }
    return {**_without(found, ["values"]), **({"values": found["values"]} if "values" in found else {})}


def _is_empty(item: Any) -> bool:
    return isinstance(item, (str, tuple, dict)) and not item


def _plain(item: Any) -> Any:
    if isinstance(item, tuple):
        return [_plain(each) for each in cast("tuple[object, ...]", item)]
    return _compact(item) if is_dataclass(item) else item


def _operation(item: Any) -> dict[str, Any]:
    parameters = {name: _compact(each) for name, each in sorted(item.parameters.items())}
    return {**_compact(item), "parameters": parameters}


def _fields(schema: Schema) -> dict[str, Any]:
    return {wire: _compact(fact) for wire, fact in sorted(schema.fields.items())}


def _head(description: Description) -> dict[str, str]:
    return {
        key: value
        for key, value in (("base_path", description.base_path), ("protocol", description.protocol))
        if value not in ("", "https")
    }


def _blocks(description: Description) -> Iterator[str]:
    """Yield the blocks that the facts of the SDK do not have, each with a line for each entry."""
    schemas = description.schemas.values()
    blocks = {
        "aliases": {schema.name: _compact(schema.alias) for schema in schemas if schema.alias},
        "extras": {schema.name: _compact(schema.extra) for schema in schemas if schema.extra},
        "schemes": {name: _compact(scheme) for name, scheme in description.schemes.items()},
        "refused": description.refused,
        "notes": description.notes,
    }
    for key, entries in blocks.items():
        if entries:
            yield _mapping(key, (_line(name, entry, 2) for name, entry in sorted(entries.items())))


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

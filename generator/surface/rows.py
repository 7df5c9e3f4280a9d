"""The rows of a variant: one for each value, with an empty target if the backend refuses the value.

The fields that a backend takes are computed here from the descriptions; a surface file declares only
the differences from "same name in camelCase".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.annotations import TypeRef
from generator.ir import Field, Row
from generator.surface.variant import Variant
from generator.yaml_lines import mapping_at, text_at, texts_at


class Placed(NamedTuple):
    """A row, with the facts that `binding_proofs` needs."""

    row: Row
    key: str = ""
    """The key of the surface file that names the target; empty for a computed row."""

    type: TypeRef | None = None
    """Type of the value; None if the SDK makes the value."""


def placed(variant: Variant) -> Iterator[Placed]:
    """Place the parameters, the values of a flow, and the fields of the config."""
    scope = variant.scope
    file = scope.merger.folder
    for name in scope.params:
        param = mapping_at(scope.params, name)
        if name != variant.resource and not param.get("sdk"):
            rule = file.resource_names.get(text_at(param, "type"), "")
            yield from _named(variant, name, file.parameter(param), rule)
    for name, target in mapping_at(variant.node, "given").items():
        yield Placed(Row(name, target), "given")
    for field in scope.config.fields if scope.config else ():
        source = f"config.{field.name}"
        if field.sdk:
            continue
        if source in variant.body or _is_parted(variant, source):
            yield from _named(variant, source, field.type, field.normalize)
        else:
            target = "" if variant.is_free else _find(variant, field)
            yield Placed(Row(source, target, field.normalize, field.type.sent))


def _named(variant: Variant, source: str, given: TypeRef, normalize: str) -> Iterator[Placed]:
    """Yield the row of a value that `body` names, or one row per field if it names fields."""
    if not _is_parted(variant, source):
        target = text_at(variant.body, source)
        yield Placed(Row(source, target, normalize, given.sent), "body", given)
        return
    # A parameter is normalized before its row is reached.
    normalize = normalize if source.startswith("config.") else ""
    for field in variant.scope.types[given.sent].fields if given.sent else ():
        if not field.sdk:
            part = f"{source}.{field.name}"
            row = Row(part, text_at(variant.body, part), normalize, field.type.sent)
            yield Placed(row, "body" if part in variant.body else "", field.type)


def _is_parted(variant: Variant, source: str) -> bool:
    return any(key.startswith(f"{source}.") for key in variant.body)


def _find(variant: Variant, field: Field) -> str:
    """Return the place of a config field that `body` does not name."""
    for wire in field.wire.get(variant.scope.backend, ()):
        for prefix in _prefixes(variant):
            path = f"{prefix}.{wire}" if prefix else wire
            if variant.fact(path) and variant.read_only(path) in ("", *variant.ignored):
                return path
        if variant.fact(f"?{wire}"):
            return f"?{wire}"
    return ""


def _prefixes(variant: Variant) -> list[str]:
    """Return the paths of the request whose fields the config may have."""
    if "spread" in variant.node:
        return [*texts_at(variant.node, "spread"), ""]
    scope = variant.scope
    config = mapping_at(scope.merger.folder.configs, scope.config.name if scope.config else "")
    return ["", *(rest for path in texts_at(config, "from") if (rest := path.partition(".")[2]))]

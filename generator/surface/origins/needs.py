"""Proof that the free values of a variant are needed and fit: `sets`, and the values of `constants`."""

from __future__ import annotations

from collections.abc import Collection

from generator.report import near
from generator.surface.variant import Variant
from generator.yaml_lines import texts_at

KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "bool": (bool,),
    **dict.fromkeys(("int32", "int64", "uint32", "uint64"), (int,)),
    **dict.fromkeys(("float", "double"), (int, float)),
}
"""Type of a fact to the types of Python that a constant for it has."""


def prove(variant: Variant, targets: Collection[str]) -> None:
    """Report entries of `sets` that nothing needs, and constants that the backend does not know."""
    for path in texts_at(variant.node, "sets"):
        _is_needed(variant, path, targets)
    for path in () if variant.is_free else variant.constants:
        fact, value = variant.fact(path), variant.constants[path]
        if fact and fact.type == "enum" and value not in fact.values:
            text = f"{path} on {variant.scope.backend} has no value {value!r}: correct it"
            variant.problem("constants", text + near(str(value), fact.values), path)
        elif fact and not isinstance(value, KINDS.get(fact.type, (object,))):
            text = f"{value!r} does not fit {path}, a {fact.type} on {variant.scope.backend}: correct it"
            variant.problem("constants", text, path)


def _is_needed(variant: Variant, path: str, targets: Collection[str]) -> None:
    fact = variant.fact(path)
    mapped = [target for target in targets if _is_at(target, path) or _is_at(path, target)]
    if variant.is_free:
        variant.problem("sets", f"the request is untyped and requires nothing: delete {path!r}")
    elif fact and not fact.required:
        variant.problem("sets", f"{path} on {variant.scope.backend} is not required: delete it")
    elif fact and mapped:
        variant.problem("sets", f"{path} is sent by a row, to {min(mapped)}: delete it")


def _is_at(path: str, above: str) -> bool:
    """Return whether a path is another one or below it."""
    return path == above or path.startswith((f"{above}.", f"{above}["))

"""Proofs of a variant: its targets exist and fit, its sources are sent, and nothing required is missing."""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotations import Kind, TypeRef
from generator.facts import Fact
from generator.report import near
from generator.surface.needs import unnamed, unsent
from generator.surface.rows import Placed
from generator.surface.variant import MethodScope, Variant
from generator.yaml_lines import Lines, mapping_at, texts_at

WIDER = (("int", "float"), ("DurationInput", "DurationText"))
"""Types that users may write, each with the type that is sent."""


def prove(variant: Variant, placed: Sequence[Placed]) -> None:
    """Report every mistake in the variant and its rows."""
    resolved = [
        _resolves(variant, item.row.target, item.key, item.row.source, item.type)
        for item in placed
        if item.key
    ]
    resolved += [_resolves(variant, path, "constants", path, None) for path in variant.constants]
    _request(variant)
    _computed(variant, placed)
    _enumerations(variant, placed)
    _read_only(variant, placed)
    if all(resolved):  # a wrong target may be meant for what is required
        unsent.prove(variant, {*(item.row.target for item in placed if item.row.target), *variant.constants})


def _message(variant: Variant) -> str:
    return variant.request or "an empty request"


def _resolves(variant: Variant, target: str, key: str, source: str, given: TypeRef | None) -> bool:
    """Prove that a target takes values of this annotation, if one is known; return whether the target exists."""
    backend = variant.scope.backend
    if not target:
        variant.problem(key, "has no place in the request: write one, or delete the row", source)
    if not target or variant.is_free:
        return bool(target)
    fact = variant.fact(target)
    if fact is None:
        text = f"{_message(variant)} has no field {target!r} on {backend}: correct the path"
        if source.startswith("config."):  # without its row, a field of the config is refused
            text += ", or delete the row"
        variant.problem(key, text + near(target, variant.paths_like(target)), source)
    elif given and not fits(given, wanted := _wanted(variant.scope, fact)):
        variant.problem(
            key, f"a {given} does not fit {target}, a {wanted} on {backend}: correct either", source
        )
    return fact is not None


def _wanted(scope: MethodScope, fact: Fact) -> TypeRef:
    return scope.merger.annotation(fact, "", scope.backend) or TypeRef(fact.ref, Kind.UNKNOWN)


def fits(given: TypeRef, wanted: TypeRef) -> bool:
    """Return whether a type can be sent as another: an int as a float, an enumeration as a string."""
    if wanted.name == "Any":
        return given.shape[: len(wanted.shape)] == wanted.shape
    if given.kind is Kind.UNION:  # a flow or hook makes the list, if it is one
        return (given.becomes or given.name) == wanted.name
    same = given.name == wanted.name or (given.name, wanted.name) in WIDER
    return (same or bool(given.enum and wanted.name == "str")) and given.shape == wanted.shape


def sources_exist(variant: Variant) -> bool:
    """Prove that each source in `body` is a parameter or config field that is sent; return whether all exist."""
    scope = variant.scope
    sent = set(scope.params)
    kept = {key for key in scope.params if mapping_at(scope.params, key).get("sdk")}
    owners = {key: scope.merger.folder.parameter(mapping_at(scope.params, key)) for key in scope.params}
    for field in scope.config.fields if scope.config else ():
        source = f"config.{field.name}"
        owners[source] = field.type
        (kept if field.sdk else sent).add(source)
    for source, annotation in owners.items():
        for field in scope.types[annotation.sent].fields if annotation.sent in scope.types else ():
            (kept if field.sdk else sent).add(f"{source}.{field.name}")
    for source in variant.body:
        if source in kept:
            variant.problem("body", "has `sdk: true` and is never sent: delete the row", source)
        elif source not in sent:
            text = "neither a parameter nor a field of the config: correct the name"
            variant.problem("body", text + near(source, sent), source)
    return kept | sent >= set(variant.body)


def _request(variant: Variant) -> None:
    """Prove that the message and fields exist that the variant names."""
    backend, schema = variant.scope.backend, variant.schema
    if "request" in variant.node and schema is None:
        text = f"{backend} has no message {variant.request!r}: correct the name"
        variant.problem("request", text + near(variant.request, variant.scope.description.schemas))
    for path in texts_at(variant.node, "sets"):
        if variant.fact(path) is None:
            text = f"{_message(variant)} has no field {path!r} on {backend}: correct the name"
            variant.problem("sets", text + near(path, variant.paths_like(path)))
    for path in texts_at(variant.node, "spread"):
        if variant.fact(path) is None:
            text = f"{_message(variant)} has no field {path!r} on {backend}: correct the path"
            if len(texts_at(variant.node, "spread")) > 1:
                text += ", or delete it"
            variant.problem("spread", text + near(path, variant.paths_like(path)), path)


def _computed(variant: Variant, placed: Sequence[Placed]) -> None:
    """Prove that the type that `configs` writes for a field fits the place that the field has."""
    scope = variant.scope
    config, folder = scope.config, scope.merger.folder
    written = mapping_at(mapping_at(folder.configs, config.name), "fields") if config else Lines()
    targets = {each.row.source: each.row.target for each in placed if not each.key}
    for field in config.fields if config else ():
        node, target = mapping_at(written, field.name), targets.get(f"config.{field.name}", "")
        fact = variant.fact(target) if "type" in node and target else None
        if config and fact and not fits(field.type, wanted := _wanted(scope, fact)):
            text = f"a {field.type} does not fit {target}, a {wanted} on {scope.backend}: correct either"
            folder.problem(f"configs.{config.name}.fields.{field.name}", text, node, "type")


def _enumerations(variant: Variant, placed: Sequence[Placed]) -> None:
    """Prove that each enumeration that a row fills has a name, or is listed as one without."""
    for item in placed:
        use = variant.enumeration(item.row.target) if item.row.target else ""
        text = unnamed.problem(variant.scope.merger, use, variant.scope.backend) if use else ""
        if text:
            name = item.row.source if item.key else ""
            variant.problem(
                item.key or "operations", f"{item.row.source}: {text}" if not item.key else text, name
            )


def _read_only(variant: Variant, placed: Sequence[Placed]) -> None:
    """Prove that no row sends what the backend ignores, except where the surface file says why."""
    sent = [(item.key, item.row.source, item.row.target) for item in placed if item.row.target]
    found = set[str]()
    for key, name, target in (*sent, *(("constants", path, path) for path in variant.constants)):
        path = variant.read_only(target)
        found.add(path)
        if path and path not in variant.ignored:
            text = f"{path} is read-only on {variant.scope.backend}: delete the row, or name it in `read_only` with the reason"
            variant.problem(key, text, name)
    for path in variant.ignored:
        if path not in found:
            variant.problem("read_only", "no row sends a read-only field of this name: delete it", path)

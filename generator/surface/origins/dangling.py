"""Proof that what `spec/` says of messages is still needed: pairs, empty names and supplements.

Each of these was right once; a newer description can leave it without a meaning, and nothing else would fail.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module

from generator.facts import Description
from generator.ir import Api, Type
from generator.report import Report, near
from generator.settings import Settings
from generator.surface.merge import Merger
from generator.yaml_lines import YamlFile, mapping_at, text_at

ALIKE = 1 / 3
"""The share of the fields of the smaller message that the other one has, if both are the same thing."""


def prove(settings: Settings, api: Api, merger: Merger, report: Report) -> None:
    """Report pairs of unlike messages, names for nothing, and schemas of supplements that nothing leads to."""
    for item in api.types.values():
        if not item.is_config:
            _pair(item, merger)
    _names(merger)
    _results(merger)
    for backend, description in merger.descriptions.items():
        lost = list(_unreached(description, merger))
        if lost:
            file = YamlFile(settings.stored(backend).parent / "supplement.yaml", report)
            schemas = mapping_at(file.document, "schemas")
            for name in lost:
                hint = near(name, {*description.schemas} - {*lost})
                text = f"no field, operation or type leads to it: correct the name, or delete the entry{hint}"
                file.problem(f"schemas.{name}", text, schemas, name)


def _pair(item: Type, merger: Merger) -> None:
    """Report messages that are one type by their name alone, and have hardly a field in common."""
    folder = merger.folder
    backends = [
        backend for backend, messages in merger.sources(item.name).items() if messages == (item.name,)
    ]
    if len(backends) < 2 or item.name in folder.names or "of" in mapping_at(folder.types, item.name):
        return
    shared = sum(all(backend in field.wire for backend in backends) for field in item.fields)
    fewest = min(sum(backend in field.wire for field in item.fields) for backend in backends)
    if shared < fewest * ALIKE:
        text = f"the messages of {' and '.join(backends)} have {shared} of {fewest} fields in common: if they are one type, name both in `names`"
        other = "or else name what is meant, or an empty name for the backend that does not have the type"
        folder.type_problem(item.name, f"types.{item.name}", f"{text}, {other}")


def _names(merger: Merger) -> None:
    """Report entries of `names` that `of` replaces, and empty names for messages that are not there."""
    folder = merger.folder
    for name in folder.names:
        pair = mapping_at(folder.names, name)
        if "of" in mapping_at(folder.types, name):
            text = "`of` names its messages: delete the entry"
            folder.problem(f"names.{name}", text, folder.names, name)
            continue
        for backend in pair:
            description = merger.descriptions.get(backend)
            if description and text_at(pair, backend) == "" and name not in description.schemas:
                text = f"{backend} has no message {name!r}, which the empty name hides: delete it"
                folder.problem(f"names.{name}.{backend}", text, pair, backend)


def _results(merger: Merger) -> None:
    """Report each result that its module does not have."""
    folder = merger.folder
    for name, module in folder.results.items():
        where = module or "builtins"
        known = vars(import_module(where)) if where in sys.stdlib_module_names | {"builtins"} else {}
        if name not in known and name != "None":
            text = f"the module {where!r} of Python has no {name!r}: correct either{near(name, known)}"
            folder.problem(f"results.{name}", text, mapping_at(folder.document, "results"), name)


def _unreached(description: Description, merger: Merger) -> Iterator[str]:
    """Yield the schemas that only a supplement has, and that nothing leads to."""
    added = [
        name
        for name, schema in description.schemas.items()
        if schema.fields and all(fact.source for fact in schema.fields.values())
    ]
    if not added:
        return
    led = {name for each in description.operations.values() for name in (each.request, each.response)}
    led |= {
        f.ref for name, schema in description.schemas.items() for f in schema.fields.values() if f.ref != name
    }
    led |= {*merger.type_of[description.backend]}
    for name in (*merger.folder.topic_of, *merger.folder.configs):
        led |= {*merger.sources(name).get(description.backend, ())}
    yield from (name for name in added if name not in led)

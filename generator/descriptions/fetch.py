"""Extract the facts of an upstream document into `spec/<backend>/<version>.json`.

The whole document is read and checked before anything is written: a document that is truncated, or of
another API or version, is refused and the old file is kept.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from generator.descriptions import discovery, distilled, load, messages, openapi, provenance
from generator.descriptions.facts import MISFITS, misfit
from generator.descriptions.patterns import matches, selects
from generator.descriptions.sources import read_bytes, read_json
from generator.facts import INEXPRESSIBLE, Description, Schema
from generator.product import Backend
from generator.report import GeneratorError, near, relative
from generator.settings import Settings

Json = Mapping[str, Any]
NO_MESSAGES = "none"
"""Given instead of a list of messages, to go without one."""


def fetch(settings: Settings, backend: str, given: str, extra: str, date: str) -> Path:
    """Read `given` (a file or an address), extract its facts and replace the spec file."""
    settings.expect(backend)
    source = settings.backends[backend]
    path = settings.stored(backend)
    origin = given or source.url
    data, described = upstream(settings, backend, given)
    _needs_messages(path, source, extra)
    what = f"{source.name} {described.version}, {'OpenAPI' if source.reader == 'openapi' else 'Discovery'}"
    documents = [provenance.entry(what, source.url, described.revision, data, origin, date)]
    if extra not in ("", NO_MESSAGES):
        data = read_bytes(extra)
        facts = read_json(data, extra)
        described = _merged(described, facts, extra)
        what, official = f"its messages of {described.version}", str(facts["source"])
        revision = provenance.version(official)
        documents.append(provenance.entry(what, official, revision, data, extra, date))
    documents = provenance.kept(documents, _stored(path))
    _write(settings, path, distilled.dump(select(described, settings, backend), documents))
    return path


def upstream(settings: Settings, backend: str, given: str) -> tuple[bytes, Description]:
    """Return the bytes of a document, `given` or at the official address, and all of its facts."""
    source = settings.backends[backend]
    origin = given or source.url
    data = read_bytes(origin)
    return data, _describe(read_json(data, origin), source, origin)


def unmatched(names: Iterable[str], patterns: Iterable[str]) -> list[str]:
    """Return the patterns of which no operation has the name."""
    known = list(names)
    return [each for each in patterns if not any(matches(name, [each]) for name in known)]


def _write(settings: Settings, path: Path, text: str) -> None:
    """Replace a JSON file, and the table of documents that follows from it."""
    page = settings.spec / provenance.README
    before = page.read_text(encoding="utf-8") if page.is_file() else ""
    old = path.read_text(encoding="utf-8") if path.is_file() else None
    _replace(path, text)
    try:
        after = provenance.with_table(before, provenance.table(map(settings.stored, settings.backends)))
        if after != before:
            _replace(page, after)
    except OSError:  # the page and the facts change together, or not at all
        if old is not None:
            _replace(path, old)
        raise


def _needs_messages(path: Path, source: Backend, extra: str) -> None:
    """Refuse to lose the facts of a list of messages without being told, or to merge one that does not belong."""
    if extra and source.reader != "openapi":
        raise GeneratorError(f"MESSAGES: {source.key} has no list of messages: leave it out")
    stored = _stored(path)
    others = cast("list[Json]", stored.get("documents", []))[1:] if stored else []
    if others and not extra:
        raise GeneratorError(
            f"{relative(path)} has facts of {others[0].get('official')} too: add MESSAGES=FILE (spec/README.md says how "
            f"it is made), or MESSAGES={NO_MESSAGES} to lose them"
        )


def _stored(path: Path) -> Json:
    """Return the JSON of the description that is there; empty if it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return cast(Json, found) if isinstance(found, dict) else {}


def _merged(described: Description, facts: Json, source: str) -> Description:
    keys = ("source", "messages", "enums")
    if not set(keys) <= set(facts):
        raise GeneratorError(f"{source}: not a list of messages: needs {', '.join(keys)}")
    if not all(isinstance(facts[key], Mapping) for key in keys[1:]):
        raise GeneratorError(f"{source}: not a list of messages: `messages` and `enums` must be mappings")
    try:
        return messages.merge(described, facts)
    except GeneratorError as error:
        raise GeneratorError(f"{source}: {error}") from error
    except MISFITS as error:
        raise GeneratorError(f"{source}: {misfit(error)}") from error


def _describe(document: Json, source: Backend, origin: str) -> Description:
    is_openapi = source.reader == "openapi"
    found, expected = ("Discovery", "OpenAPI") if is_openapi else ("OpenAPI", "Discovery")
    if ("openapi" in document) != is_openapi and {"openapi", "discoveryVersion"} & set(document):
        raise GeneratorError(
            f"{origin}: a document in the form of {found}; {source.key} is read from {expected}"
        )
    head: Any = document.get("info", {}) if is_openapi else document
    if not isinstance(head, dict):
        raise GeneratorError(f"{origin}: not the expected shape: `info` is not an object")
    key, wanted = ("title", source.title) if is_openapi else ("name", source.api)
    for name, kind, value in ((key, "API", wanted), ("version", "version", source.version)):
        given = cast(Json, head).get(name)
        if given is None:
            raise GeneratorError(f"{origin}: not a document in the form of {expected}: has no `{name}`")
        if given != value:
            raise GeneratorError(f"{origin}: wrong {kind}: {given!r}, expected {value!r}")
    for name in ("paths", "components") if is_openapi else ("resources", "schemas"):
        if not isinstance(document.get(name, {}), Mapping):
            raise GeneratorError(f"{origin}: not the expected shape: `{name}` is not an object")
    try:
        if is_openapi:
            described = openapi.read(document, source.key, source.api)
        else:
            described = discovery.read(document, source.key, source.prefix)
    except GeneratorError as error:
        raise GeneratorError(f"{origin}: {error}") from error
    except MISFITS as error:
        raise GeneratorError(f"{origin}: {misfit(error)}") from error
    if not isinstance(cast(Any, described.revision), str):
        raise GeneratorError(f"{origin}: not the expected shape: the revision is not a text")
    return described


def select(description: Description, settings: Settings, backend: str) -> Description:
    """Return the description with only the kept operations and the schemas that they reach."""

    source = settings.backends[backend]
    report = settings.file.report
    operations = {
        name: operation for name, operation in description.operations.items() if selects(source, name)
    }
    for name, reason in description.refused.items():
        if matches(name, source.keep) and not matches(name, source.drop):
            raise GeneratorError(f"{description.api}: {reason}")
    if not operations:
        raise GeneratorError(
            f"{description.api}: no operation matches `keep` in settings.yaml: correct the patterns"
        )
    for pattern in unmatched(description.operations, source.keep):
        hint = near(pattern, description.operations)
        settings.problem(backend, "keep", f"no operation matches {pattern!r}: correct or delete it{hint}")
    report.raise_if_any()
    roots = {name for op in operations.values() for name in op.refs}
    others = tuple(sorted({*description.operations, *description.refused} - {*operations}))
    schemas = reachable(description, roots)
    return replace(
        description,
        operations=operations,
        schemas=schemas,
        others=others,
        schemes={},  # the client knows its credentials
        refused={},
        notes={},
    )


def reachable(description: Description, roots: set[str]) -> dict[str, Schema]:
    """Return the roots and the schemas that they lead to."""
    found: dict[str, Schema] = {}
    waiting = [(name, "an operation") for name in sorted(roots)]
    while waiting:
        name, user = waiting.pop()
        if name in found:
            continue
        if name not in description.schemas:
            raise GeneratorError(f"{description.api}: schema {name!r} is used by {user} but not defined")
        found[name] = description.schemas[name]
        for wire, fact in found[name].facts.items():
            if fact.type == INEXPRESSIBLE:
                raise GeneratorError(f"{description.api}: {name}.{wire}: {fact.source}")
            waiting += [(ref, f"{name}.{wire}") for ref in fact.refs]
    return found


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return
    temporary = path.with_suffix(".tmp")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


def describe(path: Path, before: str = "") -> Iterator[str]:
    """Yield lines about the content of a spec file, where it comes from, and the next steps."""
    document = json.loads(path.read_text(encoding="utf-8"))
    spec = load.parse(document)
    counts = f"{len(spec.operations)} operations, {len(spec.schemas)} schemas"
    yield f"{relative(path)}: {spec.api} {spec.version} revision {spec.revision}: {counts}"
    for given in document["documents"]:
        yield f"read {given['from']}: {given['what']}, revision {given['revision'] or 'unknown'}, {given['sha256'][:12]}"
    if before and before == path.read_text(encoding="utf-8"):
        yield "nothing changed: the same bytes as before"
    else:
        yield "Now run `make generate`."

"""Read the two sides of a comparison: stored facts, an upstream document, or a file of a git revision."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.comparison import scope
from generator.descriptions import discovery, load, messages, openapi, soundness
from generator.descriptions.facts import MISFITS, misfit
from generator.descriptions.plain import reader, swagger
from generator.descriptions.sources import read_bytes, read_json
from generator.facts import Description
from generator.report import GeneratorError
from generator.settings import Settings

Json = Mapping[str, Any]
NO_MESSAGES = "none"
"""Given instead of a list of messages, to go without one."""


@dataclass(frozen=True)
class Input:
    """One side: its description, and whether it was read from a whole document."""

    name: str
    description: Description
    is_whole: bool
    documents: tuple[str, ...] = ()
    """The addresses that stored facts come from."""


def read_pair(settings: Settings, old: str, new: str, extra: str) -> tuple[Description, Description]:
    """Read both sides and make them comparable."""
    before, after = read(settings, old), read(settings, new)
    before, after = _with_messages(before, after, extra)
    one, other = before.description, after.description
    if one.api != other.api:
        raise GeneratorError(
            f"{old} describes {one.api}, and {new} describes {other.api}: name two of one API"
        )
    if before.is_whole == after.is_whole:
        return one, other
    return _kept(settings, before), _kept(settings, after)


def _kept(settings: Settings, given: Input) -> Description:
    """Return what `spec/` keeps of a whole document; the other side has no more than that."""
    described = given.description
    if not given.is_whole or described.backend not in settings.backends:
        return described
    return scope.kept(described, scope.keeps(settings.backends[described.backend]))


def read(settings: Settings, given: str) -> Input:
    """Read one side from a file, an https address, `REVISION:PATH`, or what `spec/` has about a backend."""
    if given in settings.backends:
        given = str(settings.stored(given))
    data = _bytes(given, settings.spec.parent)
    document = read_json(data, given)
    is_stored = {"operations", "schemas", "backend"} <= set(document)
    try:
        described = _stored(document, given) if is_stored else _upstream(settings, document)
    except MISFITS as error:
        raise GeneratorError(f"{given}: {misfit(error)}") from error
    except GeneratorError as error:
        text = str(error)
        raise GeneratorError(text if is_stored else f"{given}: {text}") from error
    addresses = tuple(str(each.get("official", each.get("url"))) for each in document.get("documents", ()))
    return Input(given, described, not is_stored, addresses if is_stored else ())


def _bytes(given: str, root: Path) -> bytes:
    revision, colon, path = given.partition(":")
    if not colon or "//" in given or Path(given).is_file():
        return read_bytes(given)
    git = shutil.which("git")
    if git is None:
        raise GeneratorError(f"{given}: git is not installed: name a file")
    command = [git, "-C", str(root), "show", "--end-of-options", f"{revision}:{path}"]
    shown = subprocess.run(command, capture_output=True, check=False)
    if shown.returncode:
        reason = shown.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise GeneratorError(f"{given}: no such file in git: {reason.removeprefix('fatal: ')}")
    return shown.stdout


def _stored(document: Json, given: str) -> Description:
    soundness.proved(document, given)
    return load.parse(document)


def _upstream(settings: Settings, document: Json) -> Description:
    """Read a document of any version; its backend is the one of the settings whose API it describes, if any."""
    if {"openapi", "paths"} & set(document):
        title = str(document.get("info", {}).get("title"))
        for backend, source in settings.backends.items():
            if source.reader == "openapi" and source.title == title:
                return openapi.read(document, backend, source.api)
        plain = swagger.converted(document) if "swagger" in document else document
        return reader.read(plain, title, title)
    name = str(document.get("name"))
    if not {"resources", "methods", "schemas"} & set(document):
        raise GeneratorError("neither stored facts nor a document in the form of Discovery or OpenAPI")
    for backend, source in settings.backends.items():
        if source.reader == "discovery" and source.api == name:
            return discovery.read(document, backend, source.prefix)
    return discovery.read(document, name, "")


# -- the second source of a description


def _with_messages(old: Input, new: Input, extra: str) -> tuple[Input, Input]:
    """Merge a list of messages into whole documents, because the facts of the other side may come from both."""
    if extra and extra != NO_MESSAGES:
        facts = read_json(read_bytes(extra), extra)
        try:
            merged = [
                replace(each, description=messages.merge(each.description, facts)) if each.is_whole else each
                for each in (old, new)
            ]
        except MISFITS as error:
            raise GeneratorError(f"{extra}: not a list of messages: {misfit(error)}") from error
        return merged[0], merged[1]
    for one, other in ((old, new), (new, old)):
        if len(one.documents) > 1 and other.is_whole and not extra:
            raise GeneratorError(
                f"{one.name} has facts of {one.documents[1]} too: add --messages FILE (`make messages` writes it), "
                f"or --messages {NO_MESSAGES} to see what only that list has as removed"
            )
    return old, new

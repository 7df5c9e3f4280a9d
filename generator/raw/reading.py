"""A document as a description, whichever of the two kinds it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from generator.descriptions import discovery
from generator.descriptions.facts import MISFITS, misfit
from generator.descriptions.plain import limits, reader, swagger
from generator.descriptions.sources import read_bytes, read_json
from generator.facts import Description
from generator.report import GeneratorError

Json = Mapping[str, Any]


def read(source: str) -> tuple[Json, Description]:
    """Return a document, of a file or an address, and its facts."""
    document = read_json(read_bytes(source), source)
    return document, described(document, source)


def described(document: Json, source: str) -> Description:
    """Return the facts of a document. Operations that cannot be expressed are in its `refused`."""
    try:
        limits.checked(document)
        if "swagger" in document:
            return reader.read(swagger.converted(document), "raw", _title(document))
        if "openapi" in document:
            return reader.read(document, "raw", _title(document))
        if "discoveryVersion" in document or "rootUrl" in document:
            return discovery.read(document, "raw", "", is_flat=False)
    except GeneratorError as error:
        raise GeneratorError(str(error) if source in str(error) else f"{source}: {error}") from error
    except MISFITS as error:
        raise GeneratorError(f"{source}: {misfit(error)}") from error
    raise GeneratorError(f"{source}: neither a Discovery nor an OpenAPI document: it has none of their keys")


def _title(document: Json) -> str:
    info: Any = document.get("info")
    return str(cast(Json, info).get("title", "api")) if isinstance(info, Mapping) else "api"

"""A document as a description, whichever of the two kinds it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from generator.descriptions import discovery, openapi
from generator.facts import Description
from generator.report import GeneratorError


def described(document: Mapping[str, Any], source: str) -> Description:
    """Return the facts of a document. Operations that cannot be expressed are in its `refused`."""
    try:
        if "openapi" in document or "swagger" in document:
            return openapi.read(document, "raw", _title(document))
        if "discoveryVersion" in document or "rootUrl" in document:
            return discovery.read(document, "raw", "", is_flat=False)
    except GeneratorError as error:
        raise GeneratorError(f"{source}: {error}") from error
    raise GeneratorError(f"{source}: neither a Discovery nor an OpenAPI document: it has none of their keys")


def _title(document: Mapping[str, Any]) -> str:
    info: object = document.get("info")
    return str(cast("Mapping[str, Any]", info).get("title", "api")) if isinstance(info, Mapping) else "api"

"""A document as a description, whichever of the two kinds it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.descriptions import discovery, openapi
from generator.facts import Description
from generator.report import GeneratorError


def described(document: Mapping[str, Any], source: str) -> Description:
    """Return the facts of a document. Operations that cannot be expressed are in its `refused`."""
    if "swagger" in document:
        raise GeneratorError(
            f"{source}: Swagger {document['swagger']}: convert it to OpenAPI 3 first, as swagger2openapi does"
        )
    if "openapi" in document:
        return openapi.read(document, "raw", str(document.get("info", {}).get("title", "api")))
    if "discoveryVersion" in document or "rootUrl" in document:
        return discovery.read(document, "raw", "")
    raise GeneratorError(f"{source}: neither a Discovery nor an OpenAPI document: it has none of their keys")

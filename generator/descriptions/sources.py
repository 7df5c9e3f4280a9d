"""The documents that settings name: read as bytes, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import httpx

from generator.report import GeneratorError


def read_bytes(source: str) -> bytes:
    """Return the content of a file or address."""
    if source.startswith("https://"):
        try:
            response = httpx.get(source, follow_redirects=True, timeout=60)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise GeneratorError(f"{source}: {error}") from error
        if response.status_code != 200:
            raise GeneratorError(f"{source}: HTTP {response.status_code}")
        return response.content
    if "://" in source:
        raise GeneratorError(f"{source}: only https addresses and files are read")
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise GeneratorError(f"{source}: {error.strerror}") from error


def read_json(data: bytes, source: str) -> Mapping[str, Any]:
    """Return the JSON object that bytes are."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        if data.lstrip().startswith(b"<"):
            raise GeneratorError(f"{source}: not JSON: a web page") from error
        raise GeneratorError(f"{source}: not JSON, or truncated: {error}") from error
    if not isinstance(document, dict):
        raise GeneratorError(f"{source}: not a JSON object")
    return cast(Mapping[str, Any], document)

"""`spec/sources.yaml`, and the documents that it names: read as bytes, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import httpx

from generator.ir import BACKENDS
from generator.report import GeneratorError, Report, relative
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, text_at, texts_at

READERS = {"openapi": "title", "discovery": "prefix"}
"""The readers, each with the key that it alone needs."""

SOURCE: Keys = {
    **dict.fromkeys(("reader", "api", "version", "url", *READERS.values()), "text"),
    **dict.fromkeys(("keep", "drop"), "list of texts"),
}
REQUIRED = ("reader", "api", "version", "url", "keep", "drop")


class Source:
    """Where the description of a backend comes from, and which operations are kept."""

    def __init__(self, root: Path, backend: str) -> None:
        path = root / "sources.yaml"
        if not path.is_file():
            raise GeneratorError(
                f"{relative(path)}: missing: restore it, or write where {backend} comes from"
            )
        self.report = Report()
        self.file = YamlFile(path, self.report)
        self.backend = backend
        self.node = self._checked()
        self.report.raise_if_any()
        self.is_openapi = text_at(self.node, "reader") == "openapi"
        self.keep, self.drop = texts_at(self.node, "keep"), texts_at(self.node, "drop")

    def _checked(self) -> Lines:
        document = self.file.document
        if not self.file.check(document, "", dict.fromkeys(BACKENDS, "mapping"), [self.backend]):
            return Lines()
        node = mapping_at(document, self.backend)
        if self.file.check(node, self.backend, SOURCE, REQUIRED):
            own = READERS.get(text_at(node, "reader"))
            if own is None:
                message = f"`reader` must be one of: {', '.join(READERS)}"
                self.file.problem(self.backend, message, node, "reader")
            elif own not in node:
                self.file.problem(self.backend, f"has no `{own}`: add it", node)
        return node

    def __getitem__(self, key: str) -> str:
        return text_at(self.node, key)

    def wrong(self, key: str, message: str) -> None:
        """Raise GeneratorError for a value of the file."""
        self.file.problem(f"{self.backend}.{key}", message, self.node, key)
        self.report.raise_if_any()


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

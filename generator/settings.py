"""`spec/settings.yaml`: what belongs to one product, so that no module of the generator names it.

A backend is one entry there. The order of the entries is that of all tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.naming import is_name
from generator.product import Backend, Packages
from generator.report import Concern, GeneratorError, Report, relative
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, named, text_at, texts_at

FILE = "settings.yaml"
SETTINGS: Keys = {"packages": "mapping", "filled": "list of texts", "backends": "mapping"}
PACKAGES: Keys = dict.fromkeys(("generated", "core", "public"), "text")
READERS = {"openapi": "title", "discovery": "prefix"}
"""The readers, each with the key that it alone needs."""

NEEDED = ("name", "label", "address", "reader", "api", "version", "url")
TEXTS = (
    *NEEDED,
    *READERS.values(),
    *("address_variable", "provider", "regional_address", "multi_region_address"),
)
LISTS = ("keep", "drop", "multi_regions")
BACKEND: Keys = {
    **dict.fromkeys(TEXTS, "text"),
    **dict.fromkeys(LISTS, "list of texts"),
    "has_projects": "flag",
}


@dataclass(frozen=True)
class Settings:
    """The content of the file."""

    spec: Path
    packages: Packages
    filled: frozenset[str]
    """The variables of a path that the client fills in, each in braces."""

    backends: Mapping[str, Backend]
    file: YamlFile

    def expect(self, backend: str) -> None:
        """Raise GeneratorError for a backend that there is not."""
        if backend not in self.backends:
            known = ", ".join(self.backends)
            raise GeneratorError(f"no backend {backend!r} in {self.file.name}: one of {known}")

    def stored(self, backend: str) -> Path:
        """Return the file with the facts about a backend."""
        return self.spec / backend / f"{self.backends[backend].version}.json"

    def problem(self, backend: str, key: str, message: str) -> None:
        """Report a value of a backend."""
        node = mapping_at(mapping_at(self.file.document, "backends"), backend)
        self.file.problem(f"backends.{backend}.{key}", message, node, key, Concern.SHAPE)


def read(spec: Path) -> Settings:
    """Return the settings of `spec/`; raise GeneratorError with all mistakes if there are any."""
    path = spec / FILE
    if not path.is_file():
        raise GeneratorError(f"{relative(path)}: missing: restore it, or write what the backends are")
    report = Report()
    file = YamlFile(path, report)
    file.check(file.document, "", SETTINGS, SETTINGS)
    packages = mapping_at(file.document, "packages")
    file.check(packages, "packages", PACKAGES, PACKAGES)
    for key in packages:
        if not all(map(str.isidentifier, text_at(packages, key).split("."))):
            message = f"{text_at(packages, key)!r} is not the name of a package: correct it"
            file.problem(f"packages.{key}", message, packages, key, Concern.SHAPE)
    nodes = mapping_at(file.document, "backends")
    file.check(nodes, "backends", named("mapping"))
    if "backends" in file.document and not nodes:
        file.problem("backends", "names no backend: write one", file.document, "backends", Concern.SHAPE)
    backends = {key: _backend(key, mapping_at(nodes, key), file) for key in nodes}
    report.raise_if_any()
    filled = frozenset(f"{{{name}}}" for name in texts_at(file.document, "filled"))
    return Settings(
        spec, Packages(**{key: text_at(packages, key) for key in PACKAGES}), filled, backends, file
    )


def _backend(key: str, node: Lines, file: YamlFile) -> Backend:
    where = f"backends.{key}"
    if not is_name(key):
        text = "is not a name of Python, and methods have a table of that name: rename the backend"
        file.problem(where, text, mapping_at(file.document, "backends"), key, Concern.SHAPE)
    if file.check(node, where, BACKEND, (*NEEDED, "keep", "drop")):
        own = READERS.get(text_at(node, "reader"))
        if own is None:
            message = f"`reader` must be one of: {', '.join(READERS)}"
            file.problem(where, message, node, "reader", Concern.SHAPE)
        elif own not in node:
            file.problem(where, f"has no `{own}`: add it", node, about=Concern.SHAPE)
    return Backend(
        key=key,
        keep=tuple(texts_at(node, "keep")),
        drop=tuple(texts_at(node, "drop")),
        multi_regions=tuple(texts_at(node, "multi_regions")),
        has_projects=bool(node.get("has_projects")),
        **{name: text_at(node, name) for name in TEXTS},
    )

"""YAML whose mappings remember their file and line, so that a problem can name them.

One validator checks every mapping of `spec/`: which keys it may have, which kind each value is, and
which keys it must have. A value that it rejects reads as empty afterwards, so that the stages can
report the next problem too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

from generator.report import GeneratorError, Report, near, relative


class Place(NamedTuple):
    """A line of a file; line 0 if it is unknown."""

    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Lines(dict[str, Any]):
    """A YAML mapping that remembers where it starts and where each of its keys is."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Place()
        self.places: dict[str, Place] = {}

    def take(self, key: str, other: Lines) -> None:
        """Take a key from another mapping, with its place."""
        self[key], self.places[key] = other[key], other.places[key]


class _Loader(yaml.SafeLoader):
    pass


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Iterator[Lines]:
    data = Lines()
    data.place = _place(node)
    keys = [key.value for key, _ in node.value]
    yield data
    if len(set(keys)) != len(keys):
        raise yaml.constructor.ConstructorError(None, None, "duplicate key", node.start_mark)
    loader.flatten_mapping(node)  # `<<` brings the keys of another mapping
    data.places = {key.value: _place(key) for key, _ in node.value}
    data.update({str(key): value for key, value in loader.construct_mapping(node, deep=True).items()})


def _place(node: yaml.Node) -> Place:
    return Place(node.start_mark.name, node.start_mark.line + 1)


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_yaml(path: Path) -> Lines:
    """Read a YAML file whose mappings remember their places."""
    try:
        loader = _Loader(path.read_text(encoding="utf-8"))
        loader.name = relative(path)  # the marks of all nodes carry it
        data = loader.get_single_data()
    except yaml.YAMLError as error:
        raise GeneratorError(f"{relative(path)}: not YAML: {error}") from error
    if not isinstance(data, (Lines, type(None))):
        raise GeneratorError(f"{relative(path)}: not a mapping")
    return Lines() if data is None else data


def place_of(node: Any, key: str = "") -> Place:
    """Return the place of a mapping, or of one of its keys; an empty place if it is unknown."""
    return node.places.get(key, node.place) if isinstance(node, Lines) else Place()


def plain(node: Any) -> Any:
    """Return dictionaries without places, for code that compares or serializes."""
    if isinstance(node, Lines):
        return {key: plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in cast(Sequence[Any], node)]
    return node


# -- what a mapping may have


def mapping_at(node: Mapping[str, Any], key: str) -> Lines:
    """Return the mapping at a key; empty if there is none."""
    value = node.get(key)
    return value if isinstance(value, Lines) else Lines()


def text_at(node: Mapping[str, Any], key: str) -> str:
    """Return the text at a key; empty if there is none."""
    value = node.get(key)
    return value if isinstance(value, str) else ""


def texts_at(node: Mapping[str, Any], key: str) -> list[str]:
    """Return the texts at a key; a single text counts as a list of one."""
    value = node.get(key)
    items = cast(Sequence[Any], value) if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]


def _list_of(kind: type) -> Callable[[Any], bool]:
    return lambda value: (
        isinstance(value, list) and all(isinstance(item, kind) for item in cast(Sequence[Any], value))
    )


KINDS: Mapping[str, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "flag": lambda value: isinstance(value, bool),
    "constant": lambda value: isinstance(value, (str, int, float)),
    "mapping": lambda value: value is None or isinstance(value, dict),
    "list of texts": _list_of(str),
    "list of mappings": _list_of(dict),
}
ANY = "any key"
"""Stands for all keys of a mapping whose keys are names."""

Keys = Mapping[str, str]
"""Key to kind, or to kinds with ` or ` between them."""


def named(kind: str) -> Keys:
    """Return the keys of a mapping from names to values of one kind."""
    return {ANY: kind}


class YamlFile:
    """A file of `spec/` whose problems name the file and the line."""

    def __init__(self, path: Path, report: Report, document: Lines | None = None) -> None:
        self.name = relative(path)
        self.report = report
        self.document = read_yaml(path) if document is None else document

    def problem(self, where: str, message: str, node: Any = None, key: str = "") -> None:
        place = place_of(node, key)
        self.report.add(place.file or self.name, where, message, place.line)

    def check(self, node: Mapping[str, Any], where: str, keys: Keys, required: Iterable[str] = ()) -> bool:
        """Report unknown and missing keys and values of the wrong kind; return whether there are none."""
        before = len(self.report.problems)
        for key, value in node.items():
            kinds = keys.get(key) or keys.get(ANY, "")
            if not kinds:
                hint = near(key, keys)
                self.problem(where, f"unknown key {key!r}: correct or delete it{hint}", node, key)
            elif not any(KINDS[kind](value) for kind in kinds.split(" or ")):
                self.problem(where, f"`{key}` must be a {kinds}: {value!r}", node, key)
        for key in required:
            if key not in node:
                self.problem(where, f"has no `{key}`: add it", node)
        return len(self.report.problems) == before

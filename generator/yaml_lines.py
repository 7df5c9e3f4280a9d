"""YAML whose mappings remember their file and line, so that a problem can name them.

One validator checks every mapping of `spec/`: which keys it may have, which kind each value is, and
which keys it must have. A value that it rejects reads as empty afterwards, so that the stages can
report the next problem too.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

from generator.report import Concern, GeneratorError, Report, like, near, relative
from generator.yaml_errors import explained


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


class _FastLoader(cast("type[yaml.SafeLoader]", getattr(yaml, "CSafeLoader", yaml.SafeLoader))):  # type: ignore[misc]  # libyaml's, where it is
    """Reads ten times as fast, and tells less of a mistake."""


class _Text(io.StringIO):
    """A text whose name the marks of all nodes carry."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


_TEXTS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:merge")


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Iterator[Lines]:
    data = Lines()
    data.place = _place(node)
    first: dict[str, int] = {}
    for key, _ in node.value:
        line = _place(key).line
        if not isinstance(key, yaml.ScalarNode) or key.tag not in _TEXTS:
            name = key.value if isinstance(key, yaml.ScalarNode) else "[...]"
            message = f"the key {name} is not read as a text: quote it"
            raise yaml.constructor.ConstructorError(None, None, message, key.start_mark)
        if first.setdefault(key.value, line) != line:
            message = f"{key.value!r} is also on line {first[key.value]}: delete or rename one of them"
            raise yaml.constructor.ConstructorError(None, None, message, key.start_mark)
    yield data
    loader.flatten_mapping(node)  # `<<` brings the keys of another mapping
    data.places = {key.value: _place(key) for key, _ in node.value}
    data.update(cast("dict[str, Any]", loader.construct_mapping(node, deep=True)))


def _place(node: yaml.Node) -> Place:
    return Place(node.start_mark.name, node.start_mark.line + 1)


for _loader in (_Loader, _FastLoader):
    _loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_yaml(path: Path) -> Lines:
    """Read a YAML file whose mappings remember their places."""
    text = read_text(path)
    if not text.strip():
        raise GeneratorError(f"{relative(path)}:1: is empty: write its entries, or delete the file")
    try:
        data = _FastLoader(_Text(text, relative(path))).get_single_data()
    except yaml.YAMLError:
        data = _explained(text, path)
    return _mapping_of(data, path)


def _explained(text: str, path: Path) -> Any:
    """Read once more, so that a mistake is explained."""
    try:
        return _Loader(_Text(text, relative(path))).get_single_data()
    except yaml.YAMLError as error:
        line, message = explained(error, text)
        what = "" if isinstance(error, yaml.constructor.ConstructorError) else "not YAML: "
        raise GeneratorError(f"{Place(relative(path), line)}: {what}{message}") from error


def _mapping_of(data: Any, path: Path) -> Lines:
    if isinstance(data, Lines):
        return data
    if data is not None:
        raise GeneratorError(f"{relative(path)}:1: not a mapping: write keys with a colon and their values")
    empty = Lines()
    empty.place = Place(relative(path), 1)
    return empty


def read_text(path: Path) -> str:
    """Return the text of a file of `spec/`."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GeneratorError(f"{relative(path)}:{line}: not UTF-8: save the file as UTF-8") from error


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
    "mapping": lambda value: isinstance(value, dict),
    "list of texts": _list_of(str),
    "list of numbers": _list_of(int),
    "list of mappings": _list_of(dict),
    "list of lists": _list_of(list),
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

    def problem(
        self, where: str, message: str, node: Any = None, key: str = "", about: Concern | None = None
    ) -> None:
        place = place_of(node, key)
        self.report.add(place.file or self.name, where, message, place.line, about)

    def check(self, node: Any, where: str, keys: Keys, required: Iterable[str] = ()) -> bool:
        """Report unknown and missing keys and values of the wrong kind; return whether there are none."""
        before = len(self.report.problems)
        if not isinstance(node, dict):
            self._misshapen(where, f"must be a mapping: {_shown(node)}")
            return False
        given = cast("dict[str, Any]", node)
        # A mapping without a place stands for a value that is reported already.
        stands_in = isinstance(node, Lines) and node.place == Place()
        missing = [key for key in required if key not in given and not stands_in]
        for key, value in given.items():
            kinds = keys.get(key) or keys.get(ANY, "")
            if not kinds:
                meant = like(key, keys)
                if meant in missing:
                    missing.remove(meant)
                text = f"unknown key {key!r}: correct or delete it{near(key, keys)}"
                self._misshapen(where, text, given, key)
            elif value is None and "mapping" in kinds and self.name.endswith(".yaml"):
                text = f"`{key}` is empty: indent what belongs to it, or delete it"
                self._misshapen(where, text, given, key)
                break  # the keys that follow may belong to it
            elif not any(KINDS[kind](value) for kind in kinds.split(" or ")):
                meant = "" if key in keys else near(key, keys)
                self._misshapen(where, f"`{key}` must be a {kinds}: {_shown(value)}{meant}", given, key)
        else:
            for key in missing:
                self._misshapen(where, f"has no `{key}`: add it", given)
        return len(self.report.problems) == before

    def _misshapen(self, where: str, message: str, node: Any = None, key: str = "") -> None:
        self.problem(where, message, node, key, Concern.SHAPE)


def _shown(value: Any) -> str:
    """Return a value as it is in the file, shortened."""
    text = repr(plain(value))
    return text if len(text) <= 80 else f"{text[:77]}..."

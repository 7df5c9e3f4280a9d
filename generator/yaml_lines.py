"""YAML whose mappings remember their lines, so that a problem can name one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import yaml

from generator.report import GeneratorError, relative


class Lines(dict[str, Any]):
    """A YAML mapping that remembers the line it starts on and those of its keys."""

    line = 0
    lines: dict[str, int]


class _Loader(yaml.SafeLoader):
    pass


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Iterator[Lines]:
    data = Lines()
    data.line = node.start_mark.line + 1
    keys = [key.value for key, _ in node.value]
    yield data
    if len(set(keys)) != len(keys):
        raise yaml.constructor.ConstructorError(None, None, "a key stands twice", node.start_mark)
    loader.flatten_mapping(node)  # `<<` brings the keys of another mapping
    data.lines = {key.value: key.start_mark.line + 1 for key, _ in node.value}
    data.update({str(key): value for key, value in loader.construct_mapping(node, deep=True).items()})


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read_yaml(path: Path) -> Lines:
    """A YAML file whose mappings know their lines."""
    try:
        # `_Loader` is a SafeLoader: it builds plain values only.
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    except yaml.YAMLError as error:
        raise GeneratorError(f"{relative(path)}: not YAML: {error}") from error
    return cast(Lines, data if data is not None else Lines())


def line_of(node: Any, key: str = "") -> int:
    """The line of a mapping, or of one of its keys; 0 when unknown."""
    if isinstance(node, Lines):
        return node.lines.get(key, node.line)
    return 0


def strip_lines(node: Any) -> Any:
    """Plain dictionaries, for code that compares or serializes."""
    if isinstance(node, Lines):
        return {key: strip_lines(value) for key, value in node.items()}
    if isinstance(node, list):
        return [strip_lines(value) for value in cast(Sequence[Any], node)]
    return node

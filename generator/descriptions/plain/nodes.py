"""A value of a document with its place, a JSON pointer: every refusal names it, and no shape gives a traceback."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import unquote

from generator.naming import shortened
from generator.report import GeneratorError


@dataclass(frozen=True)
class Node:
    """A value in a document."""

    root: Any
    value: Any
    pointer: str = "#"

    @property
    def keys(self) -> frozenset[str]:
        """The keys of an object; none if the value is something else."""
        value: object = self.value
        return frozenset(cast(Mapping[str, Any], value)) if isinstance(value, dict) else frozenset()

    def refusal(self, text: str) -> GeneratorError:
        return GeneratorError(f"{self.pointer}: {text}")

    @property
    def object(self) -> Mapping[str, Any]:
        """The value as an object."""
        value: object = self.value
        if not isinstance(value, dict):
            raise self.refusal(f"must be an object: {_shown(value)}")
        return cast("dict[str, Any]", value)

    def __contains__(self, key: str) -> bool:
        return self.object.get(key) is not None

    def at(self, key: str) -> Node:
        """Return the value at a key of an object; None is its value if it is not there."""
        return self._child(key, self.object.get(key))

    def items(self) -> Iterator[tuple[str, Node]]:
        """Yield the entries of an object."""
        for key, value in self.object.items():
            yield str(key), self._child(str(key), value)

    def entries(self, key: str) -> list[Node]:
        """Return the items of a list at a key; none if it is not there."""
        node = self.at(key)
        if node.value is None:
            return []
        value: object = node.value
        if not isinstance(value, list):
            raise node.refusal(f"must be a list: {_shown(value)}")
        return [node._child(str(index), each) for index, each in enumerate(cast(Sequence[Any], value))]

    def text(self, key: str) -> str:
        """Return the text at a key; empty if it is not there. A number counts as a text."""
        value: object = self.object.get(key)
        if value is None or isinstance(value, (dict, list)):
            if value is not None:
                raise self.at(key).refusal(f"must be a text: {_shown(cast(Any, value))}")
            return ""
        return str(value)

    def flag(self, key: str) -> bool:
        return self.object.get(key) is True

    def resolved(self) -> Node:
        """Return the place that a `$ref` leads to, through further ones; the node itself if it has none."""
        node, seen = self, [self.pointer]
        while isinstance(node.value, dict) and "$ref" in node.object:
            node = node.target()
            if node.pointer in seen:
                raise self.refusal(f"a reference that leads to itself: {' -> '.join(seen)}")
            seen.append(node.pointer)
        return node

    def target(self) -> Node:
        """Return the place that the `$ref` of this object names."""
        ref = self.object["$ref"]
        if not isinstance(ref, str):
            raise self.refusal(f"`$ref` must be a text: {_shown(ref)}")
        if not ref.startswith("#"):
            raise self.refusal(
                f"a reference to another document: {ref!r}; bundle the documents into one first"
            )
        node = Node(self.root, self.root)
        for step in ref[1:].split("/")[1:]:
            node = node._step(unquote(step).replace("~1", "/").replace("~0", "~"), self, ref)
        if ref not in ("#", "#/") and node.pointer == "#":
            raise self.refusal(f"a reference by an anchor: {ref!r}; write it as a path")
        return node

    def _step(self, key: str, user: Node, ref: str) -> Node:
        value: object = self.value
        if isinstance(value, list) and key.isdecimal():
            items = cast(Sequence[Any], value)
            if int(key) < len(items):
                return self._child(key, items[int(key)])
        if isinstance(value, dict) and key in value:
            return self._child(key, cast(Mapping[str, Any], value)[key])
        raise user.refusal(f"a reference that leads nowhere: {ref!r}")

    def _child(self, key: str, value: Any) -> Node:
        return Node(self.root, value, f"{self.pointer}/{key.replace('~', '~0').replace('/', '~1')}")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def words(text: str) -> list[str]:
    """Return the words of a name: at capitals, digits and whatever is neither letter nor digit."""
    return re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", text)


def class_name(*texts: str) -> str:
    """Return a name of a class made of these texts; capitals inside a text stay."""
    parts = [part for text in texts for part in re.split(r"[^A-Za-z0-9]+", text) if part]
    name = "".join(part[0].upper() + part[1:] for part in parts)
    return shortened(name if name[:1].isalpha() else f"Schema{name}")


class Names:
    """Names in use, which are kept apart also where only case or punctuation differs."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def unique(self, name: str, separator: str = "") -> str:
        """Return the name, with a number if it is in use."""
        found, count = name, 1
        while (key := "".join(words(found)).lower() or found) in self._used:
            count += 1
            found = f"{name}{separator}{count}"
        self._used.add(key)
        return found

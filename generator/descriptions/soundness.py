"""Check the stored JSON of a description before it is read, so that every mistake has its file and line.

JSON does not remember lines; a file with a mistake is read once more as YAML, which contains JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from generator.facts import NESTING, PLAIN_TYPES
from generator.report import Concern, GeneratorError, Report, near, relative
from generator.yaml_lines import Keys, Lines, YamlFile, named, read_text, read_yaml

DOCUMENT: Keys = {
    **dict.fromkeys(("backend", "api", "version", "revision", "host", "base_path", "protocol"), "text"),
    "documents": "list of mappings",
    "others": "list of texts",
    **dict.fromkeys(("operations", "schemas", "aliases", "extras", "schemes", "refused", "notes"), "mapping"),
}
NEEDED_IN_DOCUMENT = ("backend", "api", "version", "revision", "host", "documents", "operations", "schemas")
OPERATION: Keys = {
    **dict.fromkeys(("method", "path", "request", "response", "source", "server"), "text"),
    **dict.fromkeys(("body", "media", "accept", "stream_media"), "text"),
    **dict.fromkeys(("streaming", "upload", "deprecated", "body_required", "download"), "flag"),
    **dict.fromkeys(("parameters", "encoding", "errors", "upload_paths"), "mapping"),
    "security": "list of texts",
}
PARAMETER: Keys = {
    **dict.fromkeys(("location", "type", "ref", "wire", "style"), "text"),
    **dict.fromkeys(("required", "repeated", "reserved", "deprecated"), "flag"),
    "values": "list of texts",
    "numbers": "list of numbers",
}
FACT: Keys = {
    **dict.fromkeys(("type", "ref", "source", "discriminator"), "text"),
    **dict.fromkeys(("repeated", "map", "required", "read_only", "deprecated"), "flag"),
    **dict.fromkeys(("nullable", "write_only"), "flag"),
    "values": "list of texts",
    "deprecated_values": "list of texts",
    "numbers": "list of numbers",
    "options": "list of mappings",
    "tags": "list of lists",
    "item": "mapping",
    "constant": "constant",
}
SCHEME: Keys = {**dict.fromkeys(("kind", "location", "name"), "text"), "scopes": "list of texts"}
NEEDED = {
    "message": ("ref", "a message needs a `ref`: name the message"),
    "enum": ("values", "an enumeration needs `values`: list them"),
    "number_enum": ("numbers", "an enumeration of numbers needs `numbers`: list them"),
    "union": ("options", "a union needs `options`: list the types of its values"),
    "list": ("item", "a list of another kind needs an `item`: write the type of its items"),
    "map": ("item", "a map of another kind needs an `item`: write the type of its values"),
}
"""Type of a field to the key that it needs, and the problem without it."""

TYPES = frozenset([*PLAIN_TYPES, *NEEDED])
VERBS = ("GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE")
LOCATIONS = ("path", "query", "header", "cookie")
STYLES = ("", "comma", "space", "pipe", "deep", "json")
BODIES = ("", "form", "multipart", "binary", "text")
KINDS_OF_KEYS = ("key", "bearer", "basic", "oauth", "other")


def checked(path: Path, backend: str) -> Mapping[str, Any]:
    """Return the JSON of a description; raise GeneratorError with all mistakes if it has any."""
    again = f"run `make fetch BACKEND={backend}` again"
    try:
        document = json.loads(read_text(path), object_pairs_hook=_object)
    except _DoubledError:
        read_yaml(path)  # names the line, and raises
        raise
    except json.JSONDecodeError as error:
        reason = "a web page" if error.doc.lstrip().startswith("<") else error.msg
        raise GeneratorError(f"{relative(path)}:{error.lineno}: not JSON: {reason}; {again}") from error
    if not isinstance(document, dict):
        raise GeneratorError(f"{relative(path)}:1: not a JSON object; {again}")
    if not _is_sound(document, backend, YamlFile(path, Report(), Lines())):
        found = Report()
        _is_sound(_with_lines(path, document), backend, YamlFile(path, found, Lines()))
        found.raise_if_any()
    return cast(Mapping[str, Any], document)


def proved(document: Mapping[str, Any], name: str) -> None:
    """Raise GeneratorError with all mistakes of facts that are in no file of `spec/`, such as those of a git revision."""
    report = Report()
    _is_sound(document, str(document.get("backend")), YamlFile(Path(name), report, Lines()))
    report.raise_if_any()


class _DoubledError(Exception):
    """An object has a key twice, of which JSON would keep the last."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _DoubledError
    return found


def _with_lines(path: Path, document: Any) -> Any:
    try:
        return read_yaml(path)
    except GeneratorError:
        return document  # YAML allows less white space than JSON


def _is_sound(document: Any, backend: str, file: YamlFile) -> bool:
    """Report the mistakes of the whole document; return whether there are none."""
    if not file.check(document, "", DOCUMENT, NEEDED_IN_DOCUMENT):
        return False
    with file.report.about(Concern.SHAPE):
        if document["backend"] != backend:
            message = f"describes {document['backend']!r}, and {backend!r} is read from here: fetch that"
            file.problem("", message, document, "backend")
            return False
        if not document["operations"]:
            file.problem("operations", "has no entry: fetch the description again", document, "operations")
            return False
        blocks = [
            file.check(document[key], key, named("mapping")) for key in _mappings() if key in document
        ] + [file.check(document.get(key, {}), key, named("text")) for key in ("refused", "notes")]
        if not all(blocks):
            return False
        sound = [operation(node, f"operations.{name}", file) for name, node in document["operations"].items()]
        for name, found in document["schemas"].items():
            sound.append(file.check(found, f"schemas.{name}", named("mapping")))
            if sound[-1]:
                sound += [fact(node, f"schemas.{name}.{wire}", file) for wire, node in found.items()]
        for key in ("aliases", "extras"):
            sound += [fact(node, f"{key}.{name}", file) for name, node in document.get(key, {}).items()]
        for name, node in document.get("schemes", {}).items():
            place = f"schemes.{name}"
            sound.append(
                file.check(node, place, SCHEME, ["kind"])
                and _is_one_of(node, "kind", KINDS_OF_KEYS, place, file)
            )
        return all(sound) and _leads(document, file)


def _mappings() -> tuple[str, ...]:
    return ("operations", "schemas", "aliases", "extras", "schemes")


def operation(node: Any, where: str, file: YamlFile) -> bool:
    """Report the mistakes of an operation; return whether there are none."""
    if not file.check(node, where, OPERATION, ("method", "path")):
        return False
    parameters = node.get("parameters", {})
    sound = _is_one_of(node, "method", VERBS, where, file) & _is_one_of(node, "body", BODIES, where, file)
    for key in ("encoding", "errors", "upload_paths"):
        sound &= file.check(node.get(key, {}), f"{where}.{key}", named("text"))
    if not file.check(parameters, f"{where}.parameters", named("mapping")):
        return False
    return all(
        [sound, *(_parameter(parameters[key], f"{where}.parameters.{key}", file) for key in parameters)]
    )


def _parameter(node: Any, where: str, file: YamlFile) -> bool:
    return (
        file.check(node, where, PARAMETER, ("location", "type"))
        and _is_one_of(node, "location", LOCATIONS, where, file)
        and _is_one_of(node, "type", sorted(TYPES - NESTING), where, file)
        and _is_one_of(node, "style", STYLES, where, file)
        and (node["type"] != "message" or _has_needed(node, where, file))
    )


def fact(node: Any, where: str, file: YamlFile) -> bool:
    """Report the mistakes of a field; return whether there are none."""
    if not file.check(node, where, FACT, ["type"]):
        return False
    if not _is_one_of(node, "type", sorted(TYPES), where, file) or not _has_needed(node, where, file):
        return False
    sound = [
        fact(each, f"{where}.options[{index}]", file) for index, each in enumerate(node.get("options", ()))
    ]
    if "item" in node:
        sound.append(fact(node["item"], f"{where}.item", file))
    for tag in node.get("tags", ()):
        if len(tag) != 2 or not all(isinstance(each, str) for each in tag):
            file.problem(where, f"a tag is a value and a schema: correct {tag!r}", node, "tags")
            sound.append(False)
    return all(sound)


def _has_needed(node: Any, where: str, file: YamlFile) -> bool:
    key, text = NEEDED.get(node["type"], ("type", ""))
    if not node.get(key):
        file.problem(where, text, node)
    return bool(node.get(key))


def _is_one_of(node: Any, key: str, known: Iterable[str], where: str, file: YamlFile) -> bool:
    value = node.get(key, "")
    if value not in known:
        file.problem(where, f"unknown {key} {value!r}: correct it{near(value, known)}", node, key)
    return value in known


def _leads(document: Mapping[str, Any], file: YamlFile) -> bool:
    """Report each message that something names and that is not there; return whether there is none."""
    schemas = document["schemas"]
    lost = [item for item in _references(document) if item[1] not in schemas]
    for where, name, node, key in lost:
        file.problem(where, f"no schema {name!r}: correct the name{near(name, schemas)}", node, key)
    return not lost


def _references(document: Mapping[str, Any]) -> Iterator[tuple[str, str, Any, str]]:
    """Yield the place and the name of each message that something leads to, and where that is written."""
    for name, node in document["operations"].items():
        where = f"operations.{name}"
        yield from ((where, node[key], node, key) for key in ("request", "response") if node.get(key))
        yield from (
            (f"{where}.errors", each, node, "errors") for each in node.get("errors", {}).values() if each
        )
        for key, child in node.get("parameters", {}).items():
            if child.get("ref"):
                yield f"{where}.parameters.{key}", child["ref"], child, "ref"
    for name, found in document["schemas"].items():
        for wire, node in found.items():
            yield from _inside(node, f"schemas.{name}.{wire}")
    for key in ("aliases", "extras"):
        for name, node in document.get(key, {}).items():
            if name not in document["schemas"]:
                yield f"{key}.{name}", name, document[key], name
            yield from _inside(node, f"{key}.{name}")


def _inside(node: Any, where: str) -> Iterator[tuple[str, str, Any, str]]:
    if node.get("ref"):
        yield where, node["ref"], node, "ref"
    for _, name in node.get("tags", ()):
        yield where, name, node, "tags"
    for child in [*node.get("options", ()), *([node["item"]] if "item" in node else [])]:
        yield from _inside(child, where)

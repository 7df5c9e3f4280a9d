"""Check the stored JSON of a description before it is read, so that every mistake has its file and line.

JSON does not remember lines; a file with a mistake is read once more as YAML, which contains JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from generator.ir import SCALARS
from generator.report import Concern, GeneratorError, Report, near, relative
from generator.yaml_lines import Keys, Lines, YamlFile, named, read_text, read_yaml

DOCUMENT: Keys = {
    **dict.fromkeys(("backend", "api", "version", "revision", "host"), "text"),
    "documents": "list of mappings",
    "others": "list of texts",
    "operations": "mapping",
    "schemas": "mapping",
}
OPERATION: Keys = {
    **dict.fromkeys(("method", "path", "request", "response", "source"), "text"),
    **dict.fromkeys(("streaming", "upload"), "flag"),
    "parameters": "mapping",
}
PARAMETER: Keys = {
    **dict.fromkeys(("location", "type"), "text"),
    **dict.fromkeys(("required", "repeated"), "flag"),
    "values": "list of texts",
}
FACT: Keys = {
    **dict.fromkeys(("type", "ref", "source"), "text"),
    **dict.fromkeys(("repeated", "map", "required", "read_only", "deprecated"), "flag"),
    "values": "list of texts",
}
NEEDED = {
    "message": ("ref", "a message needs a `ref`: name the message"),
    "enum": ("values", "an enumeration needs `values`: list them"),
}
"""Type of a field to the key that it needs, and the problem without it."""

VERBS = ("GET", "POST", "PATCH", "PUT", "DELETE")
LOCATIONS = ("path", "query", "header", "cookie")


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
    if not file.check(document, "", DOCUMENT, [key for key in DOCUMENT if key != "others"]):
        return False
    with file.report.about(Concern.SHAPE):
        if document["backend"] != backend:
            message = f"describes {document['backend']!r}, and {backend!r} is read from here: fetch that"
            file.problem("", message, document, "backend")
            return False
        if not document["operations"]:
            file.problem("operations", "has no entry: fetch the description again", document, "operations")
            return False
        if not all(file.check(document[key], key, named("mapping")) for key in ("operations", "schemas")):
            return False
        sound = [operation(node, f"operations.{name}", file) for name, node in document["operations"].items()]
        for name, fields in document["schemas"].items():
            sound.append(file.check(fields, f"schemas.{name}", named("mapping")))
            if sound[-1]:
                sound += [fact(node, f"schemas.{name}.{wire}", file) for wire, node in fields.items()]
        return all(sound) and _leads(document, file)


def operation(node: Any, where: str, file: YamlFile) -> bool:
    """Report the mistakes of an operation; return whether there are none."""
    if not file.check(node, where, OPERATION, ("method", "path")):
        return False
    parameters = node.get("parameters", {})
    sound = _is_one_of(node, "method", VERBS, where, file)
    if not file.check(parameters, f"{where}.parameters", named("mapping")):
        return False
    for name, child in parameters.items():
        place = f"{where}.parameters.{name}"
        sound &= (
            file.check(child, place, PARAMETER, ("location", "type"))
            and _is_one_of(child, "location", LOCATIONS, place, file)
            and _is_one_of(child, "type", sorted(SCALARS | {"enum"}), place, file)
        )
    return sound


def fact(node: Any, where: str, file: YamlFile) -> bool:
    """Report the mistakes of a field; return whether there are none."""
    if not file.check(node, where, FACT, ["type"]):
        return False
    if not _is_one_of(node, "type", sorted(SCALARS | {"message", "enum"}), where, file):
        return False
    key, text = NEEDED.get(node["type"], ("type", ""))
    if not node.get(key):
        file.problem(where, text, node)
    return bool(node.get(key))


def _is_one_of(node: Any, key: str, known: Iterable[str], where: str, file: YamlFile) -> bool:
    value = node[key]
    if value not in known:
        file.problem(where, f"unknown {key} {value!r}: correct it{near(value, known)}", node, key)
    return value in known


def _leads(document: Mapping[str, Any], file: YamlFile) -> bool:
    """Report each message that something names and that is not there; return whether there is none."""
    schemas = document["schemas"]
    names = [
        (f"operations.{name}", node, key)
        for name, node in document["operations"].items()
        for key in ("request", "response")
    ]
    names += [
        (f"schemas.{name}.{wire}", node, "ref")
        for name, fields in schemas.items()
        for wire, node in fields.items()
    ]
    lost = [(where, node, key) for where, node, key in names if node.get(key) and node[key] not in schemas]
    for where, node, key in lost:
        text = f"no schema {node[key]!r}: correct the name{near(node[key], schemas)}"
        file.problem(where, text, node, key)
    return not lost

"""Read a Google Discovery document into the neutral Description.

Not read, because clients do not need it: `batchPath`, `icons`, `labels`, `endpoints`, `features`, and the
`parameters` of the whole document (`alt`, `fields`, `key`, `quotaUser` and the like), which every method takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from generator.descriptions import discovery_messages
from generator.descriptions.discovery_messages import Messages
from generator.descriptions.facts import MISFITS, Json, is_required, misfit, reading, scalar, shaped
from generator.descriptions.reach import expressible
from generator.facts import Description, Operation, Parameter, SecurityScheme
from generator.naming import singular
from generator.report import GeneratorError

fact = discovery_messages.fact


def read(document: Json, backend: str, prefix: str, *, is_flat: bool = True) -> Description:
    """Return the whole document as facts, without its texts.

    Paths are those of `flatPath`, whose variables are segments, and relative to the version; or else those of `path`,
    whose variables are resource names, and relative to the service.
    """
    with shaped():
        return expressible(_Reader(document, prefix, is_flat).read(backend))


class _Reader:
    def __init__(self, document: Json, prefix: str, is_flat: bool) -> None:
        self.document = document
        self.is_flat = is_flat
        self.messages = Messages(re.compile(f"^{re.escape(prefix)}"))
        self.refused: dict[str, str] = {}
        self.notes: dict[str, str] = {}

    def read(self, backend: str) -> Description:
        document = self.document
        with reading("#/schemas"):
            self.messages.read(document["schemas"])
        with reading("#/resources"):
            nodes = list(_methods(document, "#"))
        operations = {operation.id: operation for operation in self._operations(nodes)}
        base_path = self._base_path(operations)
        if not base_path:
            operations = {name: self._versioned(each) for name, each in operations.items()}
        return Description(
            backend=backend,
            api=document["name"],
            version=document["version"],
            revision=document["revision"],
            host=self._host(),
            operations=operations,
            schemas=self.messages.found,
            base_path=base_path,
            protocol=self._address()[0],
            schemes=dict(self._schemes()),
            refused=self.refused,
            notes=self.notes,
        )

    def _address(self) -> tuple[str, str]:
        with reading("rootUrl"):
            protocol, rest = self.document["rootUrl"].split("://")[:2]
            return protocol, rest.strip("/")

    def _host(self) -> str:
        return self._address()[1]

    def _base_path(self, operations: dict[str, Operation]) -> str:
        """Return what precedes all paths; empty if that is the version, with which paths begin."""
        with reading("servicePath"):
            service = str(self.document.get("servicePath") or "").strip("/")
            start = f"{self.document['version']}/"
            if (
                self.is_flat
                and not service
                and any(each.path.startswith(start) for each in operations.values())
            ):
                return ""
            return f"/{service}/" if service else "/"

    def _versioned(self, operation: Operation) -> Operation:
        """Return an operation whose path is relative to the version, or has an address of its own."""
        start = f"{self.document['version']}/"
        if operation.path.startswith(start):
            return replace(operation, path=operation.path.removeprefix(start))
        return replace(operation, server="://".join(self._address()) + "/")

    def _schemes(self) -> Iterator[tuple[str, SecurityScheme]]:
        with reading("parameters"):
            if "key" in self.document.get("parameters", {}):
                yield "key", SecurityScheme("key", "query", "key")
        with reading("auth"):
            scopes = self.document.get("auth", {}).get("oauth2", {}).get("scopes", {})
            if scopes:
                yield "oauth2", SecurityScheme("oauth", scopes=tuple(sorted(scopes)))

    def _operations(self, nodes: list[tuple[str, Json]]) -> Iterator[Operation]:
        for place, node in nodes:
            yield from self._read_or_refuse(place, node)

    def _read_or_refuse(self, place: str, node: Json) -> Iterator[Operation]:
        try:
            yield self._operation(place, node)
        except MISFITS as error:
            self._refuse(place, node, misfit(error))
        except GeneratorError as error:
            self._refuse(place, node, str(error))

    def _refuse(self, place: str, node: object, reason: str) -> None:
        given = cast(Json, node).get("id") if isinstance(node, dict) else None
        name = given.split(".", 1)[-1] if isinstance(given, str) else place
        self.refused[name] = f"{place}: {reason}"

    def _operation(self, place: str, node: Json) -> Operation:
        name = node["id"].split(".", 1)[1]
        path, parameters = self._path(node)
        parameters.update(self._query(name, node))
        streams = name.rsplit(".", 1)[-1].startswith("stream") and (self.is_flat or "response" in node)
        if streams:
            self.notes[place] = (
                "read as a stream, because its name begins with `stream`: the document does not tell"
            )
        protocols = node.get("mediaUpload", {}).get("protocols", {})
        title = "".join(f"{part[:1].upper()}{part[1:]}" for part in name.split("."))
        return Operation(
            id=name,
            method=node["httpMethod"],
            path=path,
            parameters=parameters,
            request=self.messages.body(node.get("request", {}), f"{title}Request"),
            response=self.messages.body(node.get("response", {}), f"{title}Response"),
            streaming=streams,
            upload="mediaUpload" in node,
            deprecated=node.get("deprecated") is True,
            download=node.get("supportsMediaDownload") is True,
            upload_paths={key: str(each["path"]) for key, each in protocols.items()},
        )

    def _path(self, node: Json) -> tuple[str, dict[str, Parameter]]:
        """Return the path, and the parameters in it: those of `flatPath` if there is one, else resource names."""
        given = node.get("parameters", {})
        if self.is_flat and "flatPath" in node:
            return _flat(node["flatPath"], given)
        template = node["path"]
        if re.search(r"\{[^+\w]|\{\+?\w+[^\w}]", template):
            raise GeneratorError(f"a path with an expansion that is not known: {template!r}")
        reserved = set(re.findall(r"\{\+(\w+)\}", template))
        path = template.replace("{+", "{")
        return path, {
            name: replace(_described(name, given), reserved=name in reserved)
            for name in re.findall(r"\{(\w+)\}", path)
        }

    def _query(self, method: str, node: Json) -> Iterator[tuple[str, Parameter]]:
        for name, child in node.get("parameters", {}).items():
            if child["location"] == "query":
                yield name, self._parameter(f"{method}.{name}", child)
            elif child["location"] != "path":
                raise GeneratorError(f"the parameter {name!r} is in the {child['location']}")

    def _parameter(self, name: str, node: Json) -> Parameter:
        required = is_required(node, node.get("required") is True)
        deprecated, repeated = node.get("deprecated") is True, bool(node.get("repeated"))
        if node["type"] == "object":
            title = "".join(f"{part[:1].upper()}{part[1:]}" for part in name.split("."))
            inner = self.messages.fact(node, title)
            found = {"type": "array", "items": node} if repeated else node
            ref = self.messages.nested(found, title) if inner.type == "struct" or inner.map else inner.ref
            return Parameter("query", "message", required, ref=ref, deprecated=deprecated)
        values = tuple(node.get("enum", ()))
        if not all(isinstance(value, str) for value in values):
            raise GeneratorError(f"{name}: an enumeration of something else than texts")
        return Parameter("query", scalar(node), required, repeated, values, deprecated=deprecated)


def _flat(template: str, given: Json) -> tuple[str, dict[str, Parameter]]:
    """Return a path whose variables are segments: a made-up `{projectsId}` is called `project`."""

    def called(match: re.Match[str]) -> str:
        before, name = match[1] or "", match[2]
        is_made_up = name.endswith("Id") and (name not in given or before == f"{name[:-2]}/")
        return f"{before}{{{singular(name[:-2]) if is_made_up else name}}}"

    path = re.sub(r"(\w+/)?\{\+?(\w+)\}", called, template)
    names = re.findall(r"\{(\w+)\}", path)
    if len({*names}) < len(names):
        path = template.replace("{+", "{")
        names = re.findall(r"\{(\w+)\}", path)
    return path, {name: _described(name, given) for name in names}


def _described(name: str, given: Json) -> Parameter:
    node = given.get(name)
    kind = scalar(node) if node else "string"
    return Parameter("path", kind, required=True, values=tuple(node.get("enum", ())) if node else ())


def _methods(node: Json, place: str) -> Iterator[tuple[str, Json]]:
    found, inner = (_entries(node, key, place) for key in ("methods", "resources"))
    for name, method in found:
        yield f"{place}/methods/{name}", method
    for name, child in inner:
        yield from _methods(child, f"{place}/resources/{name}")


def _entries(node: object, key: str, place: str) -> list[tuple[str, Json]]:
    entries: object = cast(Json, node).get(key, {}) if isinstance(node, dict) else None
    if not isinstance(entries, dict):
        where = f"{place}/{key}" if isinstance(node, dict) else place
        raise GeneratorError(f"{where}: must be an object")
    return list(cast(Json, entries).items())

"""Read a plain OpenAPI document of any API into the neutral Description.

An operation that cannot be expressed is refused with its place, and the others are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from urllib.parse import urlsplit

from generator.descriptions.facts import Json
from generator.descriptions.plain import bodies, parameters
from generator.descriptions.plain.nodes import Names, Node, words
from generator.descriptions.plain.schemas import Schemas
from generator.descriptions.reach import expressible
from generator.facts import Description, Operation, SecurityScheme
from generator.report import GeneratorError

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
OF_THE_PATH = frozenset({"$ref", "summary", "description", "servers", "parameters"})
OF_THE_OPERATION = frozenset(
    [
        *("operationId", "parameters", "requestBody", "responses", "deprecated", "security", "servers"),
        *("tags", "summary", "description", "externalDocs", "callbacks"),
    ]
)
"""Keys of an operation: those that are read, and those for readers. `callbacks` are requests of the server."""

OF_THE_DOCUMENT = frozenset(
    [
        *("openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs"),
        *("webhooks", "jsonSchemaDialect", "$self"),
    ]
)
"""Keys of a document. `webhooks` are requests of the server."""


def read(document: Json, backend: str, api: str) -> Description:
    """Return the whole document as facts, without its texts."""
    try:
        return _Reader(Node(document, document)).read(backend, api)
    except RecursionError as error:
        raise GeneratorError("#: nested too deeply") from error


class _Reader:
    def __init__(self, document: Node) -> None:
        self.document = document
        components = document.at("components")
        has_any = components.value is not None
        self.schemas = Schemas(document, components.at("schemas") if has_any else None)
        self.schemes = dict(_schemes(components.at("securitySchemes"))) if has_any else {}
        self.refused: dict[str, str] = {}
        self._names = Names()

    def read(self, backend: str, api: str) -> Description:
        for key, node in self.document.items():
            if key not in OF_THE_DOCUMENT and not key.startswith("x-"):
                self.schemas.note(node, "this keyword is not read")
        info = self.document.at("info")
        version = info.text("version") if info.value is not None else ""
        self.server = self._server(self.document) or "/"
        address = urlsplit(self.server)
        operations = {operation.id: operation for operation in self._operations()}
        if not operations and not self.refused:
            raise GeneratorError("#/paths: has no operation")
        described = Description(
            backend=backend,
            api=api,
            version=version,
            revision=version,
            host=address.netloc,
            operations=operations,
            schemas=self.schemas.finish(),
            base_path=f"/{address.path.strip('/')}/".replace("//", "/"),
            protocol=address.scheme or "https",
            schemes=self.schemes,
            refused=self.refused,
            notes=self.schemas.notes,
        )
        return expressible(described)

    def _server(self, owner: Node) -> str:
        """Return the first address, with the defaults of its variables; empty if there is none."""
        servers = owner.entries("servers") if isinstance(owner.value, dict) else []
        if not servers:
            return ""
        first = servers[0]
        given = first.at("variables")
        known = dict(given.items()) if given.value is not None else {}
        url = first.text("url")
        for name in re.findall(r"\{([^{}]*)\}", url):
            default = known[name].text("default") if name in known else ""
            if not default:
                self.schemas.note(first, f"the variable {name!r} has no default: the address must be given")
                return ""
            url = url.replace("{" + name + "}", default)
        try:
            urlsplit(url)
        except ValueError as error:
            raise first.at("url").refusal(f"not an address: {url!r}") from error
        return url

    def _operations(self) -> Iterator[Operation]:
        paths = self.document.at("paths")
        for path, item in paths.items() if paths.value is not None else ():
            if path.startswith("x-"):
                continue
            try:
                resolved = item.resolved()
                entries = dict(resolved.items())
            except GeneratorError as error:
                self.refused[self._names.unique(path, "_")] = str(error)
                continue
            for key, node in entries.items():
                if key in VERBS:
                    yield from self._operation(path, key, node, item, resolved)
                elif key not in OF_THE_PATH and not key.startswith("x-"):
                    self.schemas.note(node, "this keyword is not read")

    def _operation(self, path: str, verb: str, node: Node, item: Node, shared: Node) -> Iterator[Operation]:
        given: object = node.object["operationId"] if "operationId" in node.keys else None
        text = given if isinstance(given, str) and words(given) else identifier(verb, path)
        name = self._names.unique(text, "_")
        try:
            yield self._read(name, path, verb, node, shared)
        except GeneratorError as error:
            self.refused[name] = str(error)

    def _read(self, name: str, path: str, verb: str, node: Node, shared: Node) -> Operation:
        for key, child in node.items():
            if key not in OF_THE_OPERATION and not key.startswith("x-"):
                self.schemas.note(child, "this keyword is not read")
        if not path.startswith("/"):
            raise node.refusal(f"a path begins with a slash: {path!r}")
        server = self._server(node) or self._server(shared)
        request = bodies.request(node.at("requestBody"), name, self.schemas)
        answered = node.at("responses")
        response = (
            bodies.responses(answered, name, self.schemas)
            if answered.value is not None
            else bodies.Response()
        )
        return Operation(
            id=name,
            method=verb.upper(),
            path=path.removeprefix("/"),
            parameters=parameters.read(shared, node, path, name, self.schemas),
            **{**asdict(request), **asdict(response)},
            deprecated=node.flag("deprecated"),
            security=parameters.security(node, self.document, self.schemes, self.schemas),
            server="" if server == self.server else server,
        )


def identifier(verb: str, path: str) -> str:
    """Return an id for an operation without one: `GET /pets/{petId}` gives `get_pets_by_pet_id`."""
    steps = [
        f"by_{step}" if "{" in segment else step
        for segment in path.split("/")
        if (step := "_".join(words(segment)).lower())
    ]
    return "_".join([verb, *steps]) if steps else f"{verb}_root"


def _schemes(node: Node) -> Iterator[tuple[str, SecurityScheme]]:
    for name, each in node.items() if node.value is not None else ():
        found = each.resolved()
        kind = found.text("type")
        if kind == "apiKey":
            yield name, SecurityScheme("key", found.text("in"), found.text("name"))
        elif kind == "http":
            scheme = found.text("scheme").lower()
            known = scheme in ("bearer", "basic")
            yield name, SecurityScheme(scheme if known else "other", name="" if known else scheme)
        elif kind in ("oauth2", "openIdConnect"):
            yield name, SecurityScheme("oauth", scopes=tuple(sorted(set(_scopes(found)))))
        else:
            yield name, SecurityScheme("other", name=kind)


def _scopes(scheme: Node) -> Iterator[str]:
    flows = scheme.at("flows")
    for _, flow in flows.items() if flows.value is not None else ():
        scopes = flow.at("scopes")
        yield from (name for name, _ in scopes.items()) if scopes.value is not None else ()

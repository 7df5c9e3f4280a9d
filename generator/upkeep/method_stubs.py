"""Write a method for an operation that nothing calls: its entry in `spec/surface`, its config and its result.

Everything follows from the facts or is a proposal; what no fact says, such as the reason why another backend lacks
the method, is a stub that `check` refuses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.facts import Description, Fact, Operation
from generator.ir import Api, Method, Resource
from generator.naming import attribute, singular, snake
from generator.report import NO_WORDS, GeneratorError, near
from generator.surface.merge import Merger
from generator.upkeep import edits
from generator.upkeep.stubs import Stub

VERBS = {"patch": "update"}
"""The verbs of operations whose methods have another name."""

STANDARD = ("create", "get", "list", "update", "delete")
OPTIONS, OPTIONS_TYPE = "http_options", "HttpOptions"


@dataclass(frozen=True)
class _Parts:
    """The names of the new method and of its types."""

    resource: str
    method: str
    config: str
    returns: str
    topic: str
    """The topic of the new types, as `area.topic`."""


def write(root: Path, api: Api, merger: Merger, backend: str, name: str) -> list[Stub]:
    """Write the method; raise GeneratorError if the operation is unknown or called already."""
    description = api.descriptions[backend]
    operation = description.operations.get(name)
    if operation is None:
        raise GeneratorError(
            f"{backend} has no operation {name!r} within `keep`{near(name, description.operations)}"
        )
    for resource in api.resources:
        for method in resource.methods:
            if any(name in each.operations for each in method.bindings.get(backend, ())):
                raise GeneratorError(f"client.{resource.path}.{method.name} calls {name} already")
    parts = _parts(api, merger, backend, operation)
    writer = _Writer(root, api, merger, backend, operation, parts)
    known = next((each for each in api.resources if each.name == parts.resource), None)
    same = next((each for each in known.methods if each.name == parts.method), None) if known else None
    return list(writer.bind(same) if same else writer.method(known))


def _parts(api: Api, merger: Merger, backend: str, operation: Operation) -> _Parts:
    collection, _, verb = operation.id.rpartition(".")
    last = collection.rpartition(".")[2] or verb
    method = attribute(VERBS.get(verb, verb))
    resource = _resource(api, backend, collection) or snake(last)
    noun = _pascal(snake(singular(last)) if method != "list" else snake(last))
    base = f"{_pascal(method)}{noun}" if method in STANDARD else _pascal(method)
    schema = api.descriptions[backend].schemas.get(operation.response)
    returns = merger.type_of[backend].get(operation.response, operation.response)
    if not operation.response or (schema and not schema.fields):
        returns = f"{base}Response"
    return _Parts(resource, method, f"{base}Config", returns, _topic(api, resource))


def _resource(api: Api, backend: str, collection: str) -> str:
    """Return the resource whose methods call the most operations of a collection; empty if none does."""
    calls = Counter(
        resource.name
        for resource in api.resources
        for method in resource.methods
        for binding in method.bindings.get(backend, ())
        for each in binding.operations
        if each.rpartition(".")[0] == collection
    )
    return calls.most_common(1)[0][0] if calls else ""


def _topic(api: Api, resource: str) -> str:
    """Return the topic of most configs of a resource, or of all resources."""
    methods = [(each.name, method) for each in api.resources for method in each.methods if method.config]
    own = [method for name, method in methods if name == resource] or [method for _, method in methods]
    if not own:
        raise GeneratorError("no method has a config: write the first method by hand")
    return Counter(api.types[method.config].topic for method in own).most_common(1)[0][0]


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _fields(description: Description, message: str) -> Mapping[str, Fact]:
    """Return the fields of a message; none if there is no message of that name."""
    schema = description.schemas.get(message)
    return schema.fields if schema else {}


class _Writer:
    def __init__(
        self, root: Path, api: Api, merger: Merger, backend: str, operation: Operation, parts: _Parts
    ) -> None:
        self.surface = root / "spec" / "surface"
        self.api = api
        self.merger = merger
        self.backend = backend
        self.operation = operation
        self.parts = parts
        self.description: Description = api.descriptions[backend]
        self.required: dict[str, Fact] = {
            wire: fact
            for wire, fact in _fields(self.description, operation.request).items()
            if fact.required and not fact.read_only
        }

    # -- a binding of a method that another backend has

    def bind(self, method: Method) -> Iterator[Stub]:
        """Replace the reason why a method lacks the backend by the operation."""
        path = self.surface / f"{self.parts.resource}.yaml"
        where = f"methods.{method.name}.{self.backend}"
        text = path.read_text(encoding="utf-8")
        line = edits.line_of(text, ["methods", method.name, self.backend])
        after = edits.without(text, line, where) if line else None
        if after is None or self.backend not in method.unsupported:
            raise GeneratorError(f"{self._place}: {where}: add {self.operation.id} by hand")
        path.write_text(edits.with_lines(after, ["methods", method.name], list(self._binding([]))), "utf-8")
        yield Stub(self._place, f"{where}: {self.operation.id}")

    @property
    def _place(self) -> str:
        return f"spec/surface/{self.parts.resource}.yaml"

    # -- a new method

    def method(self, resource: Resource | None) -> Iterator[Stub]:
        path = self.surface / f"{self.parts.resource}.yaml"
        text = path.read_text(encoding="utf-8") if resource else f"class: {_pascal(self.parts.resource)}\n"
        body = ["", f"{self.parts.method}:", *(f"  {line}" for line in self._entry())]
        path.write_text(edits.with_lines(text, ["methods"], body), encoding="utf-8")
        yield Stub(self._place, f"methods.{self.parts.method}: {self.operation.id}")
        yield from self._types()

    def _entry(self) -> Iterator[str]:
        params = dict(self._params())
        if self.operation.method == "POST" and self.parts.method == "create":
            yield "creates: true"
        if self.operation.streaming:
            yield "streams: true"
        if pager := self._pager():
            yield f"pager: {pager}"
        if params:
            yield "params:"
            yield from (f"  {name}: {{type: {kind}}}" for name, kind in params.items())
        yield f"config: {self.parts.config}"
        yield f"returns: {self.parts.returns}"
        yield from self._binding([f"{attribute(wire)}: {wire}" for wire in self.required])
        for other in self.api.descriptions:
            if other != self.backend:
                yield f"{other}: {{unsupported: {NO_WORDS}}}"

    def _binding(self, rows: list[str]) -> Iterator[str]:
        yield f"{self.backend}:"
        yield f"  operations: [{self.operation.id}]"
        if rows:
            yield f"  body: {{{', '.join(rows)}}}"

    def _params(self) -> Iterator[tuple[str, str]]:
        """Yield the parameters: the name of the resource, and what the request requires."""
        own = [
            name
            for name in re.findall(r"\{(\w+)\}", self.operation.path)
            if f"{{{name}}}" not in self.merger.settings.filled
        ]
        if own:
            rule = snake(own[-1])
            rules = self.merger.folder.resource_names
            kind = next((name for name, each in rules.items() if each == rule), "str")
            yield ("name" if self.parts.method in STANDARD else rule), kind
        for wire, fact in self.required.items():
            yield attribute(wire), self._annotation(wire, fact)

    def _annotation(self, wire: str, fact: Fact) -> str:
        found = self.merger.annotation(fact, f"{self.operation.request}.{wire}", self.backend)
        text = str(found) if found else fact.ref
        return f'"{text}"' if "[" in text else text

    def _pager(self) -> str:
        fields = _fields(self.description, self.operation.response)
        lists = [wire for wire, fact in fields.items() if fact.repeated and fact.ref]
        is_paged = "nextPageToken" in fields and len(lists) == 1
        return attribute(lists[0]) if is_paged else ""

    # -- its types

    def _types(self) -> Iterator[Stub]:
        area, _, topic = self.parts.topic.partition(".")
        path = self.surface / "types" / f"{area}.yaml"
        text = path.read_text(encoding="utf-8")
        new = [each for each in (self.parts.config, self.parts.returns) if each not in self.api.topic_of]
        if new:
            text = edits.with_lines(text, ["topics", topic], [f"- {name}" for name in new])
        if self.parts.config in new:
            text = edits.with_lines(text, ["configs"], list(self._config()))
        if (
            self.parts.returns in new
            and self.parts.returns != self.operation.response
            and self.operation.response
        ):
            of = f"{self.parts.returns}: {{of: {{{self.backend}: {self.operation.response}}}}}"
            text = edits.with_lines(text, ["types"], [of])
        path.write_text(text, encoding="utf-8")
        yield from (Stub(f"spec/surface/types/{area}.yaml", f"topics.{topic}: {name}") for name in new)

    def _config(self) -> Iterator[str]:
        own = _fields(self.description, self.operation.request)
        yield f"{self.parts.config}:"
        yield f"  from: [{self.operation.request}]"
        foreign = [wire for wire in self._elsewhere() if wire not in own]
        if omitted := [*self.required, *foreign]:
            yield f"  omit: [{', '.join(omitted)}]"
        fields = [*self._settings(), *self._queries()]
        if fields:
            yield "  fields:"
            yield from (f"    {line}" for line in fields)

    def _elsewhere(self) -> Iterator[str]:
        """Yield the fields of the messages of the same name on other backends."""
        for other, description in self.api.descriptions.items():
            yield from _fields(description, self.operation.request) if other != self.backend else ()

    def _settings(self) -> Iterator[str]:
        if OPTIONS_TYPE in self.api.topic_of:
            yield f"{OPTIONS}: {{type: {OPTIONS_TYPE}, sdk: true}}"

    def _queries(self) -> Iterator[str]:
        for name, each in self.operation.parameters.items():
            if each.location == "query":
                kind = self._annotation(name, Fact(each.type, repeated=each.repeated))
                yield f"{attribute(name)}: {{type: {kind}, {self.backend}: {name}}}"

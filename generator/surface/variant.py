"""One variant of a method on one backend, from which a binding is made.

Both values are frozen: `bindings` resolves the operations and the resource, `rows` places the values,
`binding_proofs` reports mistakes, each from the same variant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts import Description, Fact, Operation, Schema
from generator.ir import Type
from generator.surface.merge import Merger
from generator.surface.responses_file import ResponsesFile
from generator.yaml_lines import Lines, YamlFile, mapping_at, text_at


@dataclass(frozen=True)
class MethodScope:
    """A method of a surface file, for one backend."""

    file: YamlFile
    merger: Merger
    responses: ResponsesFile
    types: Mapping[str, Type]
    where: str
    backend: str
    method: Lines
    result: str = ""
    """The type in `returns` of a variant."""

    @property
    def description(self) -> Description:
        return self.merger.descriptions[self.backend]

    @property
    def filled(self) -> frozenset[str]:
        """The variables that the client fills in, in a path without a resource name."""
        return self.merger.settings.filled

    @property
    def params(self) -> Lines:
        return mapping_at(self.method, "params")

    @property
    def returns(self) -> str:
        return self.result or text_at(self.method, "returns")

    @property
    def config(self) -> Type | None:
        return self.types.get(text_at(self.method, "config"))

    def problem(self, node: Lines, key: str, message: str, name: str = "") -> None:
        """Report a problem at a key of a binding, or at a name in the mapping there."""
        where = ".".join(filter(None, (self.where, key, name)))
        place = mapping_at(node, key) if name in mapping_at(node, key) else node
        self.file.problem(where, message, place, name if place is not node else key)


@dataclass(frozen=True)
class Variant:
    """One way to call the method: its part of the surface file and its operations."""

    scope: MethodScope
    node: Lines
    operations: tuple[Operation, ...]
    """At least one; all have the same HTTP method, path and request."""

    resource: str
    """The parameter that names the resource in the path, or an empty string."""

    @property
    def body(self) -> Lines:
        return mapping_at(self.node, "body")

    @property
    def unsent(self) -> Lines:
        """Names of parameters and required fields that the SDK does not send, with the reasons."""
        return mapping_at(self.node, "unsent")

    @property
    def ignored(self) -> Lines:
        """Read-only fields that are sent all the same, with the reasons."""
        return mapping_at(self.node, "read_only")

    @property
    def constants(self) -> Lines:
        return mapping_at(self.node, "constants")

    @property
    def is_free(self) -> bool:
        """Whether the request is untyped: no description has its fields."""
        return "free" in self.node

    @property
    def operation(self) -> Operation:
        return self.operations[0]

    @property
    def request(self) -> str:
        """The message that is sent: `request`, or else that of the operation."""
        return text_at(self.node, "request") or self.operation.request

    @property
    def schema(self) -> Schema | None:
        return self.scope.description.schemas.get(self.request)

    def fact(self, path: str) -> Fact | None:
        """Return the fact at a JSON path of the request, or at `?name` of the query."""
        if path.startswith("?"):
            found = [operation.parameters.get(path[1:]) for operation in self.operations]
            parameter = found[0]
            if parameter is None or any(each is None or each.location != "query" for each in found):
                return None  # a row is for all operations
            return Fact(parameter.type, ref=parameter.ref, repeated=parameter.repeated)
        return self.scope.merger.fact(self.scope.backend, self.request, path)

    def enumeration(self, path: str) -> str:
        """Return the name under which `enums` has the values at a path of the request; empty if anything may be there."""
        if path.startswith("?"):
            parameter = self.operation.parameters.get(path[1:])
            return f"{self.operation.id}{path}" if parameter and parameter.values else ""
        fact = None if self.is_free else self.fact(path)
        above, _, wire = path.rpartition(".")
        merger, backend = self.scope.merger, self.scope.backend
        owner = merger.follow(backend, f"{self.request}.{above}") if above else self.request
        return f"{owner}.{wire}" if fact and fact.type == "enum" else ""

    def read_only(self, path: str) -> str:
        """Return the first part of a path of the request that the backend ignores; empty if it reads all."""
        if path.startswith("?") or self.is_free:
            return ""
        steps = path.split(".")
        parts = (".".join(steps[:end]) for end in range(1, len(steps) + 1))
        return next((part for part in parts if (fact := self.fact(part)) and fact.read_only), "")

    def paths_like(self, path: str) -> list[str]:
        """Return the paths of the request that differ from this one in the last step alone."""
        if path.startswith("?"):
            return [f"?{name}" for name in self.operation.parameters]
        above, dot, _ = path.rpartition(".")
        fact = self.fact(above) if above else None
        schema = self.scope.description.schemas.get(fact.ref) if fact else self.schema
        return [above + dot + wire for wire in schema.fields] if schema else []

    def problem(self, key: str, message: str, name: str = "") -> None:
        """Report a problem at a key of the variant, or at a name in the mapping there."""
        self.scope.problem(self.node, key, message, name)

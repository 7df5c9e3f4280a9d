"""Apply `spec/surface/`: methods, how each is called on each backend, nested differences.

Which field which backend takes is computed here from the descriptions; a surface file
writes only what differs from "same name in camelCase".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from generator.ir import (
    BACKENDS,
    Api,
    Argument,
    Binding,
    Description,
    Field,
    Method,
    Nested,
    Operation,
    Resource,
    Row,
    Type,
)
from generator.merge import Merger
from generator.report import Report, relative
from generator.yaml_lines import Lines, line_of, read_yaml

NAMES = {
    "ModelName": "model",
    "CatalogName": "catalog",
    "CacheName": "cached_content",
    "FileName": "file",
    "TuningJobName": "tuning_job",
    "BatchJobName": "batch_job",
    "OperationName": "operation",
}
"""Parameter types that are resource names, and the function that completes each."""

METHOD_KEYS = {
    "flow", "streams", "params", "config", "returns", "pager", "gemini", "vertex"
}  # fmt: skip
BINDING_KEYS = {
    "operations", "body", "path", "request", "spread", "hook", "response_hook", "when", "free",
    "sets", "resource", "given", "prefix",
    "constants",
}  # fmt: skip


def build(root: Path, descriptions: Mapping[str, Description], report: Report) -> Api:
    """Read all surface files and resolve them against the descriptions."""
    path = root / "surface" / "types.yaml"
    merger = Merger(descriptions, read_yaml(path), path, report)
    types, enums, unions = merger.types(), merger.enums(), merger.unions()
    resources = tuple(
        _Resource(file, merger, types, report).build()
        for file in sorted((root / "surface").glob("*.yaml"))
        if file.name != "types.yaml"
    )
    types = mark_requests(types, resources, unions)
    nested = {backend: dict(nested_tables(types, backend)) for backend in BACKENDS}
    api = Api(types, enums, unions, tuple(merger.surface["topics"]), resources, nested, descriptions)
    return replace(api, resources=tuple(_with_nested(r, api) for r in resources))


class _Resource:
    """One surface file."""

    def __init__(self, path: Path, merger: Merger, types: Mapping[str, Type], report: Report) -> None:
        self.path = path
        self.file = relative(path)
        self.merger = merger
        self.types = types
        self.report = report
        self.document = read_yaml(path)

    def problem(self, where: str, message: str, node: Any, key: str = "") -> None:
        self.report.add(self.file, where, message, line_of(node, key))

    def build(self) -> Resource:
        name = self.path.stem
        methods = self.document["methods"]
        built = tuple(self.method(method, node) for method, node in methods.items())
        return Resource(name, self.document["class"], built)

    def method(self, name: str, node: Lines) -> Method:
        self.known(node, METHOD_KEYS, name)
        for key in ("config", "returns"):
            if key in node and node[key] not in self.types and node[key] != "bytes":
                self.problem(f"{name}.{key}", f"no type {node[key]!r} in types.yaml", node, key)
        arguments = tuple(
            Argument(
                key,
                child.get("annotation") or self._annotation(child["type"]),
                child.get("normalize", ""),
                bool(child.get("optional")),
            )
            for key, child in node.get("params", {}).items()
        )
        unsupported: dict[str, str] = {}
        bindings: dict[str, tuple[Binding, ...]] = {}
        for backend in BACKENDS:
            child = node.get(backend)
            if child is None:
                self.problem(name, f"says nothing about {backend}: bind it or say `unsupported`", node)
            elif "unsupported" in child:
                unsupported[backend] = child["unsupported"]
            else:
                variants = cast(list[Lines], child) if isinstance(child, list) else [child]
                where = f"{name}.{backend}"
                bindings[backend] = tuple(
                    _Binding(self, where, backend, node, variant).build() for variant in variants
                )
        return Method(
            name=name,
            resource=self.path.stem,
            arguments=arguments,
            config=node.get("config", ""),
            returns=node["returns"],
            bindings=bindings,
            unsupported=unsupported,
            flow=node.get("flow", ""),
            pager=node.get("pager", ""),
            item=self._item(node, name),
            streams=bool(node.get("streams")),
        )

    def leads_to(self, kind: str) -> str:
        """The type that a parameter of this kind is normalized to."""
        return kind if kind in self.types else NORMALIZED.get(kind, "")

    def _annotation(self, kind: str) -> str:
        return "str" if kind in NAMES else kind

    def _item(self, node: Lines, name: str) -> str:
        if "pager" not in node or node["returns"] not in self.types:
            return ""
        fields = {field.name: field for field in self.types[node["returns"]].fields}
        if node["pager"] not in fields:
            self.problem(f"{name}.pager", f"{node['returns']} has no field {node['pager']!r}", node, "pager")
            return ""
        return fields[node["pager"]].ref

    def known(self, node: Lines, keys: set[str], where: str) -> None:
        for key in node:
            if key not in keys:
                self.problem(f"{where}.{key}", "unknown key", node, key)


class _Binding:
    """One backend's call of one method."""

    def __init__(self, owner: _Resource, where: str, backend: str, method: Lines, node: Lines) -> None:
        self.owner = owner
        self.where = where
        self.backend = backend
        self.method = method
        self.node = node
        self.resource = self._named(method.get("params", {}), node.get("body", {}))
        self.description = owner.merger.descriptions[backend]
        owner.known(node, BINDING_KEYS, where)
        self.operations = list(self._operations())

    @staticmethod
    def _named(params: Mapping[str, Any], body: Mapping[str, str]) -> str:
        """The parameter that names the resource in the path: the first name not in the body."""
        return next((key for key, c in params.items() if c["type"] in NAMES and key not in body), "")

    def _operations(self) -> Iterator[Operation]:
        for name in self.node.get("operations", ()):
            if name in self.description.operations:
                yield self.description.operations[name]
            else:
                where = f"{self.where}.operations"
                message = f"{self.backend} has no operation {name!r}"
                self.owner.problem(where, message, self.node, "operations")

    def build(self) -> Binding:
        if not self.operations:
            self.owner.problem(f"{self.where}.operations", "names no operation", self.node)
            return Binding("GET", "", (), (), ())
        first = self.operations[0]
        paths = [self._path(operation) for operation in self.operations]
        if len({suffix for suffix, _ in paths}) > 1 or len({op.method for op in self.operations}) > 1:
            self.owner.problem(
                f"{self.where}.operations", "operations differ in verb or path: use `when`", self.node
            )
        return Binding(
            http=first.method,
            suffix=paths[0][0],
            patterns=tuple(pattern for _, pattern in paths if pattern),
            rows=tuple(self._rows(first)),
            operations=tuple(operation.id for operation in self.operations),
            request=self._request(first),
            resource=self._resource_kind(),
            argument=self.resource,
            prefix=self.node.get("prefix", ""),
            constants=dict(self.node.get("constants", {})),
            when=self.node.get("when", ""),
            hook=self.node.get("hook", ""),
            response_hook=self.node.get("response_hook", ""),
        )

    def _resource_kind(self) -> str:
        if not self.resource:
            return ""
        return str(self.node.get("resource", NAMES[self.method["params"][self.resource]["type"]]))

    def _path(self, operation: Operation) -> tuple[str, str]:
        """The path's fixed part and, when a parameter names the resource, its pattern."""
        path = operation.path
        for key, value in self.node.get("path", {}).items():
            path = path.replace("{" + key + "}", value)
        if not self.resource:
            return path, ""
        end = path.rindex("}") + 1
        return path[end:], re.sub(r"\{\w+\}", "*", path[:end])

    def _request(self, operation: Operation) -> str:
        return str(self.node.get("request", operation.request))

    # -- rows

    def _rows(self, operation: Operation) -> Iterator[Row]:
        body: Mapping[str, str] = self.node.get("body", {})
        params = self.method.get("params", {})
        mapped: set[str] = set()
        for name in params:
            if name == self.resource or params[name].get("sdk"):
                continue
            kind = params[name]["type"]
            if any(source.startswith(f"{name}.") for source in body):
                yield from self._parts(name, self.owner.leads_to(kind), operation, mapped)
                continue
            target = body.get(name, "")
            mapped.add(target)
            self._resolves(target, f"{self.where}.body.{name}", operation)
            yield Row(name, target, NAMES.get(kind, ""))
        for name, target in self.node.get("given", {}).items():
            mapped.add(target)
            self._resolves(target, f"{self.where}.given.{name}", operation)
            yield Row(name, target)
        config = self.owner.types.get(self.method.get("config", ""))
        for field in config.fields if config else ():
            deep = f"config.{field.name}"
            if any(source.startswith(f"{deep}.") for source in body):
                inner = field.ref or self.owner.leads_to(field.annotation)
                for row in self._parts(deep, inner, operation, mapped):
                    yield replace(row, normalize=field.normalize)
            elif config and not field.sdk:
                row = self._row(field, config, operation)
                mapped.add(row.target.split(".")[0])
                yield row
        self._unknown_sources(body, params, config)
        self._required(operation, mapped)

    def _parts(self, source: str, kind: str, operation: Operation, mapped: set[str]) -> Iterator[Row]:
        """One row a field of an object whose fields go to different places."""
        body = self.node["body"]
        for field in self.owner.types[kind].fields:
            if field.sdk:
                continue
            target = body.get(f"{source}.{field.name}", "")
            if target:
                mapped.add(target.split(".")[0])
                self._resolves(target, f"{self.where}.body.{source}.{field.name}", operation)
            yield Row(f"{source}.{field.name}", target)

    def _row(self, field: Field, config: Type, operation: Operation) -> Row:
        source = f"config.{field.name}"
        explicit = self.node.get("body", {}).get(source)
        if explicit is not None:
            self._resolves(explicit, f"{self.where}.body.{source}", operation)
            return Row(source, explicit, field.normalize)
        target = "" if self.node.get("free") else self._find(field, config, operation)
        return Row(source, target, field.normalize)

    def _find(self, field: Field, config: Type, operation: Operation) -> str:
        for wire in field.wire.get(self.backend, ()):
            request = self._request(operation)
            for prefix in self._prefixes(config, request):
                if self._lookup(request, f"{prefix}.{wire}" if prefix else wire):
                    return f"{prefix}.{wire}" if prefix else wire
            parameter = operation.parameters.get(wire)
            if parameter and parameter.location == "query":
                return f"?{wire}"
        return ""

    def _prefixes(self, config: Type, request: str) -> list[str]:
        if "spread" in self.node:
            return [*self.node["spread"], ""]
        paths = self.owner.merger.surface["configs"].get(config.name, {}).get("from", [])
        found = [path.partition(".")[2] for path in paths]
        return ["", *(prefix for prefix in found if prefix)]

    def _lookup(self, message: str, path: str) -> bool:
        for wire in path.split("."):
            schema = self.description.schemas.get(message)
            if schema is None or wire not in schema.fields:
                return False
            fact = schema.fields[wire]
            if fact.type in ("any", "struct"):
                return True
            message = fact.ref
        return True

    def _resolves(self, target: str, where: str, operation: Operation) -> None:
        if self.node.get("free"):
            return
        if not target:
            self.owner.problem(where, "is mapped nowhere", self.node, "body")
        elif not self._lookup(self._request(operation), target):
            message = f"{self._request(operation)} has no field {target!r} on {self.backend}"
            kind, _, key = where[len(self.where) + 1 :].partition(".")
            self.owner.problem(where, message, self.node.get(kind), key)

    def _unknown_sources(
        self, body: Mapping[str, str], params: Mapping[str, Any], config: Type | None
    ) -> None:
        known = {*params, *(f"config.{field.name}" for field in (config.fields if config else ()))}
        for source in body:
            if source not in known and source.rpartition(".")[0] not in known:
                where = f"{self.where}.body.{source}"
                message = "neither a parameter nor a field of the config"
                self.owner.problem(where, message, self.node["body"], source)

    def _required(self, operation: Operation, mapped: set[str]) -> None:
        schema = self.description.schemas.get(self._request(operation))
        given = mapped | set(self.node.get("sets", ())) | {self.resource}
        if schema is None or self.node.get("free"):
            return
        for wire, fact in schema.fields.items():
            if fact.required and not fact.read_only and wire not in given:
                where = f"{self.where}.body"
                message = f"{schema.name}.{wire} is required and not mapped: map it or name it in `sets`"
                self.owner.problem(where, message, self.node)


# -- what differs inside nested types


def mark_requests(
    types: Mapping[str, Type], resources: tuple[Resource, ...], unions: Mapping[str, Any]
) -> dict[str, Type]:
    """Note which types a request can hold; on all others an absent list reads as empty."""
    waiting = [method.config for resource in resources for method in resource.methods if method.config]
    for resource in resources:
        for method in resource.methods:
            waiting += [argument.annotation for argument in method.arguments if argument.annotation in types]
    for union in unions.values():
        waiting += [name for name in re.findall(r"\w+", union.annotation) if name in types]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        waiting += [field.ref for field in types[name].fields if field.ref and not field.sdk]
    result: dict[str, Type] = {}
    for name, item in types.items():
        fields = tuple(
            replace(
                field,
                empty_list=field.empty_list
                or (name not in found and not field.sdk and field.annotation.startswith("List[")),
            )
            for field in item.fields
        )
        result[name] = replace(item, fields=fields, in_request=name in found)
    return result


def nested_tables(types: Mapping[str, Type], backend: str) -> Iterator[tuple[str, Nested]]:
    """The types in whose subtree this backend refuses or moves a field."""
    own = {
        name: _own(item, backend) for name, item in types.items() if item.in_request and not item.is_config
    }
    different = {name for name, item in own.items() if item.refused or item.moved}
    while True:
        above = {
            name
            for name in own
            if name not in different and any(f.ref in different for f in types[name].fields)
        }
        if not above:
            break
        different |= above
    for name in sorted(different):
        refs = {f.name: f.ref for f in types[name].fields if f.ref in different and not f.sdk}
        kept = {key: ref for key, ref in refs.items() if key not in own[name].refused}
        yield name, replace(own[name], nested=dict(sorted(kept.items())))


def _own(item: Type, backend: str) -> Nested:
    sent = [field for field in item.fields if not field.sdk]
    refused = tuple(sorted(f.name for f in sent if backend not in f.wire))
    moved: dict[str, str] = {}
    for field in sent:
        names = field.wire.get(backend, ())
        if names and names[0] != field.json_name:
            moved[field.name] = names[0]
    return Nested(item.name, refused if item.sources else (), dict(sorted(moved.items())), {})


def _with_nested(resource: Resource, api: Api) -> Resource:
    def rows(method: Method, backend: str, binding: Binding) -> tuple[Row, ...]:
        config = api.types.get(method.config)
        refs = (
            {f"config.{f.name}": _leads_to(f.annotation, f.ref, api) for f in config.fields} if config else {}
        )
        refs.update({a.name: _leads_to(a.annotation, "", api) for a in method.arguments})
        tables = api.nested[backend]
        return tuple(replace(row, nested=_table(refs.get(row.source, ""), tables)) for row in binding.rows)

    methods: list[Method] = []
    for method in resource.methods:
        bindings = {
            backend: tuple(replace(b, rows=rows(method, backend, b)) for b in items)
            for backend, items in method.bindings.items()
        }
        methods.append(replace(method, bindings=bindings))
    return replace(resource, methods=tuple(methods))


def _table(name: str, tables: Mapping[str, Nested]) -> str:
    return name if name in tables else ""


NORMALIZED = {
    "ContentListUnion": "Content",
    "ContentUnion": "Content",
    "ToolListUnion": "Tool",
    "SchemaUnion": "Schema",
    "SpeechConfigUnion": "SpeechConfig",
    "BatchSource": "BatchJobSource",
    "BatchDestination": "BatchJobDestination",
}
"""The type that a union is normalized to before it is sent."""


def _leads_to(annotation: str, ref: str, api: Api) -> str:
    return ref or NORMALIZED.get(annotation, "")

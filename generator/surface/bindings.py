"""One backend's call of one method: its operations, its path, and one row a value that is sent.

Which field which backend takes is computed here from the descriptions; a surface file
writes only what differs from "same name in camelCase".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.ir import Binding, Fact, Field, Operation, Row, Schema, Type, inner
from generator.surface.merge import SCALAR_TYPES, Merger
from generator.surface.nested import NORMALIZED, leads_to
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, named, text_at, texts_at

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

PARAMETER: Keys = {
    **dict.fromkeys(("type", "normalize", "annotation", "returns"), "text"),
    **dict.fromkeys(("optional", "sdk", "positional"), "flag"),
}
BINDING: Keys = {
    **dict.fromkeys(("operations", "sets", "spread"), "list of texts"),
    **dict.fromkeys(("body", "path", "given", "constants"), "mapping"),
    **dict.fromkeys(("request", "hook", "response_hook", "when", "free", "resource", "prefix"), "text"),
}
FILLED = {"{project}", "{location}"}
"""What the client itself fills into a path that names no resource."""


class MethodBinding:
    """One variant of a method on one backend, built from its part of a surface file."""

    def __init__(
        self,
        file: YamlFile,
        merger: Merger,
        types: Mapping[str, Type],
        where: str,
        backend: str,
        method: Lines,
    ) -> None:
        self.file = file
        self.merger = merger
        self.types = types
        self.where = where
        self.backend = backend
        self.description = merger.descriptions[backend]
        self.params = mapping_at(method, "params")
        self.config = types.get(text_at(method, "config"))

    def build(self, node: Lines) -> Binding:
        """The binding; what cannot be bound is in the report and an empty one is given."""
        self.node, self.body = node, mapping_at(node, "body")
        self.file.check(node, self.where, BINDING, ["operations"])
        for key in ("body", "path", "given"):
            self.file.check(mapping_at(node, key), f"{self.where}.{key}", named("text"))
        self.file.check(mapping_at(node, "constants"), f"{self.where}.constants", named("constant"))
        self.free = "free" in node
        # The parameter that names the resource in the path: the first name not in the body.
        self.resource = next(
            (
                key
                for key in self.params
                if text_at(mapping_at(self.params, key), "type") in NAMES and key not in self.body
            ),
            "",
        )
        operations = list(self._operations())
        return self._bound(operations) if operations else Binding("GET", "", (), (), ())

    def _bound(self, operations: list[Operation]) -> Binding:
        first = operations[0]
        self.operation = first
        self.request = text_at(self.node, "request") or first.request
        self.message = self.request or "an empty request"
        paths = [self._path(operation) for operation in operations]
        self._alike(operations, [suffix for suffix, _ in paths])
        rows = tuple(self._rows())
        self._sources()
        self._filled({*(row.target for row in rows), *mapping_at(self.node, "constants")})
        return Binding(
            http=first.method,
            suffix=paths[0][0],
            patterns=tuple(pattern for _, pattern in paths if pattern),
            rows=rows,
            operations=tuple(operation.id for operation in operations),
            request=self.request,
            resource=self._completes(),
            argument=self.resource,
            prefix=text_at(self.node, "prefix"),
            constants=dict(mapping_at(self.node, "constants")),
            when=text_at(self.node, "when"),
            hook=text_at(self.node, "hook"),
            response_hook=text_at(self.node, "response_hook"),
        )

    def _problem(self, key: str, message: str, name: str = "") -> None:
        """A problem at a key of the binding, or at a name in the mapping there."""
        where = ".".join(filter(None, (self.where, key, name)))
        node = mapping_at(self.node, key) if name in mapping_at(self.node, key) else self.node
        self.file.problem(where, message, node, name if node is not self.node else key)

    # -- operations and paths

    def _operations(self) -> Iterator[Operation]:
        for name in texts_at(self.node, "operations"):
            if name in self.description.operations:
                yield self.description.operations[name]
            else:
                self._problem("operations", f"{self.backend} has no operation {name!r}")
        if self.node.get("operations") == []:
            self._problem("operations", "names no operation")

    def _alike(self, operations: list[Operation], suffixes: list[str]) -> None:
        if len(set(suffixes)) > 1 or len({operation.method for operation in operations}) > 1:
            self._problem("operations", "operations differ in verb or path: use `when`")
        elif len({operation.request for operation in operations}) > 1 and "request" not in self.node:
            self._problem(
                "operations", "operations differ in their request: use `when` or name the `request`"
            )

    def _completes(self) -> str:
        """The function that completes the resource's name."""
        kind = text_at(mapping_at(self.params, self.resource), "type")
        return text_at(self.node, "resource") or NAMES[kind] if self.resource else ""

    def _path(self, operation: Operation) -> tuple[str, str]:
        """The path's fixed part and, when a parameter names the resource, its pattern."""
        path = operation.path
        for key in (written := mapping_at(self.node, "path")):
            if "{" + key + "}" not in path:
                self._problem("path", f"{operation.path} has no {{{key}}}", key)
            path = path.replace("{" + key + "}", text_at(written, key))
        if self.resource:
            if "}" not in path:
                message = f"{self.resource} names the resource, but {path} has no place for one"
                self._problem("operations", message)
            end = path.rfind("}") + 1
            return path[end:], re.sub(r"\{\w+\}", "*", path[:end])
        if open_ := sorted({*re.findall(r"\{\w+\}", path)} - FILLED):
            self._problem("operations", f"nothing fills {', '.join(open_)} of {path}: say it in `path`")
        return path, ""

    # -- rows

    def _rows(self) -> Iterator[Row]:
        for name in self.params:
            param = mapping_at(self.params, name)
            kind = text_at(param, "type")
            if name != self.resource and not param.get("sdk"):
                annotation = "str" if kind in NAMES else text_at(param, "annotation") or kind
                yield from self._given(name, annotation, NAMES.get(kind, ""))
        for name, target in mapping_at(self.node, "given").items():
            self._resolves(target, "given", name, "")
            yield Row(name, target)
        for field in self.config.fields if self.config else ():
            source = f"config.{field.name}"
            if field.sdk:
                continue
            if source in self.body or self._is_parted(source):
                yield from self._given(source, field.annotation, field.normalize)
            else:
                target = "" if self.free else self._find(field)
                yield Row(source, target, field.normalize, leads_to(field.annotation, self.types))

    def _given(self, source: str, annotation: str, normalize: str) -> Iterator[Row]:
        """The row of a value that the body names, or one row a field when it names those."""
        leads = leads_to(annotation, self.types)
        if not self._is_parted(source):
            target = text_at(self.body, source)
            self._resolves(target, "body", source, annotation)
            yield Row(source, target, normalize, leads)
            return
        # A parameter is normalized before its row is reached.
        normalize = normalize if source.startswith("config.") else ""
        for field in self._fields(leads):
            part = f"{source}.{field.name}"
            if part in self.body:
                self._resolves(text_at(self.body, part), "body", part, field.annotation)
            yield Row(part, text_at(self.body, part), normalize, leads_to(field.annotation, self.types))

    def _is_parted(self, source: str) -> bool:
        return any(key.startswith(f"{source}.") for key in self.body)

    def _fields(self, name: str) -> list[Field]:
        return [field for field in self.types[name].fields if not field.sdk] if name in self.types else []

    def _find(self, field: Field) -> str:
        """The place of a config field that the body does not name."""
        for wire in field.wire.get(self.backend, ()):
            for prefix in self._prefixes():
                path = f"{prefix}.{wire}" if prefix else wire
                if self._fact(path):
                    return path
            parameter = self.operation.parameters.get(wire)
            if parameter and parameter.location == "query":
                return f"?{wire}"
        return ""

    def _prefixes(self) -> list[str]:
        if "spread" in self.node:
            return [*texts_at(self.node, "spread"), ""]
        paths = texts_at(
            mapping_at(self.merger.file.configs, self.config.name if self.config else ""), "from"
        )
        return ["", *(rest for path in paths if (rest := path.partition(".")[2]))]

    # -- what must hold

    def _fact(self, path: str) -> Fact | None:
        """The fact at a JSON path of the request, or at `?name` of the query."""
        if path.startswith("?"):
            parameter = self.operation.parameters.get(path[1:])
            query = parameter is not None and parameter.location == "query"
            return Fact(parameter.type, repeated=parameter.repeated) if parameter and query else None
        return self.merger.fact(self.backend, self.request, path)

    def _resolves(self, target: str, key: str, source: str, annotation: str) -> None:
        """Prove that a target exists and takes values of this annotation, where one is known."""
        if not target:
            self._problem(key, "is mapped nowhere", source)
        if not target or self.free:
            return
        fact = self._fact(target)
        if fact is None:
            self._problem(key, f"{self.message} has no field {target!r} on {self.backend}", source)
        elif annotation and not self._fits(annotation, fact):
            wanted = self.merger.annotation(fact, "", self.backend) or fact.ref
            message = f"a {annotation} does not fit {target}, a {wanted} on {self.backend}"
            self._problem(key, message, source)

    def _fits(self, annotation: str, fact: Fact) -> bool:
        """Scalar kinds agree, an int may become a float and an enumeration a string."""
        name = inner(annotation)
        wanted = fact.ref and self.merger.type_of[self.backend].get(fact.ref, fact.ref)
        wanted = wanted or ("str" if fact.type == "enum" else SCALAR_TYPES[fact.type])
        if wanted == "Any" or (wanted == "Dict[str, Any]" and annotation.startswith("Dict[")):
            return True
        if name in self.merger.file.unions:  # a flow or hook gives it its shape
            return NORMALIZED.get(name, name) == wanted
        is_enum = name in self.merger.file.enum_names
        same = name == wanted or (is_enum and wanted == "str") or (name, wanted) == ("int", "float")
        shape = ("List[" if fact.repeated else "") + ("Dict[str, " if fact.map else "")
        return same and annotation.partition(name)[0] == shape

    def _sources(self) -> None:
        """Prove that each source of the body is something that a request sends."""
        sent, kept = set(self.params), {key for key in self.params if mapping_at(self.params, key).get("sdk")}
        owners = {key: text_at(mapping_at(self.params, key), "type") for key in self.params}
        for field in self.config.fields if self.config else ():
            source = f"config.{field.name}"
            owners[source] = field.annotation
            (kept if field.sdk else sent).add(source)
        for source, annotation in owners.items():
            name = leads_to(annotation, self.types)
            for field in self.types[name].fields if name else ():
                (kept if field.sdk else sent).add(f"{source}.{field.name}")
        for source in self.body:
            if source in kept:
                self._problem("body", "the SDK keeps it to itself: it is never sent", source)
            elif source not in sent:
                self._problem("body", "neither a parameter nor a field of the config", source)

    def _filled(self, targets: set[str]) -> None:
        """Prove that all that the operation requires is sent."""
        schema = self.description.schemas.get(self.request)
        self._named(schema)
        if self.free:
            return
        heads = {re.split(r"[.\[]", target)[0] for target in targets}
        given = heads | {*texts_at(self.node, "sets"), self.resource}
        for wire, fact in schema.fields.items() if schema else ():
            if fact.required and not fact.read_only and wire not in given:
                message = f"{self.request}.{wire} is required and not mapped: map it or name it in `sets`"
                self._problem("body", message)
        for name, parameter in self.operation.parameters.items():
            if parameter.location == "query" and parameter.required and f"?{name}" not in targets:
                self._problem("body", f"?{name} is required and not mapped: map a parameter to it")

    def _named(self, schema: Schema | None) -> None:
        """Prove that what the binding says of the request is there."""
        if "request" in self.node and schema is None:
            self._problem("request", f"{self.backend} has no message {self.request!r}")
        for wire in texts_at(self.node, "sets"):
            if schema is None or wire not in schema.fields:
                self._problem("sets", f"{self.message} has no field {wire!r} on {self.backend}")
        for path in texts_at(self.node, "spread"):
            if self._fact(path) is None:
                self._problem("spread", f"{self.message} has no field {path!r} on {self.backend}")
        for path in mapping_at(self.node, "constants"):
            self._resolves(path, "constants", path, "")

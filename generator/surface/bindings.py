"""One backend's binding of one method: its operations, its path and its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts import Operation
from generator.ir import Binding
from generator.report import near
from generator.surface import limits
from generator.surface.binding_proofs import prove, sources_exist
from generator.surface.origins import needs
from generator.surface.response_tables import steps
from generator.surface.rows import placed
from generator.surface.variant import MethodScope, Variant
from generator.yaml_lines import Keys, Lines, mapping_at, named, text_at, texts_at

BINDING: Keys = {
    **dict.fromkeys(("operations", "sets", "spread", "response"), "list of texts"),
    **dict.fromkeys(("body", "path", "given", "constants", "unsent", "read_only"), "mapping"),
    **dict.fromkeys(("request", "hook", "when", "free", "label", "name_rule", "prefix", "returns"), "text"),
}


def build(scope: MethodScope, node: Lines) -> Binding:
    """Return the binding of a variant; report a variant that cannot be bound, and return an empty binding."""
    _check(scope, node)
    scope = replace(scope, result=_result(scope, node))
    operations = tuple(_operations(scope, node))
    if not operations:
        return Binding("GET", "", (), (), ())
    variant = Variant(scope, node, operations, _resource(scope, node))
    with scope.file.report.muted(not sources_exist(variant)):  # a wrong source makes other proofs fail
        paths = [_path(variant, operation) for operation in operations]
        _alike(variant, {suffix for suffix, _ in paths})
        _known(variant, [pattern for _, pattern in paths if pattern])
        rows = list(placed(variant))
        prove(variant, rows)
        needs.prove(variant, {item.row.target for item in rows if item.row.target})
    return Binding(
        http=variant.operation.method,
        suffix=paths[0][0],
        patterns=tuple(pattern for _, pattern in paths if pattern),
        rows=tuple(item.row for item in rows if item.row.target),
        operations=tuple(operation.id for operation in operations),
        refused=tuple(item.row.source for item in rows if not item.row.target),
        request=variant.request,
        name_rule=_name_rule(variant),
        argument=variant.resource,
        prefix=text_at(node, "prefix"),
        constants=dict(variant.constants),
        when=text_at(node, "when"),
        label=text_at(node, "label"),
        hook=text_at(node, "hook"),
        returns=scope.result,
        responses=tuple(steps(variant)),
    )


def _check(scope: MethodScope, node: Lines) -> None:
    scope.file.check(node, scope.where, BINDING, ["operations"])
    for key in ("body", "path", "given", "read_only"):
        scope.file.check(mapping_at(node, key), f"{scope.where}.{key}", named("text"))
    unsent = mapping_at(node, "unsent")
    if scope.file.check(unsent, f"{scope.where}.unsent", named("text or mapping")):
        for name in unsent:
            if isinstance(unsent[name], Lines):
                scope.file.check(
                    unsent[name], f"{scope.where}.unsent.{name}", {"required": "text"}, ["required"]
                )
    scope.file.check(mapping_at(node, "constants"), f"{scope.where}.constants", named("constant"))


def _result(scope: MethodScope, node: Lines) -> str:
    """Return the type in `returns` of a variant, which must extend that of the method."""
    result = text_at(node, "returns")
    if result and (result not in scope.types or scope.types[result].extends != scope.returns):
        scope.problem(node, "returns", f"{result!r} does not extend {scope.returns}: name a type that does")
        return ""
    return result


def _operations(scope: MethodScope, node: Lines) -> Iterator[Operation]:
    for name in texts_at(node, "operations"):
        if name in scope.description.operations:
            operation = scope.description.operations[name]
            if limit := limits.of_operation(operation, scope.description.schemas, mapping_at(node, "unsent")):
                scope.problem(node, "operations", f"{name} has {limit}: leave it out")
            else:
                yield operation
        else:
            hint = near(name, scope.description.operations)
            text = f"{scope.backend} has no operation {name!r}: correct the name, or fetch it"
            others = [each for each in texts_at(node, "operations") if each in scope.description.operations]
            if others:  # the method goes on without this one
                text = f"{scope.backend} has no operation {name!r}: correct the name, fetch it, or delete it"
            scope.problem(node, "operations", text + hint, name if others else "")
    if node.get("operations") == []:
        scope.problem(node, "operations", "is empty: name an operation")


def _resource(scope: MethodScope, node: Lines) -> str:
    """Return the parameter that names the resource in the path: the first name that is not in the body."""
    body = mapping_at(node, "body")
    for key in scope.params:
        if (
            text_at(mapping_at(scope.params, key), "type") in scope.merger.folder.resource_names
            and key not in body
        ):
            return key
    return ""


def _name_rule(variant: Variant) -> str:
    """Return the name of the function that completes the resource name."""
    if not variant.resource:
        return ""
    kind = text_at(mapping_at(variant.scope.params, variant.resource), "type")
    return text_at(variant.node, "name_rule") or variant.scope.merger.folder.resource_names[kind]


def _known(variant: Variant, patterns: Sequence[str]) -> None:
    """Prove that the rule of the resource's name knows every form of it."""
    rule, backend = _name_rule(variant), variant.scope.backend
    known = texts_at(mapping_at(variant.scope.merger.folder.name_patterns, rule), backend)
    for pattern in patterns:
        if pattern not in known:
            text = f"the name rule {rule!r} does not know {pattern} on {backend}: complete such names in the rule, and add the form to `name_patterns`"
            variant.problem("operations", text)


def _alike(variant: Variant, suffixes: set[str]) -> None:
    """Prove that the operations of a variant can share its rows."""
    operations = variant.operations
    if len(suffixes) > 1 or len({operation.method for operation in operations}) > 1:
        variant.problem(
            "operations", "the operations differ in HTTP method or path: write variants with `when`"
        )
    elif len({operation.request for operation in operations}) > 1 and "request" not in variant.node:
        message = "the operations differ in their request: write variants with `when`, or a `request`"
        variant.problem("operations", message)


def _path(variant: Variant, operation: Operation) -> tuple[str, str]:
    """Return the fixed part of the path and, if a parameter names the resource, the pattern of its name."""
    path = operation.path
    written = mapping_at(variant.node, "path")
    for key in written:
        if "{" + key + "}" not in path:
            hint = near(key, re.findall(r"\{(\w+)\}", operation.path))
            variant.problem("path", f"{operation.path} has no {{{key}}}: correct the name{hint}", key)
        path = path.replace("{" + key + "}", text_at(written, key))
    if variant.resource:
        if "}" not in path:
            message = f"{variant.resource} is a resource name, but {path} has no variable: add it to `body`"
            variant.problem("operations", message)
        end = path.rfind("}") + 1
        return path[end:], re.sub(r"\{\w+\}", "*", path[:end])
    if open_ := sorted({*re.findall(r"\{\w+\}", path)} - variant.scope.filled):
        variant.problem(
            "operations", f"{path} has variables without a value: {', '.join(open_)}: add them to `path`"
        )
    return path, ""

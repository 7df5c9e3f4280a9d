"""Proof that the type in `returns` is what the operations of a method answer.

A response table may turn a message into another type, and a flow may take a field of it. Everything
else is proved by the message that a type pairs with or, for a message without a type, by their fields.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from generator.ir import Fact, Operation, Type
from generator.surface.merge import Merger
from generator.surface.responses_file import ResponsesFile
from generator.yaml_lines import Lines, YamlFile, text_at, texts_at


class Result:
    """The comparison of the `returns` of a method with what its operations answer."""

    def __init__(
        self,
        file: YamlFile,
        merger: Merger,
        types: Mapping[str, Type],
        tables: ResponsesFile,
        method: str,
        node: Lines,
    ) -> None:
        self.file = file
        self.method = method
        self.node = node
        self.returns = text_at(node, "returns")
        self.backends = tuple(merger.descriptions)
        compared: list[bool] = []
        self.wrong: list[tuple[str, str]] = []
        """Backend of each operation that does not fit, and the text of the problem without a remedy."""

        self.paired = ""
        """Type that fits the first of them."""

        # Other results are unknown, or `bytes` and the like, which a flow makes.
        for backend in merger.descriptions if self.returns in types else ():
            operations = merger.descriptions[backend].operations
            for name in _untouched(node.get(backend)):
                if name not in operations:
                    continue
                compared.append(_answers(merger, backend, operations[name], types[self.returns]))
                if not compared[-1]:
                    response = operations[name].response
                    self.paired = self.paired or merger.type_of[backend].get(response, "")
                    text = f"{name} on {backend} answers {response}, which is not a {self.returns}"
                    self.wrong.append((backend, text))
        self.is_wrong = bool(compared) and not any(compared)
        """Whether no operation fits, so that `returns` is the mistake."""

        self.unfit = "" if self.is_wrong or self.returns not in types else self._unfit(types, tables)
        """Why no response can be read as the type, although no operation tells."""

    def _unfit(self, types: Mapping[str, Type], tables: ResponsesFile) -> str:
        variants = [each for backend in self.backends for each in _variants(self.node.get(backend))]
        made = {
            kind
            for variant in variants
            for name in texts_at(variant, "response")
            for kind in texts_at(tables.table(name), "type")
        } & set(types)
        roots = {self.returns, *(text_at(variant, "returns") for variant in variants)}
        if made and not any(made & _contained(types, root) for root in roots):
            return f"{self.returns} does not contain a {' or '.join(sorted(made))}, for which its response tables are"
        bound = {backend for backend in self.backends if any(map(_names, _variants(self.node.get(backend))))}
        having = {backend for field in types[self.returns].fields for backend in field.wire}
        if having and bound and not having & bound:
            return f"{self.returns} has no field on {' or '.join(sorted(bound))}"
        return ""

    def report(self) -> None:
        """Report a type that no operation answers."""
        where = f"{self.method}.returns"
        if self.is_wrong:
            remedy = f"write {self.paired}" if self.paired else "correct the type, or add a response table"
            self.file.problem(where, f"{self.wrong[0][1]}: {remedy}", self.node, "returns")
        elif self.unfit:
            self.file.problem(where, f"{self.unfit}: correct the type", self.node, "returns")

    def report_operations(self) -> None:
        """Report each backend with an operation that does not fit, though another operation does."""
        for backend, text in () if self.is_wrong else dict(reversed(self.wrong)).items():
            remedy = "correct the operation, or add a response table"
            self.file.problem(f"{self.method}.{backend}.operations", f"{text}: {remedy}", self.node, backend)


def _variants(given: Any) -> list[Lines]:
    listed = cast(Sequence[Any], given) if isinstance(given, list) else [given]
    return [item for item in listed if isinstance(item, Lines)]


def _names(variant: Lines) -> list[str]:
    return texts_at(variant, "operations")


def _untouched(given: Any) -> list[str]:
    """Return the operations of the variants that have no response table."""
    return [name for item in _variants(given) if "response" not in item for name in _names(item)]


def _contained(types: Mapping[str, Type], name: str) -> set[str]:
    """Return a type and those inside it."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        name = waiting.pop()
        if name in types and name not in found:
            found.add(name)
            waiting += [field.type.type for field in types[name].fields]
    return found


def _answers(merger: Merger, backend: str, operation: Operation, returns: Type) -> bool:
    """Return whether a type can be read from the response of an operation."""
    type_of = merger.type_of[backend]
    if not operation.response or type_of.get(operation.response) == returns.name:
        return True  # without a response, the description does not say what it answers
    schema = merger.descriptions[backend].schemas.get(operation.response)
    fields: Mapping[str, Fact] = schema.fields if schema else {}
    if returns.name in {type_of.get(fact.ref) for fact in fields.values() if not fact.repeated}:
        return True  # such as the response of an upload, which has the file in a field
    wanted = {wire for field in returns.fields if not field.sdk for wire in field.wire.get(backend, ())}
    if operation.response in type_of:  # a second type of the message has some of its fields
        return bool(wanted) and wanted <= set(fields)
    return not wanted or bool(wanted & set(fields))

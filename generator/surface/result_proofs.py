"""Proof that the type in `returns` is what the operations of a method answer.

A response table with a `base` makes the type of another message, and a flow may take a field of one. Everything
else is proved by the messages that the type is made of or, where there are none, by their fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from generator.facts import Fact, Operation
from generator.ir import Type
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
        self.tables = tables
        self.method = method
        self.node = node
        self.returns = text_at(node, "returns")
        compared: list[bool] = []
        self.wrong: list[tuple[str, str]] = []
        """Backend of each operation that does not fit, and the text of the problem without a remedy."""

        self.paired = ""
        """Type that fits the first of them."""

        for backend in merger.descriptions:
            operations = merger.descriptions[backend].operations
            for name, returns in self._unmade(merger, backend, types):
                if name not in operations:
                    continue
                compared.append(
                    _answers(merger, backend, operations[name], types[returns], "flow" in self.node)
                )
                if not compared[-1]:
                    response = operations[name].response
                    self.paired = self.paired or merger.type_of[backend].get(response, "")
                    text = f"{name} on {backend} answers {response}, which is not a {returns}"
                    self.wrong.append((backend, text))
        self.is_wrong = bool(compared) and not any(compared)
        """Whether no operation fits, so that `returns` is the mistake."""

    def _unmade(self, merger: Merger, backend: str, types: Mapping[str, Type]) -> Iterator[tuple[str, str]]:
        """Yield each operation whose result no response table makes, with the type that it should answer."""
        for variant in variants(self.node.get(backend)):
            returns = text_at(variant, "returns") or self.returns
            messages = merger.sources(returns).get(backend, ())
            makes = ("base",) if messages else ("base", "rows")
            tables = [self.tables.table(name) for name in texts_at(variant, "response")]
            own = [table for table in tables if returns in texts_at(table, "type")]
            # Other results are unknown, or `bytes` and the like, which a flow makes.
            if returns in types and not any(key in table for table in own for key in makes):
                yield from ((name, returns) for name in texts_at(variant, "operations"))

    def report(self) -> None:
        """Report a type that no operation answers."""
        where = f"{self.method}.returns"
        if self.is_wrong:
            remedy = f"write {self.paired}" if self.paired else "correct the type, or add a response table"
            self.file.problem(where, f"{self.wrong[0][1]}: {remedy}", self.node, "returns")

    def report_operations(self) -> None:
        """Report each backend with an operation that does not fit, though another operation does."""
        for backend, text in () if self.is_wrong else dict(reversed(self.wrong)).items():
            remedy = "correct the operation, or add a response table"
            self.file.problem(f"{self.method}.{backend}.operations", f"{text}: {remedy}", self.node, backend)


def variants(given: Any) -> list[Lines]:
    """Return the variants of a method on a backend."""
    listed = cast(Sequence[Any], given) if isinstance(given, list) else [given]
    return [item for item in listed if isinstance(item, Lines)]


def _answers(merger: Merger, backend: str, operation: Operation, returns: Type, has_flow: bool) -> bool:
    """Return whether a type can be read from the response of an operation."""
    if not operation.response:
        return True  # the description does not say what it answers
    schema = merger.descriptions[backend].schemas.get(operation.response)
    fields: Mapping[str, Fact] = schema.fields if schema else {}
    messages = merger.sources(returns.name).get(backend, ())
    # A flow can take it from a field: the response of an upload has the file in one.
    held = [fact.ref for fact in fields.values() if not fact.repeated] if has_flow else []
    if messages:
        return bool({operation.response, *held} & {*messages})
    wanted = {wire for field in returns.fields if not field.sdk for wire in field.wire.get(backend, ())}
    return bool(wanted & set(fields))

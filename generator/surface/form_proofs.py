"""Proof that a method has the form of its operations: a list in pages, a stream, an upload, the bytes of a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts import Fact, Operation
from generator.ir import Type
from generator.naming import camel
from generator.report import near
from generator.surface.merge import Merger
from generator.surface.result_proofs import variants
from generator.yaml_lines import Lines, YamlFile, text_at, texts_at

NEXT = "next_page_token"
"""The field of a page that says where the next one begins."""


class Form:
    """The form of the responses of a method, next to that of its operations."""

    def __init__(
        self, file: YamlFile, merger: Merger, types: Mapping[str, Type], method: str, node: Lines
    ) -> None:
        self.file = file
        self.merger = merger
        self.types = types
        self.method = method
        self.node = node
        self.returns = text_at(node, "returns")

    def report(self) -> None:
        """Report each operation that answers in another form than the method."""
        for backend in self.merger.descriptions:
            for variant in variants(self.node.get(backend)):
                for name in texts_at(variant, "operations"):
                    operation = self.merger.descriptions[backend].operations.get(name)
                    for text in self._wrong(operation, backend, variant) if operation else ():
                        where = f"{self.method}.{backend}.operations"
                        self.file.problem(where, f"{name} on {backend} {text}", variant, "operations")

    def _wrong(self, operation: Operation, backend: str, variant: Lines) -> Iterator[str]:
        schema = self.merger.descriptions[backend].schemas.get(operation.response)
        fields: Mapping[str, Fact] = schema.fields if schema else {}
        if operation.streaming != bool(self.node.get("streams")):
            remedy = (
                "streams: say `streams: true`" if operation.streaming else "does not stream: delete `streams`"
            )
            yield f"{remedy}, or name another operation"
        if operation.upload and "prefix" not in variant:
            yield "takes the bytes of a file: give the `prefix` of its upload, or name another operation"
        if operation.download and self.returns in self.types:
            yield f"answers with the bytes of a file (`download`), which cannot be a {self.returns}"
        if self.returns in self.merger.folder.results and fields:
            yield f"answers {operation.response}, which has fields: name its type in `returns`"
        pager = text_at(self.node, "pager")
        if pager and fields and self.returns in self.types:
            yield from self._page(operation, backend, fields, pager)

    def _page(
        self, operation: Operation, backend: str, fields: Mapping[str, Fact], pager: str
    ) -> Iterator[str]:
        """Yield what a page of the operation lacks."""
        answers = f"answers {operation.response}"
        if not any(fields[wire].repeated for wire in self._wires(pager, backend) if wire in fields):
            lists = [wire for wire, fact in fields.items() if fact.repeated]
            text = f"which has no list for {self.returns}.{pager}: correct the JSON name of the field"
            yield f"{answers}, {text}{near(camel(pager), lists)}"
        is_paged = "pageToken" in operation.parameters
        if is_paged and not any(wire in fields for wire in self._wires(NEXT, backend)):
            yield f"{answers}, which has nothing for {self.returns}.{NEXT}, where the next page begins: correct the type"

    def _wires(self, name: str, backend: str) -> tuple[str, ...]:
        found = [
            field.wire.get(backend, ()) for field in self.types[self.returns].fields if field.name == name
        ]
        return found[0] if found else ()

"""The part of one description that the SDK shows, read from the API that `spec/surface` makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.annotations import TypeRef
from generator.comparison.values import Exposure, Standing
from generator.facts import Description, Fact

Wire = tuple[str, str]
"""A message and one of its fields, or an operation and one of its parameters."""

Names = dict[Wire, list[str]]


def _no_annotation(fact: Fact, use: str) -> TypeRef | None:
    return None


@dataclass
class Side:
    """One description, and the SDK names of its facts."""

    description: Description
    supplied: frozenset[str] = frozenset()
    """`Message.field` and `Message.field=VALUE` that only the supplement has."""

    methods: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Operation to the methods that call it."""

    types: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Message to the types that are made of it."""

    fields: Names = field(default_factory=Names)
    parameters: Names = field(default_factory=Names)
    dropped: dict[Wire, str] = field(default_factory=dict[Wire, str])
    """Field to the reason why it is left out."""

    undecided: dict[Wire, str] = field(default_factory=dict[Wire, str])
    """Field to what has to be decided about it, although a type holds it."""

    patterns: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Operation to the resource names that users write for it."""

    enums: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Enumeration of the SDK to its values, on both backends."""

    enum_of: Mapping[str, str] = field(default_factory=dict[str, str])
    annotation: Callable[[Fact, str], TypeRef | None] = _no_annotation
    """The annotation of a fact, and of its use as `Message.field`; None if no type of the SDK fits."""

    keeps: Callable[[str], bool] = lambda _: True
    roots: dict[str, set[str]] = field(
        default_factory=lambda: {"sent": set(), "received": set(), "kept": set()}
    )
    """Messages from which requests, responses and kept operations begin."""

    def __post_init__(self) -> None:
        self._reached: dict[str, frozenset[str]] = {}

    # -- standing

    def operation(self, name: str) -> Standing:
        if name in self.methods:
            return Standing(Exposure.SHOWN, tuple(self.methods[name]))
        if self.keeps(name):
            return Standing(Exposure.NOT_SHOWN, reason="no method calls it", is_undecided=True)
        return Standing(Exposure.NOT_SHOWN, reason="outside of `keep`")

    def parameter(self, operation: str, name: str) -> Standing:
        if found := self.parameters.get((operation, name)):
            return Standing(Exposure.SHOWN, tuple(found))
        if (operation, name) in self.dropped:
            return Standing(Exposure.DROPPED, reason=self.dropped[operation, name])
        above = self.operation(operation)
        if above.exposure is not Exposure.SHOWN:
            return replace(above, is_undecided=False)
        text = f"{above.names[0]} does not send it"
        return Standing(Exposure.NOT_SHOWN, reason=text, is_undecided=True)

    def schema(self, name: str) -> Standing:
        if found := self.types.get(name):
            return Standing(Exposure.SHOWN, tuple(found))
        if methods := self._callers(name):
            return Standing(
                Exposure.NOT_SHOWN, reason=f"{methods[0]} sends or reads it, and no type is made of it"
            )
        for place, reason in self.dropped.items():
            if self._ref(place) == name:
                return Standing(Exposure.DROPPED, reason=f"{'.'.join(place)}: {reason}")
        if name in self.reached("kept"):
            return Standing(Exposure.NOT_SHOWN, reason="no type is made of it")
        return Standing(Exposure.NOT_SHOWN, reason="no kept operation leads to it")

    def _callers(self, message: str) -> list[str]:
        """Return the methods whose request or response is a message."""
        operations = self.description.operations
        return [
            methods[0]
            for name, methods in self.methods.items()
            if name in operations and message in (operations[name].request, operations[name].response)
        ]

    def _ref(self, place: Wire) -> str:
        schema = self.description.schemas.get(place[0])
        fact = schema.fields.get(place[1]) if schema else None
        return fact.ref if fact else ""

    def field(self, message: str, path: str) -> Standing:
        """Return the standing of a field, or of one in the message of a field (`sampling.seed`)."""
        wire, _, rest = path.partition(".")
        if rest:
            return self.field(self._ref((message, wire)), rest)
        place = (message, wire)
        if found := self.undecided.get(place):
            return Standing(Exposure.NOT_SHOWN, reason=found, is_undecided=True)
        if names := self.fields.get(place):
            return Standing(Exposure.SHOWN, tuple(names))
        if place in self.dropped:
            return Standing(Exposure.DROPPED, reason=self.dropped[place])
        users = self.types.get(message) or self._callers(message)
        if not users:
            return self.schema(message)
        return Standing(Exposure.NOT_SHOWN, reason=f"{users[0]} does not show it", is_undecided=True)

    def value(self, message: str, wire: str, value: str) -> Standing:
        """Return the standing of a value: under its name in an enumeration, or as a text of the field."""
        above = self.field(message, wire)
        enum = self.enum_of.get(f"{message}.{wire.rpartition('.')[2]}", "")
        if above.exposure is not Exposure.SHOWN:
            return above
        return Standing(Exposure.SHOWN, (f"types.{enum}.{value}",)) if enum else self.text(above, value)

    @staticmethod
    def text(above: Standing, value: str) -> Standing:
        """Return the standing of a value that users write as a text."""
        return replace(above, names=tuple(f"{name} = {value!r}" for name in above.names))

    # -- ways of messages

    def sends(self, message: str) -> bool:
        """Return whether requests of the SDK can hold a message."""
        return message in self.reached("sent")

    def reads(self, message: str) -> bool:
        """Return whether responses can hold a message, as far as the SDK shows them."""
        return message in self.reached("received")

    def reached(self, way: str) -> frozenset[str]:
        if way not in self._reached:
            self._reached[way] = frozenset(self._reach(self.roots[way], way == "sent"))
        return self._reached[way]

    def _reach(self, roots: set[str], only_shown: bool) -> Iterator[str]:
        waiting, found = sorted(roots), set[str]()
        while waiting:
            name = waiting.pop()
            if name in found or name not in self.description.schemas:
                continue
            found.add(name)
            yield name
            waiting += [
                ref
                for wire, fact in self.description.schemas[name].facts.items()
                for ref in fact.refs
                if not only_shown or (name, wire) in self.fields
            ]

"""The result of a comparison: changes, each with its effect on users of the SDK, and a verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

Text: TypeAlias = str


class Kind(IntEnum):
    """The kind of a change."""

    REMOVED = 0
    RENAMED = 1
    CHANGED = 2
    ADDED = 3
    DEPRECATED = 4
    RESTORED = 5
    """No longer deprecated."""

    @property
    def text(self) -> str:
        return "no longer deprecated" if self is Kind.RESTORED else self.name.lower()


class Subject(IntEnum):
    """The subject of a fact."""

    API = 0
    OPERATION = 1
    PARAMETER = 2
    SCHEMA = 3
    FIELD = 4
    VALUE = 5

    @property
    def text(self) -> str:
        names = {Subject.API: "API", Subject.SCHEMA: "message", Subject.VALUE: "enum value"}
        return names.get(self, self.name.lower())


class Exposure(IntEnum):
    """Whether users of the SDK see a fact."""

    SHOWN = 0
    DROPPED = 1
    """`spec/surface` leaves it out, with a reason."""

    NOT_SHOWN = 2
    """It is outside of `keep`, nothing leads to it, or nobody has decided about it."""

    @property
    def text(self) -> str:
        return self.name.lower().replace("_", " ")


class Effect(IntEnum):
    """The effect of a change on users of the SDK."""

    BREAKING = 0
    ADDITIVE = 1
    WORDS = 2
    NONE = 3

    @property
    def text(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Standing:
    """Whether the SDK shows a fact, and under which names."""

    exposure: Exposure
    names: tuple[str, ...] = ()
    """The names in the SDK, such as `types.GenerationConfig.seed`; the first is the plainest."""

    reason: Text = ""
    """Why it is dropped or not shown."""

    is_undecided: bool = False
    """Whether somebody has to decide about it before `check` passes."""


@dataclass(frozen=True)
class Change:
    """One difference between two descriptions, and what it does to users."""

    kind: Kind
    subject: Subject
    place: str
    """An operation ID, `ID?parameter`, a message, or `Message.field`."""

    places: tuple[str, ...]
    """Every place with the same change; more than one for values of an enumeration that several fields use."""

    value: str
    """The value of an enumeration; else empty."""

    attribute: str
    """The property that changed, such as `type` or `required`; empty unless the kind is `CHANGED`."""

    before: Text
    after: Text
    standing: Standing
    effect: Effect
    why: Text
    """Why it has this effect, or what a maintainer has to decide."""

    group: str
    """The collection of an operation, or the message of a field: what a long list is grouped by."""

    is_kept: bool = True
    """False for an operation outside of `keep`, and for a message that only such operations use."""

    @property
    def is_guess(self) -> bool:
        return self.kind is Kind.RENAMED

    @property
    def order(self) -> tuple[object, ...]:
        return (self.effect, self.subject, self.group, self.place, self.kind, self.attribute, self.value)


@dataclass(frozen=True)
class Verdict:
    """The part of the version number that the changes raise, and the reason."""

    level: str
    """One of `major`, `minor`, `patch`, `none`."""

    reason: Text


@dataclass(frozen=True)
class Comparison:
    """Everything that differs between two descriptions of one backend."""

    backend: str
    label: Text
    """The name of the backend for readers."""

    old: Text
    """The version and revision of the old description."""

    new: Text
    changes: tuple[Change, ...]
    verdict: Verdict
    notes: tuple[Text, ...] = ()
    """The limits of the comparison."""

    def of(self, *effects: Effect) -> tuple[Change, ...]:
        """Return the changes of kept operations that have one of these effects."""
        return tuple(change for change in self.changes if change.effect in effects and change.is_kept)


def joined(names: Iterable[str]) -> str:
    """Return names in backquotes, with commas."""
    return ", ".join(f"`{name}`" for name in names)

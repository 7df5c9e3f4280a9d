"""The differences between two descriptions, as facts: nothing here knows what the SDK shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.comparison import likeness
from generator.comparison.attributes import differing, shape, text
from generator.comparison.values import Kind, Subject
from generator.facts import Description, Fact, Operation, Parameter, Schema

Keeps = Callable[[str], bool]


@dataclass(frozen=True)
class Difference:
    """One difference; `old` and `new` are the facts themselves, None where there is no such fact."""

    kind: Kind
    subject: Subject
    owner: str
    """The operation or message; for a renamed one the new name."""

    name: str = ""
    """The parameter or field."""

    value: str = ""
    """The value of an enumeration, or the operation that only its ID is known of."""

    attribute: str = ""
    before: str = ""
    after: str = ""
    old: Any = None
    new: Any = None
    was: str = ""
    """The old name of the operation or message, if it is renamed."""

    @property
    def place(self) -> str:
        if not self.name:
            return self.owner
        return f"{self.owner}{'?' if isinstance(self.old or self.new, Parameter) else '.'}{self.name}"

    @property
    def old_owner(self) -> str:
        return self.was or self.owner


def differences(old: Description, new: Description, keeps: Keeps) -> Iterator[Difference]:
    """Yield everything that differs; an operation is not renamed from what `keep` leaves out to what it keeps."""
    for name, before, after in differing(old, new):
        yield Difference(
            Kind.CHANGED, Subject.API, old.api, "", "", name, text(before), text(after), old, new
        )
    renamed = likeness.schemas(old.schemas, new.schemas)
    yield from _operations(old, new, renamed, keeps)
    yield from _schemas(old.schemas, new.schemas, renamed)


# -- operations


def _operations(
    old: Description, new: Description, renamed: Mapping[str, str], keeps: Keeps
) -> Iterator[Difference]:
    moved = likeness.operations(old.operations, new.operations, renamed)
    moved = {was: name for was, name in moved.items() if keeps(was) == keeps(name)}
    for was, name in moved.items():
        before, after = old.operations[was], new.operations[name]
        yield Difference(
            Kind.RENAMED, Subject.OPERATION, name, before=was, after=name, old=before, new=after, was=was
        )
        yield from _operation(before, after, renamed, was)
    for name, operation in old.operations.items():
        if name in new.operations:
            yield from _operation(operation, new.operations[name], renamed)
        elif name not in moved:
            yield Difference(Kind.REMOVED, Subject.OPERATION, name, before=_call(operation), old=operation)
    for name, operation in new.operations.items():
        if name not in old.operations and name not in moved.values():
            yield Difference(Kind.ADDED, Subject.OPERATION, name, after=_call(operation), new=operation)


def _call(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _operation(
    old: Operation, new: Operation, renamed: Mapping[str, str], was: str = ""
) -> Iterator[Difference]:
    for attribute, before, after in differing(old, new):
        if attribute in ("request", "response") and renamed.get(before) == after:
            continue
        yield _changed(Subject.OPERATION, new.id, "", attribute, before, after, old, new, was)
    parameters = (_sent(old), _sent(new))
    for name in sorted({*parameters[0], *parameters[1]}):
        before, after = (each.get(name) for each in parameters)
        yield from _parameter(new.id, name, before, after, was)


def _sent(operation: Operation) -> dict[str, Parameter]:
    """Return the parameters that the path does not show."""
    return {
        name: each
        for name, each in operation.parameters.items()
        if each.location != "path" or "{" + name + "}" not in operation.path
    }


def _parameter(
    owner: str, name: str, old: Parameter | None, new: Parameter | None, was: str
) -> Iterator[Difference]:
    if old is None or new is None:
        kind = Kind.ADDED if old is None else Kind.REMOVED
        given = old or new
        said = _given(given) if given else ""
        texts = {"after": said} if old is None else {"before": said}
        yield Difference(kind, Subject.PARAMETER, owner, name, old=old, new=new, was=was, **texts)
        return
    if (before := shape(old, {})) != (after := shape(new, {})):
        yield _changed(Subject.PARAMETER, owner, name, "type", before, after, old, new, was)
    for attribute, one, other in differing(old, new):
        yield _changed(Subject.PARAMETER, owner, name, attribute, one, other, old, new, was)
    yield from _values(owner, name, old, new, was)


def _given(parameter: Parameter) -> str:
    return (
        f"{'required ' if parameter.required else ''}{parameter.location} parameter, {shape(parameter, {})}"
    )


# -- messages


def _schemas(
    old: Mapping[str, Schema], new: Mapping[str, Schema], renamed: Mapping[str, str]
) -> Iterator[Difference]:
    for was, name in renamed.items():
        yield Difference(
            Kind.RENAMED, Subject.SCHEMA, name, before=was, after=name, old=old[was], new=new[name], was=was
        )
        yield from _schema(old[was], new[name], old, new, renamed, was)
    for name, schema in old.items():
        if name in new:
            yield from _schema(schema, new[name], old, new, renamed)
        elif name not in renamed:
            yield Difference(Kind.REMOVED, Subject.SCHEMA, name, before=_size(schema), old=schema)
    for name, schema in new.items():
        if name not in old and name not in renamed.values():
            yield Difference(Kind.ADDED, Subject.SCHEMA, name, after=_size(schema), new=schema)


def _size(schema: Schema) -> str:
    count = len(schema.fields)
    return f"{count} field{'' if count == 1 else 's'}"


def _schema(
    old: Schema,
    new: Schema,
    before: Mapping[str, Schema],
    after: Mapping[str, Schema],
    renamed: Mapping[str, str],
    was: str = "",
) -> Iterator[Difference]:
    for attribute, one, other in differing(old, new):
        yield _changed(Subject.SCHEMA, new.name, "", attribute, one, other, old, new, was)
    fields, later = old.facts, new.facts
    pairs = likeness.fields(old.fields, new.fields, renamed)
    pairs |= _moved(old, new, before, after, renamed, pairs)
    for one, other in pairs.items():
        fact = _at(new, after, other)
        yield Difference(
            Kind.RENAMED,
            Subject.FIELD,
            new.name,
            other,
            before=one,
            after=other,
            old=fields[one],
            new=fact,
            was=was,
        )
        yield from _field(new.name, other, fields[one], fact, renamed, was)
    for wire, fact in fields.items():
        if wire in later:
            yield from _field(new.name, wire, fact, later[wire], renamed, was)
        elif wire not in pairs:
            said = shape(fact, renamed)
            yield Difference(Kind.REMOVED, Subject.FIELD, new.name, wire, before=said, old=fact, was=was)
    for wire, fact in later.items():
        if wire not in fields and wire not in pairs.values():
            said = f"{'required ' if fact.required else ''}{shape(fact, {})}"
            yield Difference(Kind.ADDED, Subject.FIELD, new.name, wire, after=said, new=fact, was=was)


def _moved(
    old: Schema,
    new: Schema,
    before: Mapping[str, Schema],
    after: Mapping[str, Schema],
    renamed: Mapping[str, str],
    pairs: Mapping[str, str],
) -> dict[str, str]:
    """Return the fields that are gone and stand in a message of a new field: `seed` as `sampling.seed`."""
    gone = [wire for wire in old.fields if wire not in new.fields and wire not in pairs]
    found: dict[str, str] = {}
    for wire, fact in new.fields.items():
        if wire in old.fields or fact.repeated or fact.map or fact.ref not in after:
            continue
        inner, known = after[fact.ref].fields, before.get(fact.ref)
        for name in gone:
            is_new = name in inner and (known is None or name not in known.fields)
            if is_new and shape(old.fields[name], renamed) == shape(inner[name], {}):
                found.setdefault(name, f"{wire}.{name}")
    return found


def _at(schema: Schema, schemas: Mapping[str, Schema], path: str) -> Fact:
    wire, _, rest = path.partition(".")
    fact = schema.fields[wire]
    return schemas[fact.ref].fields[rest] if rest else fact


def _field(
    owner: str, wire: str, old: Fact, new: Fact, renamed: Mapping[str, str], was: str
) -> Iterator[Difference]:
    if (before := shape(old, renamed)) != (after := shape(new, {})):
        yield _changed(Subject.FIELD, owner, wire, "type", before, after, old, new, was)
    for attribute, one, other in differing(old, new):
        yield _changed(Subject.FIELD, owner, wire, attribute, one, other, old, new, was)
    if old.values and new.values:
        yield from _values(owner, wire, old, new, was)


# -- of both


def _values(
    owner: str, name: str, old: Fact | Parameter, new: Fact | Parameter, was: str
) -> Iterator[Difference]:
    pairs = likeness.values(old.values, new.values)

    def difference(kind: Kind, value: str, before: str = "", after: str = "") -> Difference:
        return Difference(kind, Subject.VALUE, owner, name, value, "", before, after, old, new, was)

    for before, after in pairs.items():
        yield difference(Kind.RENAMED, after, before, after)
    for value in old.values:
        if value not in new.values and value not in pairs:
            yield difference(Kind.REMOVED, value, value)
    for value in new.values:
        if value not in old.values and value not in pairs.values():
            yield difference(Kind.ADDED, value, "", value)
    was_deprecated, is_deprecated = (getattr(each, "deprecated_values", ()) for each in (old, new))
    for value in new.values:
        if value in old.values and (value in was_deprecated) != (value in is_deprecated):
            yield difference(Kind.DEPRECATED if value in is_deprecated else Kind.RESTORED, value)


def _changed(
    subject: Subject,
    owner: str,
    name: str,
    attribute: str,
    before: Any,
    after: Any,
    old: Any,
    new: Any,
    was: str,
) -> Difference:
    if attribute == "deprecated":
        kind = Kind.DEPRECATED if after else Kind.RESTORED
        return Difference(kind, subject, owner, name, old=old, new=new, was=was)
    return Difference(
        Kind.CHANGED, subject, owner, name, "", attribute, text(before), text(after), old, new, was
    )

"""What a change of the surface does to code that was written for the last release."""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Dict, FrozenSet, List, Optional, Set

from .annotations import Types, fits
from .listed import Name, Surface

SAME = "same as"
PARAMETERS = ("positional", "argument", "keyword", "any arguments", "any keywords")
GIVEN = (*PARAMETERS, "key", "required key", "alias")
"""What users give: a wider type does no harm."""

READ = (
    "property", "constant", "attribute", "method", "class method", "static method", "async method",
    "async class method", "async static method", "function", "async function",
)  # fmt: skip
"""What users read: a narrower type does no harm."""

WIDENED_KINDS = {
    ("property", "settable property"),
    ("property", "attribute"),
    ("settable property", "attribute"),
    ("attribute", "settable property"),
    ("keyword", "argument"),
    ("positional", "argument"),
    ("required key", "key"),
}
"""Kinds that can do what the one before it could."""


class Verdict(enum.IntEnum):
    """The number of a version that a change needs: the first, the second, or any."""

    NONE = 0
    ADDITIVE = 1
    BREAKING = 2


@dataclass(frozen=True)
class Change:
    """One change of the surface."""

    path: str
    verdict: Verdict
    what: str
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.what}" + (f"\n    {self.advice}" if self.advice else "")


def compare(old: Surface, new: Surface) -> List[Change]:
    """Return all changes, in the order of the old names and then of the new ones."""
    second = [path for path in old if path in new and SAME in (old[path].kind, new[path].kind)]
    moved = [path for path in second if old[path] != new[path]]
    return list(_Comparison(_expanded(old, moved), _expanded(new, moved)).changes())


def root(surface: Surface) -> str:
    """Return the path of the package."""
    return min(surface, key=len)


def _expanded(surface: Surface, paths: List[str]) -> Dict[str, Name]:
    """Write out second names, so that it does not count which of two is the first."""
    found = dict(surface)
    for path in paths:
        name = surface[path]
        home = f"{root(surface)}.{name.type}"
        for other in surface.values() if name.kind == SAME else ():
            if other.path == home or other.path.startswith((f"{home}.", f"{home}(")):
                moved = path + other.path[len(home) :]
                found[moved] = Name(moved, other.kind, other.type, other.value)
    return found


def _types(surface: Surface) -> Types:
    """Return what a surface says about the types that annotations name."""
    short = {path: path.removeprefix(f"{root(surface)}.") for path in surface}
    direct = {
        short[path]: [each for each in name.type.split(", ") if each]
        for path, name in surface.items()
        if name.kind == "class"
    }

    def above(kind: str, seen: Set[str]) -> FrozenSet[str]:
        for base in direct.get(kind, ()):
            if base not in seen:
                seen.add(base)
                above(base, seen)
        return frozenset(seen)

    aliases = {short[path]: name.type for path, name in surface.items() if name.kind == "alias" and name.type}
    return Types(aliases, {kind: above(kind, set()) for kind in direct})


def _inherited(path: str, surface: Surface, types: Types) -> Optional[Name]:
    """Return the member, or the parameter of a member, that a class has from its public bases."""
    prefix = f"{root(surface)}."
    kind = path.partition("(")[0].rpartition(".")[0]
    for base in types.bases.get(kind.removeprefix(prefix), ()):
        found = surface.get(f"{prefix}{base}{path[len(kind) :]}")
        if found is not None:
            return found
    return None


class _Comparison:
    """Compares two surfaces."""

    def __init__(self, old: Surface, new: Surface) -> None:
        self.old, self.new = old, new
        self.old_types, self.new_types = _types(old), _types(new)
        self.added = [path for path in new if path not in old]

    def changes(self) -> Iterator[Change]:
        """Yield each change."""
        for path, name in self.old.items():
            now = self.new.get(path) or _inherited(path, self.new, self.new_types)
            if now is not None:
                yield from self._changed(name, now)
            elif _inherited(name.owner, self.new, self.new_types) or self._is_first(name, self.old, self.new):
                yield self._gone(name)
        for path in self.added:
            name, before = self.new[path], _inherited(path, self.old, self.old_types)
            if before is not None:
                yield from self._changed(Name(path, before.kind, before.type, before.value), name)
                yield from self._lost(before, name)
            elif _inherited(name.owner, self.old, self.old_types) or self._is_first(name, self.new, self.old):
                yield self._new(name)

    def _lost(self, before: Name, name: Name) -> Iterator[Change]:
        """Yield the parameters that a method of a base has, and the one that replaces it has not."""
        for each in self.old.values():
            if each.owner == before.path and f"{name.path}({each.short})" not in self.new:
                yield self._gone(Name(f"{name.path}({each.short})", each.kind, each.type, each.value))

    def _is_first(self, name: Name, here: Surface, there: Surface) -> bool:
        """Whether a name is reported, because what it belongs to is not."""
        return name.owner in there or name.owner not in here

    def _gone(self, name: Name) -> Change:
        likely = self._renamed(name)
        advice = (
            f"keep it and let it lead to {likely}"
            if likely
            else "keep it, deprecated, until the next first number"
        )
        if name.kind in ("any arguments", "any keywords"):
            advice = "go on to take them"
        said = f"{name.kind} is gone" + (f"; renamed to {likely}?" if likely else "")
        return Change(name.path, Verdict.BREAKING, said, advice)

    def _renamed(self, name: Name) -> Optional[str]:
        """Return a new name that looks like the same thing."""
        others = {
            each.short: each
            for each in map(self.new.__getitem__, self.added)
            if each.owner == name.owner and each.kind == name.kind
        }
        alike = difflib.get_close_matches(name.short, others, 1, 0.5)
        if not alike:
            alike = [short for short, each in others.items() if name.type and each.type == name.type]
        return alike[0] if len(alike) == 1 else None

    def _new(self, name: Name) -> Change:
        belongs = name.owner in self.old or _inherited(name.owner, self.old, self.old_types) is not None
        required = name.kind == "required key" or (
            name.value is None
            and (name.kind == "field" or name.kind.split(" ")[0] in ("positional", "argument", "keyword"))
        )
        if name.short == "__init__" and name.owner in self.old:
            takes = [each for each in self.new.values() if each.owner == name.path and each.value is None]
            required = any(each.kind not in ("any arguments", "any keywords") for each in takes)
        if required and belongs:
            return Change(
                name.path, Verdict.BREAKING, f"{name.kind} is new and required", "give it a default"
            )
        return Change(name.path, Verdict.ADDITIVE, f"{name.kind} is new")

    def _changed(self, old: Name, new: Name) -> Iterator[Change]:
        if old.kind != new.kind:
            yield self._other_kind(old, new)
        if old.kind == new.kind == "class":
            yield from self._bases(old, new)
            return
        if old.value != new.value:
            yield self._other_value(old, new)
        if old.type != new.type:
            yield from self._other_type(old, new)

    def _other_kind(self, old: Name, new: Name) -> Change:
        kinds = (old.kind.rstrip("0123456789").strip(), new.kind.rstrip("0123456789").strip())
        said = f"was {old.kind}, is {new.kind}"
        if kinds in WIDENED_KINDS:
            return Change(old.path, Verdict.ADDITIVE, said)
        if kinds[0] == kinds[1]:
            return Change(
                old.path, Verdict.BREAKING, said, "keep the order; new arguments come last, or by keyword"
            )
        advice = "callers write it differently: keep the old form"
        if new.kind == "required key":
            advice = "type checkers refuse a dictionary without it: leave it optional"
        return Change(old.path, Verdict.BREAKING, said, advice)

    def _bases(self, old: Name, new: Name) -> Iterator[Change]:
        short = old.path.removeprefix(f"{root(self.old)}.")
        before, after = self.old_types.bases[short], self.new_types.bases[short]
        for base in sorted(before - after):
            advice = "`except` and `isinstance` of users stop to work: derive from it as before"
            yield Change(old.path, Verdict.BREAKING, f"base class {base} is gone", advice)
        for base in sorted(after - before):
            yield Change(old.path, Verdict.ADDITIVE, f"base class {base} is new")

    def _other_value(self, old: Name, new: Name) -> Change:
        if old.value is None:
            return Change(old.path, Verdict.ADDITIVE, f"was required, is {new.value} by default")
        if new.value is None:
            advice = f"leave it optional: {old.value}"
            return Change(old.path, Verdict.BREAKING, f"was {old.value} by default, is required", advice)
        said = f"was {old.value}, is {new.value}"
        return Change(
            old.path, Verdict.BREAKING, said, "callers that rely on it see another behaviour: keep it"
        )

    def _other_type(self, old: Name, new: Name) -> Iterator[Change]:
        old_type, new_type = old.type or "Any", new.type or "Any"
        said = f"type was {old_type}, is {new_type}"
        wider = fits(old_type, new_type, self.new_types)
        narrower = fits(new_type, old_type, self.new_types)
        if wider and narrower and "Any" not in (old_type, new_type):
            return
        kind = new.kind.rstrip("0123456789").strip()
        if kind in GIVEN:
            fine, advice = wider, "go on to take the old type too"
        elif kind in READ:
            fine, advice = narrower, "go on to return what the old type allows"
        else:
            fine, advice = False, "a field is given and read: keep its type, and add another field"
        yield Change(old.path, Verdict.ADDITIVE if fine else Verdict.BREAKING, said, "" if fine else advice)

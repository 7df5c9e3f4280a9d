"""Prove that the patterns in `keep` and `drop` select the operations that are stored, and that each matches one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import translate
from functools import cache

from generator.facts import Description
from generator.product import Backend
from generator.report import Concern, Report, near
from generator.settings import Settings
from generator.yaml_lines import mapping_at, place_of


def matches(name: str, patterns: Iterable[str]) -> bool:
    """Return whether the ID of an operation matches one of the patterns."""
    return _matcher(tuple(patterns)).match(name) is not None


@cache
def _matcher(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return an expression that matches what any of the patterns matches; without patterns it matches nothing."""
    return re.compile("|".join(map(translate, patterns)) or "(?!)")


def selects(source: Backend, name: str) -> bool:
    """Return whether an operation is kept."""
    return matches(name, source.keep) and not matches(name, source.drop)


def prove(settings: Settings, description: Description, report: Report) -> None:
    """Report each pattern that matches no operation, and facts that other patterns have selected."""
    backend = description.backend
    source = settings.backends[backend]
    node = mapping_at(mapping_at(settings.file.document, "backends"), backend)
    known = [*description.operations, *description.others]

    def problem(key: str, message: str, pattern: str = "") -> None:
        place = place_of(node, key)
        where = ".".join(filter(None, ("backends", backend, key, pattern)))
        report.add(place.file, where, message, place.line, Concern.SHAPE)

    for key, patterns in (("keep", source.keep), ("drop", source.drop if description.others else ())):
        for pattern in patterns:
            if not any(map(_matcher((pattern,)).match, known)):
                text = f"no operation matches {pattern!r}: correct or delete it{near(pattern, known)}"
                problem(key, text, pattern)
    for name in known:
        is_stored = name in description.operations
        if is_stored != selects(source, name):
            key = "drop" if is_stored and matches(name, source.drop) else "keep"
            fault = f"is stored, and {'`drop` has it' if key == 'drop' else 'no pattern keeps it'}"
            if not is_stored:
                fault = "is kept, and not stored"
            problem(key, f"{name} {fault}: run `make fetch BACKEND={backend}` again, or correct the patterns")

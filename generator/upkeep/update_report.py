"""The report of an update, as Markdown: what is left first, then what was done, then what upstream changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.comparison.render import markdown
from generator.comparison.values import Change, Kind, Subject
from generator.product import Backend
from generator.report import Concern, Problem
from generator.upkeep.fix import HINT, Removed
from generator.upkeep.renames import Rename
from generator.upkeep.stubs import Stub
from generator.upkeep.update import Outcome
from generator.upkeep.upstream_words import UpstreamWords


def report(outcome: Outcome, backend: Backend, seconds: Mapping[str, float]) -> str:
    """Return the whole report."""
    words = UpstreamWords(outcome.facts.document, backend)
    lines = [
        f"# {backend.name}: {outcome.comparison.old} to {outcome.comparison.new}",
        "",
        f"Verdict: **{outcome.comparison.verdict.level}**. {outcome.comparison.verdict.reason}",
        "",
        *_summary(outcome, seconds),
        *_decisions(outcome),
        *_words(outcome, words),
        *_operations(outcome, words),
        *_stubs(outcome.written),
        *_removed(outcome.removed),
        markdown(outcome.comparison),
    ]
    return "\n".join(lines).rstrip() + "\n"


def summary(outcome: Outcome) -> str:
    """Return the counts of the report in a line."""
    now, later = _left(outcome)
    waits = f", {later} texts wait for decisions" if later else ""
    return (
        f"{len(now) + len(outcome.renames) + len(outcome.gone)} decisions and {len(outcome.missing)} texts are left"
        f"{waits}; "
        f"{len(outcome.removed)} entries removed, {len(outcome.written)} entries of types and "
        f"{outcome.words} texts have a stub; "
        f"{outcome.generated.splitlines()[0]}"
    )


def _summary(outcome: Outcome, seconds: Mapping[str, float]) -> Iterator[str]:
    yield f"- {summary(outcome)}"
    yield f"- tests: {outcome.tests}".replace("\n", "\n  - ")
    times = ", ".join(f"{name} {taken:.1f} s" for name, taken in seconds.items())
    yield f"- {sum(seconds.values()):.0f} s: {times}"
    if not outcome.was_right:
        yield "- `check` found problems before the new facts came, so that only sure removals were made"
    yield ""


def _decisions(outcome: Outcome) -> Iterator[str]:
    """Yield the problems that need a decision; texts wait for the decisions that they may be about."""
    found, later = _left(outcome)
    count = len(found) + len(outcome.renames) + len(outcome.gone)
    if not count:
        return
    waits = f"; {later} texts wait for decisions" if later else ""
    yield from (f"## Decisions that are left ({count})", "")
    yield f"Solve them and run `make update` again{waits}."
    yield ""
    for rename in outcome.renames:
        yield from _rename(rename)
    for place, operation in outcome.gone:
        yield f"- [ ] {_code(place)} upstream has no {_code(operation)} any more: write `unsupported` with the reason, or bind another operation"
    renamed = {
        change.before: change.after
        for change in outcome.comparison.changes
        if change.kind is Kind.RENAMED and change.subject is Subject.SCHEMA
    }
    for each in found:
        yield f"- [ ] {_code(each.place)} {each.path}: {_with_guess(each.message, renamed)}"
    yield ""


def _left(outcome: Outcome) -> tuple[list[Problem], int]:
    """Return the decisions of now, and how many texts wait for them."""
    is_text = [each.concern is Concern.TEXT for each in outcome.decisions]
    if all(is_text) and not outcome.renames:
        return outcome.decisions, 0
    return [each for each, waits in zip(outcome.decisions, is_text) if not waits], sum(is_text)


def _rename(rename: Rename) -> Iterator[str]:
    yield (
        f"- [ ] `spec/surface/types` upstream seems to have renamed the message {rename.before} to {rename.after}:"
        f" write these lines, or give {rename.after} a topic if it is another message"
    )
    yield from ("  ```yaml", *(f"  {line}" for line in rename.lines), "  ```")
    for each in rename.problems:
        yield f"  - solved then: {_code(each.place)} {each.path}: {each.message}"


def _with_guess(message: str, renamed: Mapping[str, str]) -> str:
    """Return a problem with the new name that upstream seems to have given to a message that it names."""
    for before, after in renamed.items():
        if f"{before!r}" in message:
            return f"{HINT.sub('', message)}; upstream seems to call it {after!r} now"
    return message


def _words(outcome: Outcome, words: UpstreamWords) -> Iterator[str]:
    side = outcome.named
    if side is None:
        return
    yield from (f"## Texts to write ({len(outcome.missing)})", "")
    yield "In our own words; the quotations are upstream's, for reading only."
    yield ""
    for each in outcome.missing:
        name = ".".join(filter(None, (each.entry, each.key)))
        yield f"- [ ] {_code(f'{each.page}:{each.line}' if each.line else each.page)} `{name}`"
        entry = each.entry.partition(".")[0]
        for place, text in words.of_text(side, entry, each.key):
            yield f"  > {place}: {text or '(without a description)'}"
    yield ""


def _operations(outcome: Outcome, words: UpstreamWords) -> Iterator[str]:
    found = list(new_operations(outcome.comparison.changes))
    if found:
        yield from (f"## New operations within `keep` ({len(found)})", "")
        yield "Nothing calls them yet. The command writes a method; `drop` in spec/settings.yaml leaves one out."
        yield ""
        for name in found:
            yield f"- `python -m generator stubs {outcome.comparison.backend} {name}`"
            if text := words.operation(name):
                yield f"  > {text}"
        yield ""


def new_operations(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the new operations that `keep` selects and no method calls."""
    for change in changes:
        is_new = (change.kind, change.subject) == (Kind.ADDED, Subject.OPERATION)
        if is_new and change.is_kept and not change.standing.names:
            yield from change.places or (change.place,)


def _stubs(written: Iterable[Stub]) -> Iterator[str]:
    found = list(written)
    if found:
        yield from (f"## Stubs that were written ({len(found)})", "")
        for stub in found:
            yield f"- {_code(stub.place)} {stub.text}"
            if stub.instead:
                yield from ("  or leave the field out, instead of giving it a type:", "  ```yaml")
                yield from (f"  {line}" for line in stub.instead.splitlines())
                yield "  ```"
        yield ""


def _removed(removed: Iterable[Removed]) -> Iterator[str]:
    found = list(removed)
    if found:
        yield from ("<details>", f"<summary>Entries that were removed ({len(found)})</summary>", "")
        yield from (f"- {_code(each.place)} {each.path}" for each in found)
        yield from ("", "</details>", "")


def _code(place: str) -> str:
    return f"`{place}`"

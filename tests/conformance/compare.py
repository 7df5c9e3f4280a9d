"""Compares what two SDKs sent for the same calls; fails on a difference known.py does not list.

    python compare.py OURS.json ORACLE.json [OLDER.json]

A refusal is equal to a refusal: which exception says so is not compared.
"""

from __future__ import annotations

import difflib
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from .canonical import canonical_request, without_added_empties
from .known import KNOWN

EQUAL = "equal"
REFUSED = "refused by both"
KNOWN_DIFFERENCE = "known difference"
DIFFERS = "differs"
SKIPPED = "skipped"
NEEDS_OLDER = "only an older release sends it: give --oracle-old"

Entry = Mapping[str, Any]
Entries = Mapping[str, Entry]


@dataclass(frozen=True)
class Verdict:
    """What came out for one call on one backend, and the lines that show it."""

    name: str
    backend: str
    status: str
    detail: tuple[str, ...] = ()

    @property
    def identity(self) -> str:
        return identity(self.name, self.backend)


def identity(name: str, backend: str) -> str:
    """How a call on a backend is called in reports and in known.py."""
    return f"{name} [{backend}]"


def entries(observation: Mapping[str, Any]) -> dict[str, Entry]:
    """The entries of an observation by identity."""
    return {identity(entry["name"], entry["backend"]): entry for entry in observation["calls"]}


def told(entry: Optional[Entry]) -> str:
    """What happened, in words."""
    if entry is None:
        return "was not run"
    count = len(entry["requests"])
    if entry["outcome"] == "sent":
        return f"sent {count} request{'' if count == 1 else 's'}"
    return f"{entry['outcome']}: {entry['error']}: {entry['message']}"


def lines_of(requests: list[dict[str, Any]]) -> list[str]:
    """The requests as lines to compare and to show."""
    return json.dumps(requests, indent=2, sort_keys=True, ensure_ascii=False).splitlines()


def request_diff(ours: Entry, oracle: Entry) -> list[str]:
    """The lines in which the requests differ once in one spelling."""
    verbatim = tuple(oracle["verbatim"])
    mine = [canonical_request(request, verbatim) for request in ours["requests"]]
    theirs = [canonical_request(request, verbatim) for request in oracle["requests"]]
    for left, right in zip(mine, theirs):
        right["body"] = without_added_empties(right["body"], left["body"])
    return list(difflib.unified_diff(lines_of(theirs), lines_of(mine), "oracle", "ours", lineterm="", n=2))


def shown(ours: Entry, oracle: Entry) -> list[str]:
    """The diff if both sides sent something, else what the one side sent, a line a request."""
    if ours["requests"] and oracle["requests"]:
        return request_diff(ours, oracle)
    requests = [canonical_request(request) for request in ours["requests"] or oracle["requests"]]
    return [f"{r['method']} {r['path']} {json.dumps(r['body'])}" for r in requests]


def differences(ours: Optional[Entry], oracle: Optional[Entry]) -> list[str]:
    """The lines that tell what differs; none if nothing does."""
    if ours is None or oracle is None:
        return [f"oracle {told(oracle)}", f"ours   {told(ours)}"]
    if oracle["outcome"] != oracle["expected"]:
        # Two sides that fail for a slip in the table would otherwise agree.
        return [f"the table expects the oracle to have {oracle['expected']}, but it {told(oracle)}"]
    if ours["outcome"] != oracle["outcome"]:
        return [f"oracle {told(oracle)}", f"ours   {told(ours)}", *shown(ours, oracle)]
    return [] if oracle["outcome"] == "refused" else request_diff(ours, oracle)


def reason_for(name: str, backend: str) -> Optional[str]:
    """Why this call may differ, if it may."""
    sync = name[4:] if name.startswith("aio/") else name
    keys = (identity(name, backend), name, identity(sync, backend), sync)
    return next((KNOWN[key] for key in keys if key in KNOWN), None)


def verdict(ours: Optional[Entry], oracle: Optional[Entry]) -> Verdict:
    """The verdict on one call; at least one side ran it."""
    entry = oracle if oracle is not None else ours
    assert entry is not None
    name, backend = entry["name"], entry["backend"]
    found = differences(ours, oracle)
    if not found:
        return Verdict(name, backend, REFUSED if entry["outcome"] == "refused" else EQUAL)
    reason = reason_for(name, backend)
    if reason is not None:
        return Verdict(name, backend, KNOWN_DIFFERENCE, (reason,))
    return Verdict(name, backend, DIFFERS, tuple(found))


def compare(ours: Entries, oracle: Entries, older: Optional[Entries] = None) -> list[Verdict]:
    """One verdict for each call that either side ran, in the table's order."""
    verdicts: list[Verdict] = []
    for key, entry in {**oracle, **ours}.items():
        if not entry["older"]:
            verdicts.append(verdict(ours.get(key), oracle.get(key)))
        elif older is None:
            verdicts.append(Verdict(entry["name"], entry["backend"], SKIPPED, (NEEDS_OLDER,)))
        else:
            verdicts.append(verdict(ours.get(key), older.get(key)))
    return verdicts


def outdated(verdicts: list[Verdict]) -> list[str]:
    """Entries of known.py whose calls were run and no longer differ."""
    differing = {v for v in verdicts if v.status in (KNOWN_DIFFERENCE, DIFFERS)}
    used = {key for v in differing for key in (v.name, v.identity)}  # the twin differs too
    seen = {key for v in verdicts if v.status != SKIPPED for key in (v.name, v.identity)}
    return sorted(key for key in KNOWN if key in seen and key not in used)


def with_older(verdicts: list[Verdict], ours: Entries, older: Entries) -> list[Verdict]:
    """Adds to each difference whether ours is what an older release sends."""

    def note(v: Verdict) -> Verdict:
        if v.status != DIFFERS or v.identity not in older or v.identity not in ours:
            return v
        mine, old = ours[v.identity], older[v.identity]
        if mine["older"]:
            return v  # it was the oracle already
        same = mine["outcome"] == old["outcome"] and not request_diff(mine, old)
        said = "the older release does as ours does" if same else "the older release differs from ours too"
        return Verdict(v.name, v.backend, v.status, (*v.detail, said))

    return [note(v) for v in verdicts]


def summary(verdicts: list[Verdict]) -> str:
    """The last line of the report."""
    count = {
        status: sum(v.status == status for v in verdicts)
        for status in (EQUAL, REFUSED, KNOWN_DIFFERENCE, DIFFERS, SKIPPED)
    }
    return (
        f"{count[EQUAL]} equal, {count[REFUSED]} refused by both, "
        f"{count[KNOWN_DIFFERENCE]} known differences, {count[DIFFERS]} differ, {count[SKIPPED]} skipped"
    )


def report(verdicts: list[Verdict]) -> int:
    """Prints what differs and then the table; gives the exit code."""
    for v in verdicts:
        if v.status == DIFFERS:
            print(f"--- {v.identity}", *v.detail, "", sep="\n")
    width = max((len(v.name) for v in verdicts), default=0)
    for v in verdicts:
        reason = f": {v.detail[0]}" if v.status in (KNOWN_DIFFERENCE, SKIPPED) else ""
        print(f"{v.name:{width}}  {v.backend:7}  {v.status}{reason}")
    stale = outdated(verdicts)
    for key in stale:
        print(f"known.py lists {key!r}, which does not differ any more: remove it")
    print(summary(verdicts))
    compared = [v for v in verdicts if v.status != SKIPPED]
    return 1 if stale or not compared or any(v.status == DIFFERS for v in compared) else 0


def main() -> int:
    """Compares two files."""
    ours, oracle, *older = (entries(json.loads(Path(name).read_text("utf-8"))) for name in sys.argv[1:4])
    return report(compare(ours, oracle, older[0] if older else None))


if __name__ == "__main__":
    sys.exit(main())

"""The `metadataFilter` of a file search, as AIP-160 has it: `author = "Ada" AND (year > 1840 OR tags: "maths")`.

OR binds more than AND. A filter is read from left to right without recursion, so that brackets may be as deep
as a request is long.
"""

from __future__ import annotations

import operator
import re
from typing import Callable, Dict, List, Optional, Sequence, Tuple, Union

from google.genai.emulator.protocol.document import Json, as_list
from google.genai.emulator.protocol.errors import ServiceError

TOKEN = re.compile(r'\s*(?:([()])|("[^"]*"|\'[^\']*\')|(!=|<=|>=|=|:|<|>)|([^\s()"\'!<>=:]+))')
WORDS = ("AND", "OR", "NOT")
Value = Union[str, float]
ORDERED: Dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
"""The operators on numbers alone."""

BINDS = {"OR": 2, "AND": 1, "(": 0}
Matches = Callable[[Sequence[Json]], bool]


def metadata_filter(text: str) -> Matches:
    """Return the function that a filter describes, of the custom metadata of a document.

    Raises ServiceError 400 for an invalid filter.
    """
    if not text.strip():
        return lambda metadata: True
    try:
        postfix = _postfix(_tokens(text))
        _evaluate(postfix, [])
    except (ValueError, IndexError):
        raise ServiceError(400, f"Invalid metadata filter: {text[:200]}") from None
    return lambda metadata: _evaluate(postfix, metadata)


Comparison = Tuple[str, str, Value]
Step = Union[str, Comparison]


def _tokens(text: str) -> List[Step]:
    """Return brackets, words and comparisons. Raises ValueError for anything else."""
    found: List[Tuple[str, str, str, str]] = []
    position, end = 0, len(text.rstrip())
    while position < end:
        match = TOKEN.match(text, position)
        if match is None:
            raise ValueError
        found.append((match[1] or "", match[2] or "", match[3] or "", match[4] or ""))
        position = match.end()
    steps: List[Step] = []
    at = 0
    while at < len(found):
        bracket, quoted, _, word = found[at]
        if bracket or word in WORDS:
            steps.append(bracket or word)
            at += 1
            continue
        sign, (_, wanted, _, bare) = found[at + 1][2], found[at + 2]
        if not sign or not (wanted or bare):
            raise ValueError
        steps.append((word or quoted[1:-1], sign, _value(wanted, bare, sign)))
        at += 3
    return steps


def _value(quoted: str, bare: str, sign: str) -> Value:
    if quoted and sign not in ORDERED:
        return quoted[1:-1]
    try:
        return float(bare or quoted[1:-1])
    except ValueError:
        if sign in ORDERED:
            raise
        return bare


def _postfix(steps: Sequence[Step]) -> List[Step]:
    """Return the steps in postfix order. Raises ValueError if they make no expression."""
    output: List[Step] = []
    waiting: List[str] = []
    wants_operand = True
    for step in steps:
        if isinstance(step, tuple) or step in ("(", "NOT"):
            if not wants_operand:  # two terms in a row are joined by AND
                _join("AND", output, waiting)
            wants_operand = not isinstance(step, tuple)
            if isinstance(step, tuple):
                output.append(step)
            else:
                waiting.append(step)
        elif wants_operand:
            raise ValueError
        elif step == ")":
            while waiting[-1] != "(":
                output.append(waiting.pop())
            waiting.pop()
        else:
            _join(step, output, waiting)
            wants_operand = True
    if wants_operand or "(" in waiting:
        raise ValueError
    return [*output, *reversed(waiting)]


def _join(word: str, output: List[Step], waiting: List[str]) -> None:
    while waiting and BINDS.get(waiting[-1], 3) >= BINDS[word]:
        output.append(waiting.pop())
    waiting.append(word)


def _evaluate(postfix: Sequence[Step], metadata: Sequence[Json]) -> bool:
    results: List[bool] = []
    for step in postfix:
        if isinstance(step, tuple):
            results.append(_compare(metadata, *step))
        elif step == "NOT":
            results.append(not results.pop())
        else:
            right, left = results.pop(), results.pop()
            results.append(left and right if step == "AND" else left or right)
    return results.pop()


def _compare(metadata: Sequence[Json], key: str, sign: str, wanted: Value) -> bool:
    values = [value for each in metadata if each.get("key") == key for value in _values(each)]
    if sign in ORDERED:
        return any(isinstance(value, float) and ORDERED[sign](value, float(wanted)) for value in values)
    if sign == ":" and wanted == "*":
        return bool(values)
    has_it = any(value == _like(value, wanted) for value in values)
    return has_it == (sign != "!=")


def _like(value: Value, wanted: Value) -> Optional[Value]:
    """Return what was asked for as the kind of a value; None if it is of no such kind."""
    if isinstance(value, str):
        return wanted if isinstance(wanted, str) else f"{wanted:g}"
    return wanted if isinstance(wanted, float) else None


def _values(entry: Json) -> List[Value]:
    if "stringListValue" in entry:
        return [str(each) for each in as_list(entry["stringListValue"].get("values") or [])]
    if "numericValue" in entry:
        return [float(entry["numericValue"])]
    return [str(entry.get("stringValue", ""))]

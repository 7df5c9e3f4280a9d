"""The `filter` of a list: comparisons joined by AND, such as `state="JOB_STATE_RUNNING" AND labels.a:*`."""

from __future__ import annotations

import re
from typing import Any, Callable, Dict, List, cast

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.field_masks import camel

TERM = re.compile(r"""\s*([A-Za-z_][\w.-]*)\s*(!=|<=|>=|=|:|<|>)\s*(?:"([^"]*)"|([^\s"]+))\s*""")
"""One comparison: the path of a field, an operator, and a value with or without quotes."""

AND = re.compile(r"(?<!\s)\s+AND\s+")
"""It starts where spaces start: tried from each of many spaces, it would take quadratic time."""

COMPARISONS: Dict[str, Callable[[str, str], bool]] = {
    "=": lambda found, wanted: found == wanted,
    "!=": lambda found, wanted: found != wanted,
    ":": lambda found, wanted: wanted in found,
    "<": lambda found, wanted: found < wanted,
    "<=": lambda found, wanted: found <= wanted,
    ">": lambda found, wanted: found > wanted,
    ">=": lambda found, wanted: found >= wanted,
}
"""The operators on texts."""


def apply_filter(resources: List[Json], text: str) -> List[Json]:
    """Return the resources that match a filter, all of them if it is empty.

    Raises ServiceError 400 for an invalid filter.
    """
    if not text.strip():
        return resources
    terms = [_term(text, part) for part in AND.split(text.strip())]
    return [each for each in resources if all(_matches(each, *term) for term in terms)]


def _term(text: str, part: str) -> List[str]:
    found = TERM.fullmatch(part)
    if found is None:
        raise ServiceError(400, f"Invalid filter: {text}")
    path, operator, quoted, bare = found.groups()
    return [path, operator, bare if quoted is None else quoted]


def _matches(resource: Json, path: str, operator: str, wanted: str) -> bool:
    found = _value(resource, path)
    if found is None:
        return operator == "!="
    return (operator == ":" and wanted == "*") or COMPARISONS[operator](found, wanted)


def _value(resource: Json, path: str) -> Any:
    """Return the text of a field. A key of a map such as `labels` is looked up before its camelCase form."""
    value: Any = resource
    for name in path.split("."):
        if not isinstance(value, dict):
            return None
        holder = cast(Json, value)
        value = holder.get(name, holder.get(camel(name)))
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)

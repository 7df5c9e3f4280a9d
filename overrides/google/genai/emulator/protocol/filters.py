"""The `filter` of a list: comparisons joined by AND, such as `state="JOB_STATE_RUNNING" AND labels.a:*`."""

from __future__ import annotations

import re
from typing import Any, Callable, Dict, List, cast

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.field_masks import camel

TERM = re.compile(r"""\s*([A-Za-z_][\w.-]*)\s*(!=|<=|>=|=|:|<|>)\s*(?:"([^"]*)"|([^\s"]+))\s*""")

COMPARISONS: Dict[str, Callable[[str, str], bool]] = {
    "=": lambda found, asked: found == asked,
    "!=": lambda found, asked: found != asked,
    ":": lambda found, asked: asked in found,
    "<": lambda found, asked: found < asked,
    "<=": lambda found, asked: found <= asked,
    ">": lambda found, asked: found > asked,
    ">=": lambda found, asked: found >= asked,
}


def filtered(resources: List[Json], text: str) -> List[Json]:
    """The resources that a filter lets pass, all for an empty one. Raises ServiceError 400."""
    if not text.strip():
        return resources
    terms = [_term(text, part) for part in re.split(r"\s+AND\s+", text.strip())]
    return [each for each in resources if all(_passes(each, *term) for term in terms)]


def _term(text: str, part: str) -> List[str]:
    found = TERM.fullmatch(part)
    if found is None:
        raise ServiceError(400, f"Invalid filter: {text}")
    path, operator, quoted, bare = found.groups()
    return [path, operator, bare if quoted is None else quoted]


def _passes(resource: Json, path: str, operator: str, asked: str) -> bool:
    found = _value(resource, path)
    if found is None:
        return operator == "!="
    return (operator == ":" and asked == "*") or COMPARISONS[operator](found, asked)


def _value(resource: Json, path: str) -> Any:
    """The text of a field; the last part of a path is taken as it is in a map such as `labels`."""
    value: Any = resource
    for name in path.split("."):
        if not isinstance(value, dict):
            return None
        holder = cast(Json, value)
        value = holder.get(name, holder.get(camel(name)))
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)

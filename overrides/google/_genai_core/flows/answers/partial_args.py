"""Arguments of a function call that arrive as fragments, each with its place as a JSON path.

Fragments whose path cannot be followed are returned unchanged.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

if TYPE_CHECKING:
    from google._genai_api.types.content.function_calls import PartialArg

Step = Union[str, int]
_STEP = re.compile(r"""\.([^.\[\]]+)|\[([0-9]{1,9})\]|\[("(?:[^"\\]|\\.)*")\]|\['((?:[^'\\]|\\.)*)'\]""")
_NOTHING = object()
_DEEPEST = 150
"""Steps of a path; pydantic reads 200 levels and writes 255."""


def assemble(
    args: Mapping[str, Any], fragments: Sequence[PartialArg]
) -> Tuple[Dict[str, Any], List[PartialArg]]:
    """Return the arguments with all fragments in their places, and the fragments without a place."""
    values: Dict[str, Any] = {}
    texts: Dict[str, List[str]] = {}
    unread: List[PartialArg] = []
    placed: Dict[str, List[PartialArg]] = {}
    result: Dict[str, Any] = dict(args)
    for fragment in fragments:
        path = fragment.json_path or ""
        placed.setdefault(path, []).append(fragment)
        if not steps(path):
            unread.append(fragment)
        elif fragment.string_value is not None:
            values.setdefault(path, None)  # keeps the place among the arguments
            texts.setdefault(path, []).append(fragment.string_value)
        elif _value(fragment) is not _NOTHING:
            values[path] = _value(fragment)
    values.update({path: "".join(text) for path, text in texts.items()})
    for path, value in values.items():
        if not _put(result, steps(path) or [], value):
            unread += placed[path]
    return result, unread


def _value(fragment: PartialArg) -> Any:
    if fragment.bool_value is not None:
        return fragment.bool_value
    if (
        fragment.number_value is not None
    ):  # JSON has one kind of number; a call that is not streamed has 3, not 3.0
        number = fragment.number_value
        return int(number) if number.is_integer() else number
    return None if fragment.null_value is not None else _NOTHING


def steps(path: str) -> Optional[List[Step]]:
    """Return the keys and indexes of a path such as `$.stops[0]['city']`; None if it is not such a path."""
    if not path.startswith("$"):
        return None
    result: List[Step] = []
    at = 1
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None or len(result) == _DEEPEST:
            return None
        name, number, double, single = match.groups()
        if number is not None:
            result.append(int(number))
        elif name is not None:
            result.append(name)
        else:
            quoted = double or '"' + single.replace("\\'", "'").replace('"', '\\"') + '"'
            try:
                result.append(json.loads(quoted))
            except ValueError:
                return None
        at = match.end()
    return result


def _put(root: Dict[str, Any], path: Sequence[Step], value: Any) -> bool:
    """Set a value at its place and create missing containers; return False if another value is in the way."""
    here: Any = root
    for step, following in zip(path, [*path[1:], None]):
        if not _fits(here, step):
            return False
        if isinstance(step, int) and step == len(here):
            here.append(None)
        if following is None:
            here[step] = value
        elif (here.get(step) if isinstance(step, str) else here[step]) is None:
            here[step] = [] if isinstance(following, int) else {}
        here = here[step]
    return True


def _fits(here: Union[Dict[str, Any], List[Any], str, float, None], step: Step) -> bool:
    """Return whether a step can be taken; lists grow by one entry, so no index creates a huge list."""
    if isinstance(here, list):
        return isinstance(step, int) and step <= len(here)
    return isinstance(here, dict) and isinstance(step, str)

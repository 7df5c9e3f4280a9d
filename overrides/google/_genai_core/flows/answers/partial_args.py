"""Arguments of a function call that came in pieces, each with its place as a JSON path.

What has a path that we cannot follow is handed back and never guessed.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

if TYPE_CHECKING:
    from google._genai_api.types.content.function_calls import PartialArg

Step = Union[str, int]
_STEP = re.compile(r"""\.([^.\[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\['((?:[^'\\]|\\.)*)'\]""")
_NOTHING = object()


def assembled(
    args: Mapping[str, Any], pieces: Sequence[PartialArg]
) -> Tuple[Dict[str, Any], List[PartialArg]]:
    """The arguments with all pieces in their places, and the pieces that have none."""
    values: Dict[str, Any] = {}
    texts: Dict[str, List[str]] = {}
    unread: List[PartialArg] = []
    result: Dict[str, Any] = dict(args)
    for piece in pieces:
        path = piece.json_path or ""
        if not steps(path):
            unread.append(piece)
        elif piece.string_value is not None:
            values.setdefault(path, None)  # keeps the place among the arguments
            texts.setdefault(path, []).append(piece.string_value)
        elif _value(piece) is not _NOTHING:
            values[path] = _value(piece)
    values.update({path: "".join(text) for path, text in texts.items()})
    for path, value in values.items():
        if not _put(result, steps(path) or [], value):
            unread += [piece for piece in pieces if piece.json_path == path]
    return result, unread


def _value(piece: PartialArg) -> Any:
    if piece.bool_value is not None:
        return piece.bool_value
    if piece.number_value is not None:  # JSON has one kind of number; a whole call would say 3, not 3.0
        number = piece.number_value
        return int(number) if number.is_integer() else number
    return None if piece.null_value is not None else _NOTHING


def steps(path: str) -> Optional[List[Step]]:
    """The names and numbers of a path such as `$.stops[0]['city']`; None when it is no such path."""
    if not path.startswith("$"):
        return None
    found: List[Step] = []
    at = 1
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None:
            return None
        name, number, double, single = match.groups()
        if number is not None:
            found.append(int(number))
        elif name is not None:
            found.append(name)
        else:
            quoted = double or '"' + single.replace("\\'", "'").replace('"', '\\"') + '"'
            try:
                found.append(json.loads(quoted))
            except ValueError:
                return None
        at = match.end()
    return found


def _put(root: Dict[str, Any], path: Sequence[Step], value: Any) -> bool:
    """Set a value at its place, making what is missing on the way; False where something else stands."""
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
    """Whether a step leads on from here; lists grow by one, so that no number makes a huge one."""
    if isinstance(here, list):
        return isinstance(step, int) and step <= len(here)
    return isinstance(here, dict) and isinstance(step, str)

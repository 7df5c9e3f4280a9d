"""What was said in a chat: everything, and what is sent again.

A turn is one message of the user up to the answer, with the function calls and results
between. The comprehensive history keeps every turn; the curated one, which each request
repeats, leaves out turns without a usable answer, so that it is always one that the service
takes.
"""

from __future__ import annotations

from typing import Any, Iterator, List, Mapping, Optional, Sequence, cast

from google._genai_api.types.content.parts import Content, Part
from google._genai_core.flows.inputs.contents import ModelContent
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

Turn = List[Content]


class History:
    """Both histories of one chat."""

    def __init__(self, given: Optional[Sequence[Any]] = None) -> None:
        self.comprehensive: List[Content] = [_content(item, at) for at, item in enumerate(given or ())]
        self.curated: List[Content] = []
        for turn in _turns(self.comprehensive):
            if is_usable(turn) or _waits(turn):
                self.curated += turn

    def record(self, turn: Sequence[Content], complete: bool) -> None:
        """Add a turn; one that failed or was broken off is not sent again."""
        kept = list(turn)
        if complete and not _is_model(kept[-1]):
            kept.append(ModelContent())  # an answer without content
        self.comprehensive += kept
        if complete and is_usable(kept):
            self.curated += kept


def _content(given: Any, at: int) -> Content:
    where = f"history[{at}]"
    content = given if isinstance(given, Content) else _read(given, where)
    if content.role not in ("user", "model", "function", "tool", None):
        raise InvalidValueError(f"{where}: role must be 'user' or 'model', not {content.role!r}")
    return content


def _read(given: Any, where: str) -> Content:
    """A saved content; what this release does not know of it is kept."""
    if not isinstance(given, Mapping):
        raise InvalidTypeError(f"{where}: a types.Content or a dict, not {type(given).__name__}")
    with placed(where):
        return Content.model_validate(cast(Mapping[str, Any], given))


def _turns(contents: Sequence[Content]) -> Iterator[Turn]:
    """The turns: a new one begins with a message of the user that follows an answer."""
    turn: Turn = []
    for content in contents:
        if turn and _is_model(turn[-1]) and not _is_model(content) and not _is_result(content):
            yield turn
            turn = []
        turn.append(content)
    if turn:
        yield turn


def is_usable(turn: Sequence[Content]) -> bool:
    """Whether the turn has an answer, and no part of it is empty."""
    answers = [content for content in turn if _is_model(content)]
    return bool(answers) and all(map(_says_something, answers)) and _is_model(turn[-1])


def _waits(turn: Sequence[Content]) -> bool:
    """Whether the turn ends a given history and its answer is still to come."""
    return not any(map(_is_model, turn))


def _is_model(content: Content) -> bool:
    return content.role == "model"


def _is_result(content: Content) -> bool:
    return any(part.function_response is not None for part in content.parts)


def _says_something(content: Content) -> bool:
    return bool(content.parts) and any(map(_has_value, content.parts))


def _has_value(part: Part) -> bool:
    """Whether a part holds anything; of a kind that this release does not know as well."""
    named = any(value not in (None, "", False) for _, value in part)
    return named or bool(part.__pydantic_extra__)

"""The two histories of a chat: all turns, and the turns that requests repeat.

A turn is a message of the user and its answer, with the function calls and results between them. The
comprehensive history keeps every turn. The curated history, which each request repeats, leaves out
turns without a usable answer, so that the service accepts it.
"""

from __future__ import annotations

from typing import Any, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple, cast

from google._genai_api.types.content.parts import Content, Part
from google._genai_core.flows.inputs.contents import ModelContent, to_part
from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

Turn = List[Content]


class History:
    """Both histories of one chat."""

    def __init__(self, contents: Optional[Sequence[Any]] = None) -> None:
        self.comprehensive: List[Content] = [
            _content(item, at) for at, item in enumerate(contents_in(contents))
        ]
        self.curated: List[Content] = []
        for turn in _turns(self.comprehensive):
            if is_usable(turn) or _is_unanswered(turn):
                self.curated += turn

    @classmethod
    def of(cls, comprehensive: List[Content], curated: List[Content]) -> History:
        """Return a history of these lists, unchecked."""
        own = cls()
        own.comprehensive, own.curated = comprehensive, curated
        return own

    def lists(self) -> Tuple[List[Content], List[Content]]:
        """Return the comprehensive and the curated history."""
        return self.comprehensive, self.curated

    def record(self, turn: Sequence[Content], complete: bool) -> None:
        """Add a turn; one that failed or was interrupted is not sent again."""
        kept = list(turn)
        if complete and not _is_model(kept[-1]):
            kept.append(ModelContent())  # an answer without content
        self.comprehensive += kept
        if complete and is_usable(kept):
            self.curated += kept


def contents_in(contents: object) -> Iterable[Any]:
    """Return what is in a list of contents; None is an empty one."""
    if contents is None:
        return ()
    is_one = isinstance(contents, (str, bytes, bytearray, Mapping, Content)) or hasattr(contents, "read")
    if is_one or not isinstance(contents, Iterable):
        raise InvalidTypeError(f"history must be a list of contents, not {kind_of(contents)}")
    return cast(Any, contents)  # type: ignore[no-any-return]  # what is in it is checked next


def _content(value: Any, at: int) -> Content:
    where = f"history[{at}]"
    content = value if isinstance(value, Content) else _read(value, where)
    if content.role not in ("user", "model", "function", "tool", None):
        raise InvalidValueError(f"{where}: role must be 'user' or 'model', not {content.role!r}")
    return content


def _read(value: Any, where: str) -> Content:
    """Return a stored content; fields that this release does not know are kept."""
    if not isinstance(value, Mapping):
        raise InvalidTypeError(f"{where} must be a types.Content or a dict, not {kind_of(value)}")
    fields = dict(cast(Mapping[str, Any], value))
    if "content" in fields and "parts" not in fields:  # the form of other services; nothing would be sent
        raise InvalidValueError(f"{where}.content: Content has no field 'content'; use 'parts'")
    if isinstance(fields.get("parts"), (list, tuple)):
        fields["parts"] = [_part(item, f"{where}.parts[{at}]") for at, item in enumerate(fields["parts"])]
    with placed(where):
        return Content.model_validate(fields)


def _part(value: Any, where: str) -> Any:
    """Return a text, an image or a file as a part; a stored part is left as it is."""
    is_part = isinstance(value, (Mapping, Part))
    return cast(Any, value) if is_part else to_part(value, where)


def _turns(contents: Sequence[Content]) -> Iterator[Turn]:
    """Yield the turns; a new one begins with a message of the user that follows an answer."""
    turn: Turn = []
    for content in contents:
        if turn and _is_model(turn[-1]) and not _is_model(content) and not _is_result(content):
            yield turn
            turn = []
        turn.append(content)
    if turn:
        yield turn


def is_usable(turn: Sequence[Content]) -> bool:
    """Return whether the turn has an answer and no part of it is empty."""
    answers = [content for content in turn if _is_model(content)]
    return bool(answers) and all(map(_has_content, answers)) and _is_model(turn[-1])


def _is_unanswered(turn: Sequence[Content]) -> bool:
    """Return whether the turn has no answer yet, which only the last turn of a given history may lack."""
    return not any(map(_is_model, turn))


def _is_model(content: Content) -> bool:
    return content.role == "model"


def _is_result(content: Content) -> bool:
    return any(part.function_response is not None for part in content.parts)


def _has_content(content: Content) -> bool:
    return bool(content.parts) and any(map(_has_value, content.parts))


def _has_value(part: Part) -> bool:
    """Return whether a part has a value, in a field that this release knows or in any other."""
    is_known = any(value not in (None, "", False) for _, value in part)
    return is_known or bool(part.__pydantic_extra__)

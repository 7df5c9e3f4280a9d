"""The forms of contents that users write, turned into a list of Content in the same order.

    a Content                            is used unchanged
    str, file, image, Part, dict         a part; consecutive parts make one content
    a part with a function call          goes into model content, any other part into user content
    a list inside a list                 one user content

A Content is neither copied nor validated again.
"""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Union, cast

from pydantic import model_validator
from typing_extensions import Self

from google._genai_api.types.content.parts import Content, Part
from google._genai_api.types.unions import PartUnionDict
from google._genai_core.flows.inputs import content_hints
from google._genai_core.runtime.media import part_fields
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

Parts = Union[PartUnionDict, Sequence[PartUnionDict], None]


class _FixedRole(Content):
    """A content whose role cannot be changed."""

    @model_validator(mode="after")
    def _keeps_its_role(self) -> Self:
        role = type(self).__pydantic_fields__["role"].default
        if self.role != role:
            raise InvalidValueError(f"this content always has the role {role!r}, not {self.role!r}")
        return self


# Reading a dump must not call the `__init__` methods below, which refuse unknown fields of newer models.
# pydantic skips an `__init__` that has its own marker.


class UserContent(_FixedRole):
    """User content: `UserContent('hi')`, or a list of parts. The role is always `user`."""

    role: Optional[str] = "user"

    def __init__(self, parts: Parts = None, **fields: Any) -> None:
        super().__init__(parts=_to_parts(parts), **{"role": "user", **fields})

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # pydantic's marker


class ModelContent(_FixedRole):
    """Model content: `ModelContent('hi')`, or a list of parts. The role is always `model`."""

    role: Optional[str] = "model"

    def __init__(self, parts: Parts = None, **fields: Any) -> None:
        super().__init__(parts=_to_parts(parts), **{"role": "model", **fields})

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # pydantic's marker


def _to_parts(value: Any) -> List[Part]:
    return [to_part(item, f"parts[{index}]") for index, item in enumerate(_as_list(value))]


def _as_list(parts: Any) -> Sequence[Any]:
    if isinstance(parts, (list, tuple)):
        return cast(Sequence[Any], parts)
    return [] if parts is None else [parts]


def to_contents(value: Any) -> List[Content]:
    """Return the contents of a request; raises for an empty list and for a value that cannot be a part."""
    if isinstance(value, Content):
        return [value]
    if _is_list(value):
        _raise_if_empty(value)
        return list(_group(value))
    if _is_content(value):
        return [_content(value, "contents")]
    return [_wrap([_outer_part(value, "contents")])]


def _raise_if_empty(items: Sequence[Any]) -> None:
    if not items:
        raise InvalidValueError("contents is empty: pass at least one text, part or Content")


def _group(items: Sequence[Any]) -> Iterator[Content]:
    """Yield contents; consecutive parts of the same role make one."""
    waiting: List[Part] = []
    for index, item in enumerate(items):
        content = item if isinstance(item, Content) else _one_content(item, f"contents[{index}]")
        part = None if content is not None else _outer_part(item, f"contents[{index}]")
        if waiting and (part is None or _is_call(part) != _is_call(waiting[0])):
            yield _wrap(waiting)
            waiting = []
        if content is not None:
            yield content
        elif part is not None:  # pragma: no branch - for type checkers: it is one of both
            waiting.append(part)
    if waiting:
        yield _wrap(waiting)


def _one_content(item: Any, where: str) -> Optional[Content]:
    """Return the item as a content, or None if it is a part."""
    if isinstance(item, Content):
        return item
    if _is_list(item):
        if not item:
            raise InvalidValueError(f"{where} is an empty list")
        return _user([_inner_part(inner, f"{where}[{i}]") for i, inner in enumerate(item)])
    return _content(item, where) if _is_content(item) else None


def _outer_part(value: Any, where: str) -> Part:
    """Return a value outside any list of parts as a part; it must not be empty."""
    if isinstance(value, Mapping) and not value:
        raise InvalidValueError(f"{where} is an empty dictionary: add `text`, or `role` and `parts`")
    return to_part(value, where)


def _inner_part(value: Any, where: str) -> Part:
    if _is_content(value):
        raise InvalidTypeError(f"{where}: {content_hints.why(value)}")
    return to_part(value, where)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray, memoryview))


def _is_content(value: object) -> bool:
    return isinstance(value, Mapping) and ("parts" in value or "role" in value)


def _content(value: Mapping[str, Any], where: str) -> Content:
    if "content" in value:  # the key of other APIs, which no near match would suggest
        raise InvalidValueError(f"{where}.content: Content has no field 'content'; use 'parts'")
    items = _as_list(value.get("parts"))
    parts = [_inner_part(item, f"{where}.parts[{i}]") for i, item in enumerate(items)]
    fields: Dict[str, Any] = {**value, "parts": parts}
    with placed(where):
        return Content(**fields)


def _is_call(part: Part) -> bool:
    return part.function_call is not None


def _wrap(parts: List[Part]) -> Content:
    """Return a content with parts, which have been validated."""
    if _is_call(parts[0]):
        return ModelContent.model_construct(parts=parts, role="model")
    return _user(parts)


def _user(parts: List[Part]) -> Content:
    return UserContent.model_construct(parts=parts, role="user")


def to_part(value: Any, where: str = "part") -> Part:
    """Return the part for any value that can be one."""
    if isinstance(value, Part):
        return value
    with placed(where):
        fields = part_fields.as_part(value)
        if fields is not None:
            return Part(**fields)
    raise InvalidTypeError(f"{where}: {content_hints.why(value)}")


_INSTRUCTION = "config.system_instruction"


def to_content(value: Any) -> Content:
    """Return one content, for system instructions; a list becomes its parts."""
    if isinstance(value, Content):
        return value
    if _is_list(value) and len(value) == 1 and isinstance(value[0], Content):
        return value[0]
    if _is_content(value):
        return _content(value, _INSTRUCTION)
    if _is_list(value):
        return _user([to_part(item, f"{_INSTRUCTION}[{index}]") for index, item in enumerate(value)])
    return _user([to_part(value, _INSTRUCTION)])


def to_embed_contents(value: Any) -> List[Content]:
    """Return one content for each input, so that each gets its own embedding."""
    if not _is_list(value):
        return to_contents(value)
    _raise_if_empty(value)
    places = [(item, f"contents[{index}]") for index, item in enumerate(value)]
    return [_one_content(item, where) or _wrap([_outer_part(item, where)]) for item, where in places]

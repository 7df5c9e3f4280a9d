"""Everything users may give as contents becomes a list of Content, in order, nothing lost.

    a Content                            stays as it is
    str, file, image, Part, dict         a part; consecutive ones share one content
    a function call part                 goes into the model's content, others into the user's
    a list inside a list                 one user content

What is already a Content is neither copied nor validated again.
"""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Union, cast

from pydantic import model_validator
from typing_extensions import Self

from google._genai_api.types.content.parts import Content, Part
from google._genai_api.types.unions import PartUnionDict
from google._genai_core.flows.inputs import content_hints
from google._genai_core.runtime.media import part_fields as parts_of
from google._genai_core.runtime.model import placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError

Parts = Union[PartUnionDict, Sequence[PartUnionDict], None]


class _FixedRole(Content):
    """A content that knows its role."""

    @model_validator(mode="after")
    def _keeps_its_role(self) -> Self:
        role = type(self).__pydantic_fields__["role"].default
        if self.role != role:
            raise InvalidValueError(f"this content always has the role {role!r}, not {self.role!r}")
        return self


# Reading a dump must not pass through an `__init__` below, which takes no field of a newer model:
# pydantic's own marker says that it may be passed over.


class UserContent(_FixedRole):
    """The user's turn: `UserContent('hi')`, or a list of parts. The role is always `user`."""

    role: Optional[str] = "user"

    def __init__(self, parts: Parts = None, **fields: Any) -> None:
        super().__init__(parts=_constructed(parts), **{"role": "user", **fields})

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # see above


class ModelContent(_FixedRole):
    """The model's turn: `ModelContent('hi')`, or a list of parts. The role is always `model`."""

    role: Optional[str] = "model"

    def __init__(self, parts: Parts = None, **fields: Any) -> None:
        super().__init__(parts=_constructed(parts), **{"role": "model", **fields})

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]  # see above


def _constructed(given: Any) -> List[Part]:
    return [to_part(item, f"parts[{index}]") for index, item in enumerate(_listed(given))]


def _listed(parts: Any) -> Sequence[Any]:
    if isinstance(parts, (list, tuple)):
        return cast(Sequence[Any], parts)
    return [] if parts is None else [parts]


def to_contents(given: Any) -> List[Content]:
    """The contents of a request; raises for nothing at all and for what cannot be a part."""
    if isinstance(given, Content):
        return [given]
    if _is_list(given):
        return list(_grouped(_present(given)))
    if _is_content(given):
        return [_content(given, "contents")]
    return [_wrapped([_outer_part(given, "contents")])]


def _present(items: Sequence[Any]) -> Sequence[Any]:
    if not items:
        raise InvalidValueError("contents is empty: pass at least one text, part or Content")
    return items


def _grouped(items: Sequence[Any]) -> Iterator[Content]:
    waiting: List[Part] = []
    for index, item in enumerate(items):
        content = item if isinstance(item, Content) else _whole(item, f"contents[{index}]")
        part = None if content is not None else _outer_part(item, f"contents[{index}]")
        if waiting and (part is None or _is_call(part) != _is_call(waiting[0])):
            yield _wrapped(waiting)
            waiting = []
        if content is not None:
            yield content
        elif part is not None:  # pragma: no branch - for type checkers: it is one of both
            waiting.append(part)
    if waiting:
        yield _wrapped(waiting)


def _whole(item: Any, where: str) -> Optional[Content]:
    """The item as a content of its own, or None when it is a part."""
    if isinstance(item, Content):
        return item
    if _is_list(item):
        if not item:
            raise InvalidValueError(f"{where} is an empty list")
        return _user([_inner_part(inner, f"{where}[{i}]") for i, inner in enumerate(item)])
    return _content(item, where) if _is_content(item) else None


def _outer_part(value: Any, where: str) -> Part:
    """A part that stands by itself, so it must hold something."""
    if isinstance(value, Mapping) and not value:
        raise InvalidValueError(f"{where} is an empty dictionary: give it `text`, or `role` and `parts`")
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
    if "content" in value:  # the word of other APIs, too far from ours to be guessed
        raise InvalidValueError(
            f"{where}.content: Content has no field 'content'; its pieces stand in 'parts'"
        )
    given = _listed(value.get("parts"))
    parts = [_inner_part(item, f"{where}.parts[{i}]") for i, item in enumerate(given)]
    fields: Dict[str, Any] = {**value, "parts": parts}
    with placed(where):
        return Content(**fields)


def _is_call(part: Part) -> bool:
    return part.function_call is not None


def _wrapped(parts: List[Part]) -> Content:
    """A content around parts that are valid already."""
    if _is_call(parts[0]):
        return ModelContent.model_construct(parts=parts, role="model")
    return _user(parts)


def _user(parts: List[Part]) -> Content:
    return UserContent.model_construct(parts=parts, role="user")


def to_part(value: Any, where: str = "part") -> Part:
    """Anything that can be one part."""
    if isinstance(value, Part):
        return value
    with placed(where):
        fields = parts_of.as_part(value)
        if fields is not None:
            return Part(**fields)
    raise InvalidTypeError(f"{where}: {content_hints.why(value)}")


def to_content(given: Any) -> Content:
    """One content, for system instructions; a list becomes the parts of one."""
    if isinstance(given, Content):
        return given
    if _is_list(given) and len(given) == 1 and isinstance(given[0], Content):
        return given[0]
    if _is_content(given):
        return _content(given, "contents")
    return UserContent(list(given) if _is_list(given) else [given])


def to_embed_contents(given: Any) -> List[Content]:
    """One content for each input, so that each gets its own embedding."""
    if not _is_list(given):
        return to_contents(given)
    places = [(item, f"contents[{index}]") for index, item in enumerate(_present(given))]
    return [_whole(item, where) or _wrapped([_outer_part(item, where)]) for item, where in places]

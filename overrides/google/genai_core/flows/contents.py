"""Everything users may give as contents becomes a list of Content, in order, nothing lost.

    a Content                            stays as it is
    str, file, image, Part, dict         a part; consecutive ones share one content
    a function call part                 goes into the model's content, others into the user's
    a list inside a list                 one user content

What is already a Content is neither copied nor validated again.
"""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Mapping, Optional, Sequence, Union, cast

from google.genai_api.types.content import Content, Part
from google.genai_api.types.unions import PartUnionDict
from google.genai_core.runtime import parts as parts_of
from google.genai_core.runtime.model import placed

Parts = Union[PartUnionDict, Sequence[PartUnionDict], None]


class UserContent(Content):
    """The user's turn: `UserContent('hi')`, or a list of parts. The role is always `user`."""

    def __init__(self, parts: Parts = None, **fields: Any) -> None:
        super().__init__(parts=_constructed(parts), **_role(fields, "user"))


class ModelContent(Content):
    """The model's turn: `ModelContent('hi')`, or a list of parts. The role is always `model`."""

    def __init__(self, parts: Parts = None, **fields: Any) -> None:
        super().__init__(parts=_constructed(parts), **_role(fields, "model"))


def _role(fields: Mapping[str, Any], role: str) -> Mapping[str, Any]:
    if fields.get("role") not in (None, role):
        raise ValueError(f"this content always has the role {role!r}, not {fields['role']!r}")
    return {**fields, "role": role}


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
    if not _is_list(given):
        return [_wrapped([to_part(given, "contents")])] if not _is_content(given) else [_content(given, "")]
    if not given:
        raise ValueError("contents is empty: pass at least one text, part or Content")
    return list(_grouped(given))


def _grouped(items: Sequence[Any]) -> Iterator[Content]:
    waiting: List[Part] = []
    for index, item in enumerate(items):
        content = _whole(item, index)
        part = None if content is not None else to_part(item, f"contents[{index}]")
        if waiting and (part is None or _is_call(part) != _is_call(waiting[0])):
            yield _wrapped(waiting)
            waiting = []
        if content is not None:
            yield content
        elif part is not None:
            waiting.append(part)
    if waiting:
        yield _wrapped(waiting)


def _whole(item: Any, index: int) -> Optional[Content]:
    """The item as a content of its own, or None when it is a part."""
    if isinstance(item, Content):
        return item
    if _is_list(item):
        if not item:
            raise ValueError(f"contents[{index}] is an empty list")
        return UserContent([to_part(inner, f"contents[{index}][{i}]") for i, inner in enumerate(item)])
    return _content(item, f"[{index}]") if _is_content(item) else None


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes, bytearray))


def _is_content(value: object) -> bool:
    return isinstance(value, Mapping) and ("parts" in value or "role" in value)


def _content(value: Mapping[str, Any], where: str) -> Content:
    given = _listed(value.get("parts"))
    parts = [to_part(item, f"contents{where}.parts[{i}]") for i, item in enumerate(given)]
    fields: Dict[str, Any] = {**value, "parts": parts}
    return Content(**fields)


def _is_call(part: Part) -> bool:
    return part.function_call is not None


def _wrapped(parts: List[Part]) -> Content:
    """A content around parts that are valid already."""
    if _is_call(parts[0]):
        return ModelContent.model_construct(parts=parts, role="model")
    return UserContent.model_construct(parts=parts, role="user")


def to_part(value: Any, where: str = "part") -> Part:
    """Anything that can be one part."""
    if isinstance(value, Part):
        return value
    fields = parts_of.as_part(value)
    if fields is None:
        raise TypeError(f"{where}: {_no_part(value)}")
    with placed(where):
        return Part(**fields)


def _no_part(value: object) -> str:
    if isinstance(value, Content):
        return f"{type(value).__name__} cannot stand inside another content's parts"
    kind = type(value).__name__
    hint = (
        "; wrap bytes in types.Part.from_bytes(data=..., mime_type=...)" if isinstance(value, bytes) else ""
    )
    return f"{kind} is no text, part, file, image or Content{hint}"


def to_content(given: Any) -> Content:
    """One content, for system instructions; a list becomes the parts of one."""
    if isinstance(given, Content):
        return given
    if _is_list(given) and len(given) == 1 and isinstance(given[0], Content):
        return given[0]
    if _is_content(given):
        return _content(given, "")
    return UserContent(list(given) if _is_list(given) else [given])


def to_embed_contents(given: Any) -> List[Content]:
    """One content for each input, so that each gets its own embedding."""
    if not _is_list(given):
        return to_contents(given)
    if not given:
        raise ValueError("contents is empty: pass at least one text, part or Content")
    return [_whole(item, i) or _wrapped([to_part(item, f"contents[{i}]")]) for i, item in enumerate(given)]

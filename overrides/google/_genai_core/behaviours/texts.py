"""The text of an answer: that of its parts, without thoughts."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Sequence

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Content, Part


def parts_of(content: Optional[Content]) -> List[Part]:
    """Return the parts of a content; none if there is no content."""
    return content.parts if content is not None else []


def texts_of(parts: Sequence[Part]) -> List[str]:
    """Return the text of each part that has one and is not a thought."""
    return [part.text for part in parts if part.text is not None and not part.thought]

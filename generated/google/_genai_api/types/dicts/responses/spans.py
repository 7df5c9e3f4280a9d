# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Optional, Sequence, TypedDict, Union

from google._genai_api.types.responses.spans import TextSource, TextSpan


class TextSourceDict(TypedDict, total=False):
    """Source of a part of the text of a response, such as a web page."""

    number: Optional[int]
    """Number of the source, counted from 1, which is the same wherever the response refers to it."""

    uri: Optional[str]
    """URI of the source, if it has one."""

    title: Optional[str]
    """Title of the source, if it has one."""


TextSourceOrDict = Union[TextSource, TextSourceDict]


class TextSpanDict(TypedDict, total=False):
    """Place in the text of a response that sources support, as positions of a Python `str`."""

    start: Optional[int]
    """Position of the first character in `response.text`."""

    end: Optional[int]
    """Position after the last character in `response.text`."""

    text: Optional[str]
    """Text of the place, which is `response.text[start:end]`."""

    sources: Optional[Sequence[TextSourceOrDict]]
    """Sources that support it."""


TextSpanOrDict = Union[TextSpan, TextSpanDict]

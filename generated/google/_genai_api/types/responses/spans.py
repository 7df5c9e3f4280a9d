# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import List, Optional

from pydantic import Field

from google._genai_core.runtime.model import ApiModel, empty_list


class TextSource(ApiModel):
    """Source of a part of the text of a response, such as a web page."""

    number: Optional[int] = None
    """Number of the source, counted from 1, which is the same wherever the response refers to it."""

    uri: Optional[str] = None
    """URI of the source, if it has one."""

    title: Optional[str] = None
    """Title of the source, if it has one."""


class TextSpan(ApiModel):
    """Place in the text of a response that sources support, as positions of a Python `str`."""

    start: Optional[int] = None
    """Position of the first character in `response.text`."""

    end: Optional[int] = None
    """Position after the last character in `response.text`."""

    text: Optional[str] = None
    """Text of the place, which is `response.text[start:end]`."""

    sources: List[TextSource] = Field(default_factory=empty_list)
    """Sources that support it."""

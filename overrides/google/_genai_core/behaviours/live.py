"""Shortcuts of `LiveServerMessage`: the text and the data of the model's turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from google._genai_core.behaviours.texts import parts_of, texts_of

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Part
    from google._genai_api.types.live.server_messages import LiveServerContent


class LiveServerMessageBehaviour:
    """Shortcuts to the parts of the model's turn."""

    if TYPE_CHECKING:
        server_content: Optional[LiveServerContent] = None

    @property
    def parts(self) -> List[Part]:
        """The parts of the model's turn; empty if the message has none."""
        return parts_of(self.server_content.model_turn if self.server_content is not None else None)

    @property
    def text(self) -> Optional[str]:
        """The text parts of the model's turn, joined, without thoughts; None if it has none."""
        return "".join(texts_of(self.parts)) or None

    @property
    def data(self) -> Optional[bytes]:
        """The bytes of the model's turn, such as speech, joined; None if it has none."""
        blobs = [part.inline_data.data for part in self.parts if part.inline_data is not None]
        return b"".join(data for data in blobs if data is not None) or None

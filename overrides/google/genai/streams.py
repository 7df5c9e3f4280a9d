"""What the streaming methods return, for annotations: `Stream[types.GenerateContentResponse]`."""

from google._genai_core.runtime.driving.streams import AsyncStream, Stream

__all__ = ["AsyncStream", "Stream"]

"""What the streaming methods return, for annotations: `Stream[types.GenerateContentResponse]`."""

from google.genai_core.runtime.streams import AsyncStream, Stream

__all__ = ["AsyncStream", "Stream"]

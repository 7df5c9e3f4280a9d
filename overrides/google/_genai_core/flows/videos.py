"""Starting the generation of videos from a prompt, an image or a video, given one by one or as one source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict

from google._genai_core.flows.call import call_flow
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_api.types.imaging.videos import GenerateVideosConfig, GenerateVideosOperation

INPUTS = ("prompt", "image", "video")


def generate_videos_flow(
    method: Method[GenerateVideosConfig, GenerateVideosOperation],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[GenerateVideosOperation]:
    """Start the operation; raises before any request if there is nothing to make a video of."""
    values = dict(arguments)
    if values["source"] is not None:
        from google._genai_core.flows.inputs import videos  # loaded only for a source

        source = videos.to_source(values["source"])
        if any(values[name] is not None for name in INPUTS):
            raise InvalidValueError("source has the prompt, the image and the video: do not pass them too")
        values = {**values, **{name: getattr(source, name) for name in INPUTS}, "source": None}
    if all(values[name] is None for name in INPUTS):
        raise InvalidValueError("nothing to make a video of: pass a prompt, an image or a video")
    return (yield from call_flow(method, context, config, values))

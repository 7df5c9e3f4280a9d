"""Videos of Veo: a sample of the Gemini API may have been filtered."""

from __future__ import annotations

from typing import Any, Dict


def video_of_sample(body: Dict[str, Any]) -> Dict[str, Any]:
    """Give every sample a video, if only one without bytes or address."""
    return {**body, "video": body.get("video") or {}}

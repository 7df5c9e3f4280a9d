"""Images of Imagen: the safety of the prompt comes as one more prediction."""

from __future__ import annotations

from typing import Any, Dict, List


def positive_prompt(body: Dict[str, Any]) -> Dict[str, Any]:
    """Take the prediction that is about the prompt out of the images, and empty safety attributes away."""
    images: List[Dict[str, Any]] = []
    result = {**body, "predictions": images}
    for item in body.get("predictions") or ():
        safety = item.get("safetyAttributes")
        if not safety:
            item.pop("safetyAttributes", None)
        elif safety.get("contentType") == "Positive Prompt":
            result["positivePromptSafetyAttributes"] = safety
            continue
        images.append(item)
    return result

"""Images of Imagen: the safety of the prompt comes as one more prediction."""

from __future__ import annotations

from typing import Any, Dict, List, cast

from google._genai_core.runtime.json_values import as_mapping


def positive_prompt(body: Dict[str, Any]) -> Dict[str, Any]:
    """Take the prediction that is about the prompt out of the images, and empty safety attributes away."""
    given: Any = body.get("predictions")
    if given is not None and not isinstance(given, list):
        return body
    images: List[Any] = []
    result = {**body, "predictions": images}
    for item in cast(List[Any], given or ()):
        image = as_mapping(item) or {}
        safety = image.get("safetyAttributes")
        if not safety and "safetyAttributes" in image:
            images.append({name: value for name, value in image.items() if name != "safetyAttributes"})
        elif (as_mapping(safety) or {}).get("contentType") == "Positive Prompt":
            result["positivePromptSafetyAttributes"] = safety
        else:
            images.append(item)
    return result

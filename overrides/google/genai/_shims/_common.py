"""Objects as JSON values, for pydantic-ai's batches: models/_google_batch.py:24 imports both names.

It calls them one after the other, on what `google.genai.batches._InlinedRequest_to_mldev` returns.
"""

from __future__ import annotations

import json
from typing import Any, Dict, List, cast

from pydantic import BaseModel

from google._genai_core.runtime.wire import encoding

__all__ = ["convert_to_dict", "encode_unserializable_types"]


def convert_to_dict(obj: Any, convert_keys: bool = False) -> Any:
    """Return a value with dictionaries in the place of objects, without the fields that are not set.

    `convert_keys` names the fields as in JSON.
    """
    if isinstance(obj, BaseModel):
        return convert_to_dict(obj.model_dump(exclude_none=True, by_alias=convert_keys), convert_keys)
    if isinstance(obj, dict):
        items = cast("Dict[str, Any]", obj).items()
        return {key: convert_to_dict(value, convert_keys) for key, value in items}
    if isinstance(obj, list):
        values = cast("List[Any]", obj)  # type: ignore[redundant-cast]  # pyright needs it
        return [convert_to_dict(value, convert_keys) for value in values]
    return obj


def encode_unserializable_types(data: Dict[str, Any]) -> Dict[str, Any]:
    """Return a dictionary as JSON values: bytes in base64, times as the APIs write them."""
    encoded: Dict[str, Any] = json.loads(encoding.dump(data))
    return encoded

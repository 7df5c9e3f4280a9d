"""The JSON of batches on the Gemini API, for pydantic-ai: models/_google_batch.py:28 imports both names.

It imports them from `google.genai.batches`, writes a file of requests with the one, and reads the responses of
the job's file with the other.
"""

from __future__ import annotations

import json
from typing import Any, Dict

from google._genai_api.types.jobs.batches import InlinedRequest
from google._genai_core.flows.batches import inlined_request
from google._genai_core.runtime.wire import encoding

__all__ = ["_GenerateContentResponse_from_mldev", "_InlinedRequest_to_mldev"]


def _InlinedRequest_to_mldev(  # noqa: N802  # the name of the published SDK
    api_client: Any, from_object: InlinedRequest, parent_object: object = None
) -> Dict[str, Any]:
    """Return the JSON of one request of a batch, as `client.batches.create` sends it."""
    request = inlined_request(api_client.context, "", from_object)
    encoded: Dict[str, Any] = json.loads(encoding.dump(request))
    return encoded


def _GenerateContentResponse_from_mldev(  # noqa: N802  # the name of the published SDK
    from_object: Dict[str, Any], parent_object: object = None
) -> Dict[str, Any]:
    """Return the JSON of a response unchanged: `GenerateContentResponse._from_response` reads it."""
    return from_object

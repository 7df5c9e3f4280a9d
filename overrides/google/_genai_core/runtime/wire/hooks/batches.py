"""Batch jobs: an operation of the Gemini API whose metadata describe the job."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

EMBEDDINGS = "EmbedContentBatch"
"""In the type of the metadata of a batch of embeddings."""

_GOING = ("JOB_STATE_UNSPECIFIED", "JOB_STATE_PENDING", "JOB_STATE_RUNNING")

DATASET = "vertexMultimodalDatasetDestination"


def batch_state(body: Dict[str, Any]) -> Dict[str, Any]:
    """Name the state as that of a job; a job with results has a list of them, if only an empty one."""
    result = dict(body)
    kind = str(result.pop("@type", ""))
    result["state"] = _state(body.get("state"), bool(body.get("error")))
    if body.get("dest") is not None:
        result["dest"] = _results(dict(body["dest"]), kind)
    return result


def _state(state: Any, failed: bool) -> Optional[str]:
    """Return the state of a job, or else whether its operation is over. An operation with an error is."""
    if isinstance(state, bool) or state is None:
        return "JOB_STATE_FAILED" if failed else "JOB_STATE_SUCCEEDED" if state else None
    name = str(state).replace("BATCH_STATE_", "JOB_STATE_")
    return "JOB_STATE_FAILED" if failed and name in _GOING else name


def _results(dest: Dict[str, Any], kind: str) -> Dict[str, Any]:
    """Return the destination with the responses in the field of their type."""
    found: List[Dict[str, Any]] = dest.pop("inlinedResponses", [])
    if EMBEDDINGS in kind or any("embedding" in (each.get("response") or {}) for each in found):
        return {**dest, "inlinedEmbedContentResponses": found}
    return {"inlinedResponses": found, **dest}


def dataset_table(body: Dict[str, Any]) -> Dict[str, Any]:
    """Name the table of a dataset by its URI, without the object around it."""
    dest: Dict[str, Any] = body.get("dest") or {}
    dataset: Dict[str, Any] = dest.get(DATASET) or {}
    table: Optional[Dict[str, Any]] = dataset.get("bigqueryDestination")
    if table is None:
        return body
    return {**body, "dest": {**dest, DATASET: {**dataset, "bigqueryDestination": table.get("outputUri")}}}

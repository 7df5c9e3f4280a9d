"""Batch jobs: an operation of the Gemini API whose metadata describe the job."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, cast

from google._genai_core.runtime.json_values import as_mapping

EMBEDDINGS = "EmbedContentBatch"
"""In the type of the metadata of a batch of embeddings."""

_GOING = ("JOB_STATE_UNSPECIFIED", "JOB_STATE_PENDING", "JOB_STATE_RUNNING")

DATASET = "vertexMultimodalDatasetDestination"


def batch_state(body: Dict[str, Any]) -> Dict[str, Any]:
    """Name the state as that of a job; a job with results has a list of them, if only an empty one."""
    result = dict(body)
    kind = str(result.pop("@type", ""))
    dest = as_mapping(body.get("dest"))
    result["state"] = _state(body.get("state"), bool(body.get("error")))
    if dest is not None:
        result["dest"] = _results(dict(dest), kind)
    return result


def _state(state: Any, failed: bool) -> Optional[str]:
    """Return the state of a job, or else whether its operation is over. An operation with an error is."""
    if isinstance(state, bool) or state is None:
        return "JOB_STATE_FAILED" if failed else "JOB_STATE_SUCCEEDED" if state else None
    name = str(state).replace("BATCH_STATE_", "JOB_STATE_")
    return "JOB_STATE_FAILED" if failed and name in _GOING else name


def _results(dest: Dict[str, Any], kind: str) -> Dict[str, Any]:
    """Return the destination with the responses in the field of their type."""
    found: Any = dest.pop("inlinedResponses", None)
    if found is None:
        found = []
    if EMBEDDINGS in kind or any(map(_is_embedding, _items(found))):
        return {**dest, "inlinedEmbedContentResponses": found}
    return {"inlinedResponses": found, **dest}


def _is_embedding(item: Any) -> bool:
    """Return whether an item of the results has an embedding; it may be anything."""
    return "embedding" in _object(_object(item).get("response"))


def _items(value: object) -> List[Any]:
    items = cast("List[Any]", value)
    return items if isinstance(value, list) else []


def _object(value: Any) -> Mapping[str, Any]:
    return as_mapping(value) or {}


def dataset_table(body: Dict[str, Any]) -> Dict[str, Any]:
    """Name the table of a dataset by its URI, without the object around it."""
    dest = _object(body.get("dest"))
    dataset = _object(dest.get(DATASET))
    table = as_mapping(dataset.get("bigqueryDestination"))
    if table is None:
        return body
    return {**body, "dest": {**dest, DATASET: {**dataset, "bigqueryDestination": table.get("outputUri")}}}

"""Creating batches: short forms of source and destination, and what is derived when absent."""

from __future__ import annotations

import secrets
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, cast

from google._genai_api.operations.models import GENERATE_CONTENT
from google._genai_api.types.jobs.batches import (
    BatchJobDestination,
    BatchJobSource,
    CreateBatchJobConfig,
    InlinedRequest,
)
from google._genai_core.flows.call import call_flow, configured, encoded
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.usage_errors import InvalidValueError
from google._genai_core.runtime.wire import resource_names
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.operation import Operation

if TYPE_CHECKING:
    from google._genai_api.types.jobs.batches import BatchJob

CLOUD_STORAGE, BIG_QUERY, FILES = "gs://", "bq://", "files/"


def create_flow(
    operation: Operation[CreateBatchJobConfig, BatchJob],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[BatchJob]:
    """One request; a name and, for Vertex AI, a destination beside the source are made up when absent."""
    source = _single(to_source(arguments["src"]))
    settings = configured(operation, config) or CreateBatchJobConfig()
    stamp = f"{datetime.now(timezone.utc):%Y%m%d%H%M%S}_{secrets.token_hex(3)[:5]}"
    changes: Dict[str, Any] = {}
    if settings.display_name is None:
        changes["display_name"] = f"genai_batch_job_{stamp}"
    if settings.dest is None:
        changes["dest"] = _beside(source, stamp)
    if source.inlined_requests:
        requests = [_request(context, arguments["model"], item) for item in source.inlined_requests]
        source = source.model_copy(update={"inlined_requests": requests})
    values = {**arguments, "src": source}
    return (yield from call_flow(operation, context, settings.model_copy(update=changes), values))


def _single(source: BatchJobSource) -> BatchJobSource:
    kinds = ("gcs_uri", "bigquery_uri", "file_name", "inlined_requests")
    given = [name for name in kinds if getattr(source, name)]
    if len(given) != 1:
        raise InvalidValueError(f"src needs exactly one of {', '.join(kinds)}; it has {given or 'none'}")
    return source


def to_source(given: Any) -> BatchJobSource:
    """A URI, several of them, requests, or the object itself."""
    if isinstance(given, BatchJobSource):
        return given
    if isinstance(given, Mapping):
        return BatchJobSource(**cast(Mapping[str, Any], given))
    if isinstance(given, str):
        return _one_source(given)
    items = list(cast(List[Any], given))
    if items and all(isinstance(item, str) for item in items):
        return BatchJobSource(format="jsonl", gcs_uri=items)
    return BatchJobSource(inlined_requests=items)


def _one_source(uri: str) -> BatchJobSource:
    if uri.startswith(CLOUD_STORAGE):
        return BatchJobSource(format="jsonl", gcs_uri=[uri])
    if uri.startswith(BIG_QUERY):
        return BatchJobSource(format="bigquery", bigquery_uri=uri)
    if uri.startswith(FILES):
        return BatchJobSource(file_name=uri)
    raise InvalidValueError(f"src {uri!r} is no gs://, bq:// or files/ address")


def to_destination(given: Any) -> BatchJobDestination:
    """A URI, or the object itself."""
    if isinstance(given, BatchJobDestination):
        return given
    if isinstance(given, Mapping):
        return BatchJobDestination(**cast(Mapping[str, Any], given))
    if given.startswith(CLOUD_STORAGE):
        return BatchJobDestination(format="jsonl", gcs_uri=given)
    if given.startswith(BIG_QUERY):
        return BatchJobDestination(format="bigquery", bigquery_uri=given)
    raise InvalidValueError(f"dest {given!r} is no gs:// or bq:// address")


def _beside(source: BatchJobSource, stamp: str) -> Optional[BatchJobDestination]:
    if source.gcs_uri:
        prefix = source.gcs_uri[0]
        prefix = prefix[: -len(".jsonl")] if prefix.endswith(".jsonl") else prefix
        return to_destination(f"{prefix}/dest")
    return to_destination(f"{source.bigquery_uri}_dest_{stamp}") if source.bigquery_uri else None


def _request(context: Context, model: str, item: InlinedRequest) -> Dict[str, Any]:
    """An inlined request as generate_content would send it."""
    values = {"model": item.model or model, "contents": item.contents}
    found: Dict[str, Any] = {"request": encoded(GENERATE_CONTENT, context, item.config, values).body}
    if item.model:
        found["request"]["model"] = resource_names.model(resource_names.given(item.model), context)
    if item.metadata:
        found["metadata"] = item.metadata
    return found

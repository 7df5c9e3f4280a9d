"""Creating batch jobs: the short forms of source and destination, and defaults for what is not set."""

from __future__ import annotations

import re
import secrets
from contextlib import contextmanager
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, Dict, Generator, Iterable, List, Mapping, Optional, Tuple, cast

from google._genai_api.methods.models import EMBED_CONTENT, GENERATE_CONTENT
from google._genai_api.types.jobs.batches import (
    BatchJobDestination,
    BatchJobSource,
    CreateBatchJobConfig,
    InlinedRequest,
    VertexMultimodalDatasetDestination,
)
from google._genai_api.types.jobs.embedding_batches import (
    CreateEmbeddingsBatchJobConfig,
    EmbedContentBatch,
    EmbeddingsBatchJobSource,
)
from google._genai_api.types.stored.files import File
from google._genai_core.flows.call import call_flow, encode_body, to_config
from google._genai_core.runtime.driving.effects import Flow
from google._genai_core.runtime.given import kind_of, text_of
from google._genai_core.runtime.model import ApiModel, given_object, placed
from google._genai_core.runtime.usage_errors import InvalidTypeError, InvalidValueError
from google._genai_core.runtime.wire import resource_names
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.method import Method

if TYPE_CHECKING:
    from google._genai_api.types.jobs.batches import BatchJob

CLOUD_STORAGE, BIG_QUERY, FILES = "gs://", "bq://", "files/"
DATASET = re.compile(r"projects/[^/]+/locations/[^/]+/datasets/[^/]+")
DATASET_FORMAT = "vertex-dataset"
SOURCES = ("gcs_uri", "bigquery_uri", "vertex_dataset_name", "file_name", "inlined_requests")


def create_flow(
    method: Method[CreateBatchJobConfig, BatchJob],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[BatchJob]:
    """Create a batch job with one request.

    A display name and, for Vertex AI, a destination next to the source are generated if they are not set.
    """
    source = to_source(arguments["src"])
    _raise_unless_single(source, SOURCES)
    settings = to_config(method, config) or CreateBatchJobConfig()
    stamp = _stamp()
    defaults: Dict[str, Any] = {}
    if settings.display_name is None:
        defaults["display_name"] = f"genai_batch_job_{stamp}"
    if settings.dest is None:
        defaults["dest"] = _default_destination(source, stamp)
    if source.inlined_requests:
        requests: List[Dict[str, Any]] = []
        for index, item in enumerate(source.inlined_requests):
            with _place(f"src[{index}]"):
                requests.append(inlined_request(context, arguments["model"], item))
        source = source.model_copy(update={"inlined_requests": requests})
    values = {**arguments, "src": source}
    return (yield from call_flow(method, context, settings.model_copy(update=defaults), values, arguments))


def create_embeddings_flow(
    method: Method[CreateEmbeddingsBatchJobConfig, BatchJob],
    context: Context,
    config: Any,
    arguments: Dict[str, Any],
) -> Flow[BatchJob]:
    """Create a batch job of embeddings with one request; a display name is generated if it is not set."""
    method.variants(context.backend)
    source = to_embeddings_source(arguments["src"])
    _raise_unless_single(source, ("file_name", "inlined_requests"))
    settings = to_config(method, config) or CreateEmbeddingsBatchJobConfig()
    if settings.display_name is None:
        settings = settings.model_copy(update={"display_name": f"genai_batch_job_{_stamp()}"})
    if source.inlined_requests is not None:
        requests = _embedding_requests(context, arguments["model"], source.inlined_requests)
        source = source.model_copy(update={"inlined_requests": {"requests": requests}})
    values = {**arguments, "src": source}
    return (yield from call_flow(method, context, settings, values, arguments))


def _stamp() -> str:
    """Return the time and a random end, for names that the caller does not give."""
    return f"{datetime.now(timezone.utc):%Y%m%d%H%M%S}_{secrets.token_hex(3)[:5]}"


def _raise_unless_single(source: Any, kinds: Tuple[str, ...]) -> None:
    names = [name for name in kinds if getattr(source, name)]
    if len(names) != 1:
        raise InvalidValueError(f"src needs exactly one of {', '.join(kinds)}; it has {names or 'none'}")


def to_source(value: Any) -> BatchJobSource:
    """Return the source for a URI, a file, a list of URIs or requests, a dictionary or the object itself."""
    if isinstance(value, (BatchJobSource, Mapping)):
        return given_object(BatchJobSource, value, "src")
    if isinstance(value, str):
        return _source_of_uri(value)
    if isinstance(value, File):
        return BatchJobSource(file_name=resource_names.not_empty(value.name, "src.name"))
    if isinstance(value, (ApiModel, bytes, bytearray)) or _is_file(value) or not isinstance(value, Iterable):
        hint = ": upload it with client.files.upload, and pass the result" if _is_file(value) else ""
        raise InvalidTypeError(
            "src must be a list of requests, an uploaded file, a URI or a types.BatchJobSource, "
            f"not {kind_of(value)}{hint}"
        )
    entries = cast(Iterable[Any], value)  # type: ignore[redundant-cast]  # pyright needs it
    items = [text_of(item) for item in entries]
    if items and all(isinstance(item, str) for item in items):
        return _source_of_uris(items)
    with placed("src"):
        return BatchJobSource(inlined_requests=items)


def _is_file(value: object) -> bool:
    """Return whether a value is a file of this machine: its path, or the open file, whose lines are texts."""
    return hasattr(value, "read") or hasattr(value, "__fspath__")


def _source_of_uris(uris: List[str]) -> BatchJobSource:
    for index, uri in enumerate(uris):
        if not uri.startswith(CLOUD_STORAGE):
            raise InvalidValueError(
                f"src[{index}] {uri!r} does not begin with gs://: pass a prompt as {{'contents': ...}}"
            )
    return BatchJobSource(format="jsonl", gcs_uri=uris)


def _source_of_uri(uri: str) -> BatchJobSource:
    if uri.startswith(CLOUD_STORAGE):
        return BatchJobSource(format="jsonl", gcs_uri=[uri])
    if uri.startswith(BIG_QUERY):
        return BatchJobSource(format="bigquery", bigquery_uri=uri)
    if uri.startswith(FILES):
        return BatchJobSource(file_name=uri)
    if DATASET.fullmatch(uri):
        return BatchJobSource(format=DATASET_FORMAT, vertex_dataset_name=uri)
    raise InvalidValueError(f"src {uri!r} does not begin with gs://, bq:// or files/, and names no dataset")


def to_embeddings_source(value: Any) -> EmbeddingsBatchJobSource:
    """Return the source for a file, its name, the contents to embed, a dictionary or the object itself."""
    value = text_of(value)
    if isinstance(value, EmbedContentBatch):
        return EmbeddingsBatchJobSource(inlined_requests=value)
    if isinstance(value, File):
        return EmbeddingsBatchJobSource(file_name=resource_names.not_empty(value.name, "src.name"))
    if not isinstance(value, str):
        return given_object(EmbeddingsBatchJobSource, value, "src")
    if value.startswith(FILES):
        return EmbeddingsBatchJobSource(file_name=value)
    raise InvalidValueError(
        f"src {value!r} does not begin with files/: pass texts as types.EmbedContentBatch(contents=[...])"
    )


def to_destination(value: Any) -> BatchJobDestination:
    """Return the destination for a URI, a dictionary or the object itself."""
    value = text_of(value)
    if not isinstance(value, str):
        return given_object(BatchJobDestination, value, "dest")
    if value.startswith(CLOUD_STORAGE):
        return BatchJobDestination(format="jsonl", gcs_uri=value)
    if value.startswith(BIG_QUERY):
        return BatchJobDestination(format="bigquery", bigquery_uri=value)
    raise InvalidValueError(f"dest {value!r} does not begin with gs:// or bq://")


def _default_destination(source: BatchJobSource, stamp: str) -> Optional[BatchJobDestination]:
    if source.gcs_uri:
        prefix = source.gcs_uri[0]
        prefix = prefix[: -len(".jsonl")] if prefix.endswith(".jsonl") else prefix
        return to_destination(f"{prefix}/dest")
    if source.vertex_dataset_name:
        dataset = VertexMultimodalDatasetDestination()  # a new one, in a table that Vertex AI chooses
        return BatchJobDestination(format=DATASET_FORMAT, vertex_dataset=dataset)
    return to_destination(f"{source.bigquery_uri}_dest_{stamp}") if source.bigquery_uri else None


@contextmanager
def _place(where: str) -> Generator[None, None, None]:
    """Add the place of a request to the errors of the block, which keep their class."""
    try:
        yield
    except (InvalidValueError, InvalidTypeError) as error:
        error.args = (f"{where}.{error}", *error.args[1:])
        raise


def inlined_request(context: Context, model: str, item: InlinedRequest) -> Dict[str, Any]:
    """Return the JSON of one request, with the body that generate_content would send."""
    values = {"model": item.model or model, "contents": item.contents}
    result: Dict[str, Any] = {"request": encode_body(GENERATE_CONTENT, context, item.config, values).body}
    if item.model:
        result["request"]["model"] = resource_names.model(resource_names.not_empty(item.model), context)
    if item.metadata:
        result["metadata"] = item.metadata
    return result


def _embedding_requests(context: Context, model: str, batch: EmbedContentBatch) -> List[Dict[str, Any]]:
    """Return the JSON of the requests, one for each content, with the body that embed_content would send."""
    values = {"model": model, "contents": batch.contents}
    with _place("src.inlined_requests"):
        settings = encode_body(EMBED_CONTENT, context, batch.config, values).body
    return [{"request": {"content": content, **settings}} for content in settings.pop("content")]

"""Named changes of a request or response, and the conditions between variants of a binding.

A row or binding names one of these. Everything that a table can say is in `spec/surface/`;
each function here says what a table cannot. One module a resource.
"""

from __future__ import annotations

from typing import Any, Callable, Dict, Mapping

from google._genai_core.runtime.wire.encoding import Encoded
from google._genai_core.runtime.wire.hooks import (
    batches,
    embeddings,
    images,
    models,
    operations,
    tokens,
    tunings,
    videos,
)
from google._genai_core.runtime.wire.hooks.call_state import CallState

WHEN: Mapping[str, Callable[[CallState], bool]] = {
    "predicts_embeddings": embeddings.predicts_embeddings,
    "embeds_one": embeddings.embeds_one,
    "lists_tuned": models.lists_tuned,
    "is_of_model": operations.is_of_model,
    "imports_to_store": operations.imports_to_store,
    "uploads_to_store": operations.uploads_to_store,
    "tunes_by_preference": tunings.tunes_by_preference,
    "distills": tunings.distills,
    "tunes_by_reward": tunings.tunes_by_reward,
}
"""Whether a variant of a binding is the one to use."""

REQUEST: Mapping[str, Callable[[Encoded, CallState], None]] = {
    "batch_embed": embeddings.batch_embed,
    "embed_one": embeddings.embed_one,
    "predict_embeddings": embeddings.predict_embeddings,
    "only_tuned": models.only_tuned,
    "only_supervised": tunings.only_supervised,
    "tuning_job": tunings.tuning_job,
    "one_reward": tunings.one_reward,
    "locked_fields": tokens.locked_fields,
}
"""Changes of an encoded request."""

RESPONSE: Mapping[str, Callable[[Dict[str, Any]], Dict[str, Any]]] = {
    "batch_state": batches.batch_state,
    "dataset_table": batches.dataset_table,
    "positive_prompt": images.positive_prompt,
    "tuned_model": tunings.tuned_model,
    "tuned_model_info": models.tuned_model_info,
    "tuning_operation": tunings.tuning_operation,
    "video_of_sample": videos.video_of_sample,
}
"""Changes of one object of a response, after the rows of its table."""

__all__ = ["REQUEST", "RESPONSE", "WHEN", "CallState"]

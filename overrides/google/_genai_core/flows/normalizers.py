"""The table of normalizers, which turn the forms that users write into the type that is sent.

Each is imported when it is first used: a text prompt needs no tools, voices or schemas, and loading
their types would take a large part of the time to the first response.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Callable, Dict, Mapping

WHERE: Mapping[str, str] = {
    "contents": "inputs.contents.to_contents",
    "content": "inputs.contents.to_content",
    "embed_contents": "inputs.contents.to_embed_contents",
    "image": "inputs.images.to_image",
    "reference_images": "inputs.images.to_reference_images",
    "recontext_source": "inputs.images.to_recontext_source",
    "segment_source": "inputs.images.to_segment_source",
    "video": "inputs.videos.to_video",
    "videos_source": "inputs.videos.to_source",
    "tuning_dataset": "inputs.datasets.to_tuning_dataset",
    "validation_dataset": "inputs.datasets.to_validation_dataset",
    "sample_response": "inputs.rewards.to_sample_response",
    "reward_example": "inputs.rewards.to_example",
    "single_reward": "inputs.rewards.to_single_reward",
    "composite_reward": "inputs.rewards.to_composite_reward",
    "evaluation_config": "inputs.evaluation.to_evaluation_config",
    "batch_source": "batches.to_source",
    "batch_destination": "batches.to_destination",
    "embeddings_batch_source": "batches.to_embeddings_source",
    "aware": "inputs.aware_times.aware",
    "tools": "functions.tools.to_tools",
    "schema": "inputs.response_schema.to_schema",
    "live_setup": "inputs.live_setup.to_setup",
    "speech_config": "inputs.speech.to_speech_config",
}


class _Normalizers(Dict[str, Callable[[Any], Any]]):
    def __missing__(self, name: str) -> Callable[[Any], Any]:
        module, _, function = WHERE[name].rpartition(".")
        normalizer: Callable[[Any], Any] = getattr(import_module(f"{__package__}.{module}"), function)
        self[name] = normalizer
        return normalizer


NORMALIZERS: Mapping[str, Callable[[Any], Any]] = _Normalizers()

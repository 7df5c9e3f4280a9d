"""The hooks of responses where the service sends another type than it promises: each leaves the value for the reader."""

from __future__ import annotations

import copy
from typing import Any, Dict, List

import pytest

from google._genai_core.runtime.wire.hooks import RESPONSE

WHOLE: Dict[str, List[Dict[str, Any]]] = {
    "batch_state": [
        {
            "@type": "type.googleapis.com/GenerateContentBatch",
            "state": "BATCH_STATE_SUCCEEDED",
            "dest": {"inlinedResponses": [{"response": {"embedding": {"values": [1]}}}], "fileName": "f"},
        },
        {"@type": "EmbedContentBatch", "dest": {"inlinedResponses": [{"response": {}}]}},
    ],
    "dataset_table": [
        {"dest": {"vertexMultimodalDatasetDestination": {"bigqueryDestination": {"outputUri": "bq://t"}}}}
    ],
    "tuned_model": [{"name": "tunedModels/t", "state": "ACTIVE"}, {"state": "CREATING"}],
    "tuning_operation": [{"name": "tunedModels/t/operations/o"}],
    "tuned_model_info": [{"name": "tunedModels/t", "tunedModelInfo": {}}],
    "positive_prompt": [
        {
            "predictions": [
                {"image": {}, "safetyAttributes": {"contentType": "Positive Prompt", "scores": [1]}},
                {"image": {}, "safetyAttributes": {}},
            ]
        }
    ],
    "video_of_sample": [{"video": {"uri": "u"}, "encoding": "video/mp4"}],
}

ODD: List[Any] = [None, "odd embedding", 7, True, [None], ["odd"], {"odd": 1}]


def _places(value: Any) -> List[List[Any]]:
    """The ways to every value in JSON, without the root."""
    found: List[List[Any]] = []
    holder: Any = value
    for key in holder if isinstance(value, dict) else range(len(holder)):
        item: Any = holder[key]
        found.append([key])
        if isinstance(item, (dict, list)):
            found.extend([key, *rest] for rest in _places(item))
    return found


CASES = [
    pytest.param(hook, body, place, id=f"{hook} {'.'.join(map(str, place))}")
    for hook, bodies in WHOLE.items()
    for body in bodies
    for place in _places(body)
]


def test_every_hook_is_in_the_table() -> None:
    assert WHOLE.keys() == RESPONSE.keys()


@pytest.mark.parametrize("odd", ODD, ids=repr)
@pytest.mark.parametrize(("hook", "body", "place"), CASES)
def test_an_odd_value_stops_no_hook(hook: str, body: Dict[str, Any], place: List[Any], odd: Any) -> None:
    changed = copy.deepcopy(body)
    holder: Any = changed
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = odd

    RESPONSE[hook](changed)

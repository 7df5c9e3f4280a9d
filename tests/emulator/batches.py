"""The operations that create batches, as the published SDK calls them, for descriptions that lack them."""

from __future__ import annotations

import copy
from typing import Any, Dict

from google._genai_api import service

load = service.load

PARAMETERS = {"model": {"location": "path", "type": "string", "required": True}}


def with_batches(backend: str) -> Dict[str, Any]:
    """Return the description of a backend with the operations that create batches."""
    facts: Dict[str, Any] = copy.deepcopy(dict(load(backend)))
    if backend == "gemini":
        for verb, schema in (
            ("batchGenerateContent", "GenerateContent"),
            ("asyncBatchEmbedContent", "EmbedContent"),
        ):
            if f"models.{verb}" not in facts["operations"]:
                _add(facts, verb, schema)
    return facts


def _add(facts: Dict[str, Any], verb: str, schema: str) -> None:
    facts["operations"][f"models.{verb}"] = {
        "method": "POST",
        "path": f"models/{{model}}:{verb}",
        "request": f"Test{schema}Request",
        "response": "Operation",
        "parameters": PARAMETERS,
    }
    one = {"request": _message(f"{schema}Request"), "metadata": {"type": "struct"}}
    source = {"fileName": {"type": "string"}, "requests": _message(f"Test{schema}Inlined")}
    batch = {"displayName": {"type": "string"}, "inputConfig": _message(f"Test{schema}Source")}
    facts["schemas"].update(
        {
            f"Test{schema}Request": {"batch": _message(f"Test{schema}Batch")},
            f"Test{schema}Batch": batch,
            f"Test{schema}Source": source,
            f"Test{schema}Inlined": {"requests": {**_message(f"Test{schema}One"), "repeated": True}},
            f"Test{schema}One": one,
        }
    )


def _message(name: str) -> Dict[str, Any]:
    return {"type": "message", "ref": name}

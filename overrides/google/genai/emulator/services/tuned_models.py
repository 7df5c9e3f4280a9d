"""Tuned models of the Gemini Developer API: create, get, list, patch and delete.

A model is tuned on examples and in state CREATING until the clock has moved. Some exist from the start.
"""

from __future__ import annotations

import re
from dataclasses import replace

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import object_at, objects_at
from google.genai.emulator.protocol.errors import ServiceError, already_exists
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.field_masks import changed_fields
from google.genai.emulator.protocol.filters import AND, apply_filter
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.state.base_models import gemini_model
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.long_running import LongRunningOperation
from google.genai.emulator.state.progress import Progress
from google.genai.emulator.state.tuned_model import TunedModel
from google.genai.emulator.state.tuning_task import TuningTask, check_counts

TYPES = "type.googleapis.com/google.ai.generativelanguage.v1beta"
TUNING = 60.0
"""Seconds for which a model is tuned."""

CHANGEABLE = ("displayName", "description", "temperature", "topP", "topK", "readerProjectNumbers")
OWNERSHIP = re.compile(r"\s*(owner|readers|writers):")
"""A filter term on permissions, which every model matches: all of them belong to the caller."""


class TunedModels:
    """The service for tuned models."""

    def __init__(self, state: EmulatorState) -> None:
        self._state = state
        self._models = state.tuned_models

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        return {
            "tunedModels.create": self.create,
            "tunedModels.get": self.get,
            "tunedModels.list": self.list,
            "tunedModels.patch": self.patch,
            "tunedModels.delete": self.delete,
        }

    def create(self, call: ApiCall) -> Reply:
        """Create a TunedModel and return the operation that tunes it."""
        name = self._new_name(call)
        source = str(object_at(call.body, "tunedModelSource").get("tunedModel") or "")
        base = self._models.base_of(source) if source else _base(call)
        fields = {field: call.body[field] for field in CHANGEABLE if field in call.body}
        model = TunedModel(name, base, fields, self._task(call), source)
        self._models.put(model)
        operation = LongRunningOperation(
            f"{name}/operations/{self._state.ids.letters('operations')}",
            model.task.progress,
            lambda now: {
                "@type": f"{TYPES}.CreateTunedModelMetadata",
                "tunedModel": name,
                **model.task.metadata(now),
            },
            lambda now: {"@type": f"{TYPES}.TunedModel", **self._models.get(name).resource(now)},
        )
        return json_reply(self._state.operations.add(operation))

    def get(self, call: ApiCall) -> Reply:
        """Return a TunedModel."""
        return json_reply(self._models.get(call.resource).resource(self._state.clock.now()))

    def list(self, call: ApiCall) -> Reply:
        """Return a page of tuned models."""
        terms = AND.split(str(call.query.get("filter") or ""))
        kept = " AND ".join(term for term in terms if not OWNERSHIP.match(term))
        return page_reply(call, "tunedModels", apply_filter(self._models.resources(), kept))

    def patch(self, call: ApiCall) -> Reply:
        """Change the names, texts or sampling settings of a TunedModel."""
        model, now = self._models.get(call.resource), self._state.clock.now()
        changed = changed_fields(call.body, call.query.get("updateMask") or "", CHANGEABLE)
        fields = {name: value for name, value in {**model.fields, **changed}.items() if value is not None}
        model = replace(model, fields=fields, changed=now)
        self._models.put(model)
        return json_reply(model.resource(now))

    def delete(self, call: ApiCall) -> Reply:
        """Delete a tuned model and its operations."""
        self._models.remove(call.resource)
        self._state.operations.remove_under(call.resource)
        return json_reply({})

    def _new_name(self, call: ApiCall) -> str:
        chosen = str(call.query.get("tunedModelId") or "")
        if chosen and not re.fullmatch(r"[a-z]([a-z0-9-]{0,38}[a-z0-9])?", chosen):
            raise ServiceError(400, "Invalid tuned_model_id: it must match [a-z]([a-z0-9-]{0,38}[a-z0-9])?")
        if self._models.has(f"tunedModels/{chosen}"):
            raise already_exists(f"Tuned model tunedModels/{chosen} already exists.")
        if chosen:
            return f"tunedModels/{chosen}"
        words = re.findall(r"[a-z0-9]+", str(call.body.get("displayName") or "").lower())
        start = "-".join(words)[:26].rstrip("-")
        return "tunedModels/" + "-".join(filter(None, [start, self._state.ids.letters("tuned")]))

    def _task(self, call: ApiCall) -> TuningTask:
        task = object_at(call.body, "tuningTask")
        examples = objects_at(object_at(object_at(task, "trainingData"), "examples"), "examples")
        if not examples:
            text = "tuning_task.training_data.examples: at least one example is required"
            raise ServiceError(400, f"* CreateTunedModelRequest.tuned_model.{text}\n")
        check_counts(object_at(task, "hyperparameters"))
        progress = Progress(self._state.clock.now(), TUNING, fails=fails(call.body.get("displayName")))
        return TuningTask(progress, len(examples), object_at(task, "hyperparameters"))


def _base(call: ApiCall) -> str:
    name = str(call.body.get("baseModel") or "").rpartition("models/")[2]
    return gemini_model(name, call.version, "createTunedModel").name

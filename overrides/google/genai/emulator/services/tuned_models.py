"""Tuned models of the Gemini Developer API: made from examples, in CREATING until the clock has moved.

Some are there from the start. The operation that makes one lies under its name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Dict, Optional, Sequence

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, object_at, objects_at
from google.genai.emulator.protocol.errors import ServiceError, already_exists, failed_precondition
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.field_masks import changes
from google.genai.emulator.protocol.filters import filtered
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.state.base_models import gemini_model
from google.genai.emulator.state.clock import START, Clock, timestamp
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.operations import LongRunning, Operations
from google.genai.emulator.state.progress import FAILED, SUCCEEDED, Progress
from google.genai.emulator.state.seed_models import SeedModel
from google.genai.emulator.state.tuning_task import TuningTask, check_counts

TYPES = "type.googleapis.com/google.ai.generativelanguage.v1beta"
TUNING = 60.0  # seconds
STATES: Dict[str, str] = {SUCCEEDED: "ACTIVE", FAILED: "FAILED"}
SAMPLING: Json = {"temperature": 1.0, "topP": 0.95, "topK": 40}
CHANGEABLE = ("displayName", "description", "temperature", "topP", "topK", "readerProjectNumbers")
OWNERSHIP = re.compile(r"\s*(owner|readers|writers):")


@dataclass(frozen=True)
class TunedModel:
    """A tuned model; `fields` are those a caller may set and change, `base` a bare model name."""

    name: str
    base: str
    fields: Json
    task: TuningTask
    source: str = ""
    changed: Optional[datetime] = None

    def state(self, now: datetime) -> str:
        """CREATING, ACTIVE or FAILED."""
        return STATES.get(self.task.progress.state(now), "CREATING")

    def resource(self, now: datetime) -> Json:
        """The TunedModel."""
        progress = self.task.progress
        source: Json = {"tunedModel": self.source, "baseModel": f"models/{self.base}"}
        return {
            "name": self.name,
            **({"tunedModelSource": source} if self.source else {"baseModel": f"models/{self.base}"}),
            "state": self.state(now),
            "createTime": timestamp(progress.created),
            "updateTime": timestamp(max(progress.updated(now), self.changed or progress.created)),
            **SAMPLING,
            **self.fields,
            "tuningTask": self.task.resource(now),
        }


class TunedModels:
    """All tuned models, by name; answers the calls on them."""

    def __init__(
        self, clock: Clock, ids: IdGenerator, operations: Operations, first: Sequence[SeedModel]
    ) -> None:
        self._clock = clock
        self._ids = ids
        self._operations = operations
        ready = [_first_model(info) for info in first]
        self._models: Dict[str, TunedModel] = {model.name: model for model in ready}

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        return {
            "tunedModels.create": self.create,
            "tunedModels.get": self.get,
            "tunedModels.list": self.list,
            "tunedModels.patch": self.patch,
            "tunedModels.delete": self.delete,
        }

    def base(self, name: str) -> str:
        """The base model of a tuned one that is ready. Raises ServiceError 404 and 400."""
        model = self._models.get(name)
        if model is None:
            raise ServiceError(404, f"{name} does not exist.")
        state = model.state(self._clock.now())
        if state != "ACTIVE":
            raise failed_precondition(f"Tuned model {name} is not ready: its state is {state}.")
        return model.base

    def create(self, call: ApiCall) -> Reply:
        """The operation that makes a TunedModel."""
        name = self._new_name(call)
        source = str(object_at(call.body, "tunedModelSource").get("tunedModel") or "")
        base = self.base(source) if source else _base(call)
        fields = {field: call.body[field] for field in CHANGEABLE if field in call.body}
        model = TunedModel(name, base, fields, self._task(call), source)
        self._models[name] = model
        operation = LongRunning(
            f"{name}/operations/{self._ids.letters('operations')}",
            model.task.progress,
            lambda now: {
                "@type": f"{TYPES}.CreateTunedModelMetadata",
                "tunedModel": name,
                **model.task.metadata(now),
            },
            lambda now: {"@type": f"{TYPES}.TunedModel", **self._models[name].resource(now)},
        )
        return json_reply(self._operations.add(operation))

    def get(self, call: ApiCall) -> Reply:
        """A TunedModel."""
        return json_reply(self._find(call).resource(self._clock.now()))

    def list(self, call: ApiCall) -> Reply:
        """A page of tuned models."""
        resources = [each.resource(self._clock.now()) for each in self._models.values()]
        asked = re.split(r"\s+AND\s+", str(call.query.get("filter") or ""))
        terms = [term for term in asked if not OWNERSHIP.match(term)]  # all here is the caller's own
        return page_reply(call, "tunedModels", filtered(resources, " AND ".join(terms)))

    def patch(self, call: ApiCall) -> Reply:
        """A TunedModel with other names, texts or sampling settings."""
        model, now = self._find(call), self._clock.now()
        changed = changes(call.body, call.query.get("updateMask") or "", CHANGEABLE)
        fields = {name: value for name, value in {**model.fields, **changed}.items() if value is not None}
        self._models[model.name] = replace(model, fields=fields, changed=now)
        return json_reply(self._models[model.name].resource(now))

    def delete(self, call: ApiCall) -> Reply:
        """Deletes a tuned model and what is said of its making."""
        name = self._find(call).name
        del self._models[name]
        self._operations.drop(name)
        return json_reply({})

    def _find(self, call: ApiCall) -> TunedModel:
        model = self._models.get(call.resource)
        if model is None:
            raise ServiceError(404, f"Tuned model {call.resource} does not exist.")
        return model

    def _new_name(self, call: ApiCall) -> str:
        asked = str(call.query.get("tunedModelId") or "")
        if asked and not re.fullmatch(r"[a-z]([a-z0-9-]{0,38}[a-z0-9])?", asked):
            raise ServiceError(400, "Invalid tuned_model_id: it must match [a-z]([a-z0-9-]{0,38}[a-z0-9])?")
        if f"tunedModels/{asked}" in self._models:
            raise already_exists(f"Tuned model tunedModels/{asked} already exists.")
        if asked:
            return f"tunedModels/{asked}"
        words = re.findall(r"[a-z0-9]+", str(call.body.get("displayName") or "").lower())
        start = "-".join(words)[:26].rstrip("-")
        return "tunedModels/" + "-".join(filter(None, [start, self._ids.letters("tuned")]))

    def _task(self, call: ApiCall) -> TuningTask:
        task = object_at(call.body, "tuningTask")
        examples = objects_at(object_at(object_at(task, "trainingData"), "examples"), "examples")
        if not examples:
            text = "tuning_task.training_data.examples: at least one example is required"
            raise ServiceError(400, f"* CreateTunedModelRequest.tuned_model.{text}\n")
        check_counts(object_at(task, "hyperparameters"))
        progress = Progress(self._clock.now(), TUNING, fails=fails(call.body.get("displayName")))
        return TuningTask(progress, len(examples), object_at(task, "hyperparameters"))


def _base(call: ApiCall) -> str:
    name = str(call.body.get("baseModel") or "").rpartition("models/")[2]
    return gemini_model(name, call.version, "createTunedModel").name


def _first_model(info: SeedModel) -> TunedModel:
    fields = {"displayName": info.display_name, "description": info.description}
    task = TuningTask(Progress(START, 0.0), 20, {})
    return TunedModel(f"tunedModels/{info.gemini_name}", info.base, fields, task)

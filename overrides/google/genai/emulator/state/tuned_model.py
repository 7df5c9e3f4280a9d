"""Tuned models of the Gemini Developer API, and the store that keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Dict, List, Optional, Sequence

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError, failed_precondition
from google.genai.emulator.state.clock import START, Clock, timestamp
from google.genai.emulator.state.progress import FAILED, SUCCEEDED, Progress
from google.genai.emulator.state.seed_models import SeedModel, tuned_description
from google.genai.emulator.state.tuning_task import TuningTask

STATES: Dict[str, str] = {SUCCEEDED: "ACTIVE", FAILED: "FAILED"}
SAMPLING: Json = {"temperature": 1.0, "topP": 0.95, "topK": 40}


@dataclass(frozen=True)
class TunedModel:
    """A tuned model: `fields` are those that a caller may set, `base` is a model name without `models/`."""

    name: str
    base: str
    fields: Json
    task: TuningTask
    source: str = ""
    changed: Optional[datetime] = None

    def state(self, now: datetime) -> str:
        """Return CREATING, ACTIVE or FAILED."""
        return STATES.get(self.task.progress.state(now), "CREATING")

    def resource(self, now: datetime) -> Json:
        """Return the TunedModel."""
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


class TunedModelStore:
    """A store of tuned models by name."""

    def __init__(self, clock: Clock, seeds: Sequence[SeedModel]) -> None:
        self._clock = clock
        ready = [_seed_model(seed) for seed in seeds]
        self._models: Dict[str, TunedModel] = {model.name: model for model in ready}

    def put(self, model: TunedModel) -> None:
        """Keep a tuned model, in place of an earlier version of it."""
        self._models[model.name] = model

    def has(self, name: str) -> bool:
        """Return whether a name is taken."""
        return name in self._models

    def get(self, name: str) -> TunedModel:
        """Return a tuned model in any state. Raises ServiceError 404."""
        model = self._models.get(name)
        if model is None:
            raise ServiceError(404, f"Tuned model {name} does not exist.")
        return model

    def base_of(self, name: str) -> str:
        """Return the base model of a tuned model. Raises ServiceError 404, and 400 if it is not ready."""
        model = self._models.get(name)
        if model is None:
            raise ServiceError(404, f"{name} does not exist.")
        state = model.state(self._clock.now())
        if state != "ACTIVE":
            raise failed_precondition(f"Tuned model {name} is not ready: its state is {state}.")
        return model.base

    def resources(self) -> List[Json]:
        """Return the resources of all tuned models, the oldest first."""
        return [each.resource(self._clock.now()) for each in self._models.values()]

    def remove(self, name: str) -> None:
        """Remove a tuned model. Raises ServiceError 404."""
        del self._models[self.get(name).name]


def _seed_model(seed: SeedModel) -> TunedModel:
    fields = {"displayName": seed.display_name, "description": tuned_description(seed.base)}
    task = TuningTask(Progress(START, 0.0), 20, {})
    return TunedModel(f"tunedModels/{seed.gemini_name}", seed.base, fields, task)

"""The tuning of a model: its steps and their loss, as a TuningTask and as operation metadata.

The loss depends on the step alone, so the same task always gives the same curve.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import List

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.protocol.validation import snake
from google.genai.emulator.state.clock import timestamp
from google.genai.emulator.state.progress import Progress

DEFAULTS: Json = {"epochCount": 5, "batchSize": 4, "learningRate": 0.001}
COUNTS = ("epochCount", "batchSize")
MAX_COUNT = 1000
"""The highest value of either count."""

MAX_SNAPSHOTS = 100


def check_counts(hyperparameters: Json) -> None:
    """Check the number of epochs and the batch size. Raises ServiceError 400 if one is out of range."""
    for name in COUNTS:
        value = int(hyperparameters.get(name, 1))
        if not 1 <= value <= MAX_COUNT:
            raise ServiceError(400, f"{snake(name)} must be in the range [1, {MAX_COUNT}].")


@dataclass(frozen=True)
class TuningTask:
    """A tuning with a number of `examples`; `hyperparameters` are those of the request."""

    progress: Progress
    examples: int
    hyperparameters: Json

    @property
    def settings(self) -> Json:
        """All hyperparameters, including the defaults."""
        settings = {**DEFAULTS, **self.hyperparameters}
        if "learningRateMultiplier" in self.hyperparameters:  # only one of the two is set
            del settings["learningRate"]
        return settings

    @property
    def total_steps(self) -> int:
        """The number of batches of all epochs."""
        epochs, batch = int(self.settings["epochCount"]), int(self.settings["batchSize"])
        return math.ceil(self.examples * epochs / batch)

    def completed_steps(self, now: datetime) -> int:
        """Return the number of completed steps."""
        return int(self.total_steps * self.progress.fraction(now))

    def snapshots(self, now: datetime) -> List[Json]:
        """Return the completed steps: all of them or, if they are many, an even selection with the last step."""
        stride = math.ceil(self.total_steps / MAX_SNAPSHOTS) or 1
        steps = range(self.total_steps, 0, -stride)
        return [self._snapshot(step) for step in reversed(steps) if step <= self.completed_steps(now)]

    def _snapshot(self, step: int) -> Json:
        passed = timedelta(seconds=self.progress.takes * step / self.total_steps)
        return {
            "step": step,
            "epoch": math.ceil(step * self.settings["epochCount"] / self.total_steps),
            "meanLoss": round(12 / (step + 3), 6),
            "computeTime": timestamp(self.progress.starts + passed),
        }

    def resource(self, now: datetime) -> Json:
        """Return the TuningTask, which never contains the examples."""
        task: Json = {
            "startTime": timestamp(self.progress.starts),
            "snapshots": self.snapshots(now),
            "hyperparameters": self.settings,
        }
        if self.progress.is_over(now):
            task["completeTime"] = timestamp(self.progress.ends)
        return task

    def metadata(self, now: datetime) -> Json:
        """Return the metadata of the operation that creates the model."""
        completed = self.completed_steps(now)
        percent = 100 * completed / self.total_steps if self.total_steps else 100.0
        return {
            "totalSteps": self.total_steps,
            "completedSteps": completed,
            "completedPercent": round(percent, 2),
            "snapshots": self.snapshots(now),
        }

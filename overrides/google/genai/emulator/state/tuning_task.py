"""How the tuning of a model goes on: its steps, and the loss at each, as TuningTask and as metadata.

The loss falls with the steps alone, so the same task always gives the same curve.
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
COUNTED = ("epochCount", "batchSize")
MOST = 1000  # of both
MOST_SNAPSHOTS = 100


def check_counts(hyperparameters: Json) -> None:
    """Raises ServiceError 400 for numbers of epochs or examples a batch that make no sense."""
    for name in COUNTED:
        value = int(hyperparameters.get(name, 1))
        if not 1 <= value <= MOST:
            raise ServiceError(400, f"{snake(name)} must be in the range [1, {MOST}].")


@dataclass(frozen=True)
class TuningTask:
    """A tuning: `examples` is their number, `hyperparameters` are those asked for."""

    progress: Progress
    examples: int
    hyperparameters: Json

    @property
    def settings(self) -> Json:
        """All hyperparameters, the defaults included."""
        settings = {**DEFAULTS, **self.hyperparameters}
        if "learningRateMultiplier" in self.hyperparameters:  # of the two, one is set
            del settings["learningRate"]
        return settings

    @property
    def total_steps(self) -> int:
        """Batches of examples, over all epochs."""
        epochs, batch = int(self.settings["epochCount"]), int(self.settings["batchSize"])
        return math.ceil(self.examples * epochs / batch)

    def completed_steps(self, now: datetime) -> int:
        """The steps that are done."""
        return int(self.total_steps * self.progress.fraction(now))

    def snapshots(self, now: datetime) -> List[Json]:
        """The steps that are done, evenly picked where they are many; the last step is always one."""
        stride = math.ceil(self.total_steps / MOST_SNAPSHOTS) or 1
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
        """The TuningTask; the examples are never shown."""
        task: Json = {
            "startTime": timestamp(self.progress.starts),
            "snapshots": self.snapshots(now),
            "hyperparameters": self.settings,
        }
        if self.progress.is_over(now):
            task["completeTime"] = timestamp(self.progress.ends)
        return task

    def metadata(self, now: datetime) -> Json:
        """What the operation that creates the model says of it."""
        completed = self.completed_steps(now)
        percent = 100 * completed / self.total_steps if self.total_steps else 100.0
        return {
            "totalSteps": self.total_steps,
            "completedSteps": completed,
            "completedPercent": round(percent, 2),
            "snapshots": self.snapshots(now),
        }

"""A tuning job of Vertex AI, and what its resource shows while it runs and once it has succeeded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.state.jobs import Job
from google.genai.emulator.state.progress import PENDING, RUNNING, SUCCEEDED
from google.genai.emulator.state.tuned_pair import TunedPair
from google.genai.emulator.state.tuning_course import TuningCourse, running_state


@dataclass(frozen=True)
class TuningJob(Job):
    """A tuning job, its course, and the `pair` that it creates."""

    course: TuningCourse
    pair: TunedPair

    kind: ClassVar[str] = "TuningJob"
    failure: ClassVar[Json] = {"code": 5, "message": "The tuning dataset could not be read."}

    def resource(self, now: datetime) -> Json:
        """Return the TuningJob."""
        resource = super().resource(now)
        state, fraction = self.progress.state(now), self.progress.fraction(now)
        if state in (PENDING, RUNNING):
            detail = running_state(fraction) if state == RUNNING else "WAITING_FOR_QUOTA"
            resource["tuningJobState"] = f"TUNING_JOB_STATE_{detail}"
        if self.progress.has_started(now):
            resource["experiment"] = f"{self.pair.parent}/metadataStores/default/contexts/{self.experiment}"
            resource["tuningJobMetadata"] = self.course.progress(fraction)
        if state == SUCCEEDED:
            resource["tunedModel"] = self.tuned_model()
            resource["tuningDataStats"] = self.course.statistics()
            runs = self.course.evaluations(self.pair.parent, self.pair.checkpoints)
            if runs:
                resource["evaluateDatasetRuns"] = runs
        return resource

    @property
    def experiment(self) -> str:
        """The id of the experiment that would hold its metrics."""
        return f"tuning-experiment-{self.progress.created:%Y%m%d%H%M%S}"

    def tuned_model(self) -> Json:
        """Return the TunedModel: the first version of the model, and the endpoint."""
        return {
            "model": f"{self.pair.model}@1",
            "endpoint": self.pair.endpoint,
            "checkpoints": list(self.pair.checkpoints),
        }

"""A tuning job of Vertex AI, and what its resource shows once it has succeeded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from google.genai.emulator.protocol.document import Json, number_from, object_at
from google.genai.emulator.state.jobs import Job
from google.genai.emulator.state.progress import SUCCEEDED
from google.genai.emulator.state.tuned_pair import CHECKPOINT, TunedPair


@dataclass(frozen=True)
class TuningJob(Job):
    """A tuning job: `spec` is the field that holds its tuning spec, `pair` what it creates."""

    spec: str
    pair: TunedPair

    kind: ClassVar[str] = "TuningJob"
    failure: ClassVar[Json] = {"code": 5, "message": "The tuning dataset could not be read."}

    def resource(self, now: datetime) -> Json:
        """Return the TuningJob."""
        resource = super().resource(now)
        if self.progress.has_started(now):
            resource["experiment"] = f"{self.pair.parent}/metadataStores/default/contexts/{self.experiment}"
        if self.progress.state(now) == SUCCEEDED:
            resource["tunedModel"] = self.tuned_model()
            resource["tuningDataStats"] = self.statistics()
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
            "checkpoints": [{**CHECKPOINT, "endpoint": self.pair.endpoint}],
        }

    def statistics(self) -> Json:
        """Return the TuningDataStats of a supervised job, invented from the URI of its dataset.

        They are empty for other jobs.
        """
        if self.spec != "supervisedTuningSpec":
            return {}
        spec = self.body[self.spec]
        examples = 100 + number_from(spec["trainingDatasetUri"], 900)
        epochs = int(object_at(spec, "hyperParameters").get("epochCount", 5))
        counts: Json = {
            "tuningDatasetExampleCount": str(examples),
            "totalBillableTokenCount": str(examples * epochs * 50),
            "tuningStepCount": str(examples * epochs // 4),
        }
        return {"supervisedTuningDataStats": counts}

"""A batch prediction job of Vertex AI, and the output that its resource shows.

The emulator does not read or write `gs://` and `bq://` URIs: counts and output names are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from google.genai.emulator.protocol.document import Json, number_from, object_at
from google.genai.emulator.state.clock import timestamp
from google.genai.emulator.state.jobs import Job
from google.genai.emulator.state.progress import SUCCEEDED


def input_source(body: Json) -> Json:
    """Return the field of the input config that names the input, or an empty object."""
    config = object_at(body, "inputConfig")
    return {name: value for name, value in config.items() if name.endswith("Source") and value}


@dataclass(frozen=True)
class BatchPredictionJob(Job):
    """A batch prediction job."""

    kind: ClassVar[str] = "BatchPredictionJob"
    failure: ClassVar[Json] = {"code": 5, "message": "The input could not be read."}

    def resource(self, now: datetime) -> Json:
        """Return the BatchPredictionJob."""
        resource: Json = {**super().resource(now), "modelVersionId": "1"}
        if self.progress.state(now) == SUCCEEDED:
            count = 1 + number_from(input_source(self.body), 100)
            resource["outputInfo"] = self._output()
            resource["completionStats"] = {"successfulCount": str(count)}
        return resource

    def _output(self) -> Json:
        destination = self.body["outputConfig"]
        prefix = str(object_at(destination, "gcsDestination").get("outputUriPrefix") or "")
        if prefix:
            created = timestamp(self.progress.created)
            return {"gcsOutputDirectory": f"{prefix.rstrip('/')}/prediction-model-{created}"}
        if "vertexMultimodalDatasetDestination" in destination:
            parent = "/".join(self.name.split("/")[:4])
            dataset_id = number_from(self.name, 10**18)
            return {"vertexMultimodalDatasetName": f"{parent}/datasets/{dataset_id}"}
        uri = str(object_at(destination, "bigqueryDestination").get("outputUri") or "")
        dataset = ".".join(uri.split(".")[:2])
        table = uri.split(".")[2:] or [f"predictions_{self.progress.created:%Y_%m_%dT%H_%M_%S}"]
        return {"bigqueryOutputDataset": dataset, "bigqueryOutputTable": table[0]}

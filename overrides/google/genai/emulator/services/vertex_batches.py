"""Batch prediction jobs of Vertex AI, which are PENDING, RUNNING and then SUCCEEDED as the clock moves.

A `gs://` or `bq://` URI that contains `invalid` or `nonexistent` makes a job fail.
"""

from __future__ import annotations

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.errors import missing_fields
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.pages import list_reply
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.state.batch_prediction_job import BatchPredictionJob, input_source
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.progress import Progress

WAITING, RUNNING = 10.0, 20.0
"""Seconds for which a job is pending, and then runs."""


class VertexBatches:
    """The service for batch prediction jobs."""

    def __init__(self, state: EmulatorState, catalog: Catalog) -> None:
        self._state = state
        self._jobs = state.vertex_batches
        self._catalog = catalog

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        collection = "projects.locations.batchPredictionJobs"
        return {
            f"{collection}.create": self.create,
            f"{collection}.get": self.get,
            f"{collection}.list": self.list,
            f"{collection}.cancel": self.cancel,
            f"{collection}.delete": self.delete,
        }

    def create(self, call: ApiCall) -> Reply:
        """Create a BatchPredictionJob, which is pending at first."""
        body, source = call.body, input_source(call.body)
        model_name = str(body.get("model") or "")
        if not model_name:
            raise missing_fields("batch_prediction_job.model")
        if not source:
            raise missing_fields("batch_prediction_job.input_config.source")
        self._catalog.named(call, model_name, "batchPredict")
        progress = Progress(self._state.clock.now(), RUNNING, WAITING, fails=fails(source))
        name = f"{call.resource}/{self._state.ids.digits('batches')}"
        return json_reply(self._jobs.add(BatchPredictionJob(name, body, progress)))

    def get(self, call: ApiCall) -> Reply:
        """Return a BatchPredictionJob."""
        return json_reply(self._jobs.resource(call.resource))

    def list(self, call: ApiCall) -> Reply:
        """Return a page of the jobs of a project and location."""
        return list_reply(call, "batchPredictionJobs", self._jobs.resources(call.resource))

    def cancel(self, call: ApiCall) -> Reply:
        """Cancel a job. Raises ServiceError 400 if it is over."""
        self._jobs.cancel(call.resource)
        return json_reply({})

    def delete(self, call: ApiCall) -> Reply:
        """Delete a job and return the operation. Raises ServiceError 400 if the job is not over."""
        self._jobs.remove(call.resource)
        parent = call.resource.rpartition("/batchPredictionJobs/")[0]
        return json_reply(self._state.operations.add_deletion(parent))

"""Batch prediction jobs of Vertex AI: PENDING, RUNNING and SUCCEEDED as the clock moves.

What lies at a `gs://` or `bq://` address is neither read nor written: how many rows there are is made
up from the address, and one with `invalid` or `nonexistent` in it makes the job fail.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Dict

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, number_from, object_at
from google.genai.emulator.protocol.errors import does_not_exist, failed_precondition, missing_fields
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.field_masks import shown
from google.genai.emulator.protocol.filters import filtered
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.state.clock import Clock, timestamp
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.operations import Operations
from google.genai.emulator.state.progress import FAILED, PENDING, SUCCEEDED, Progress

WAITING, WORKING = 10.0, 20.0  # seconds
FAILURE: Json = {"code": 5, "message": "The input could not be read."}


@dataclass(frozen=True)
class BatchJob:
    """A job as it was asked for."""

    name: str
    body: Json
    progress: Progress

    def resource(self, now: datetime) -> Json:
        """The BatchPredictionJob."""
        progress, state = self.progress, self.progress.state(now)
        resource: Json = {
            **self.body,
            "name": self.name,
            "state": f"JOB_STATE_{state}",
            "createTime": timestamp(progress.created),
            "updateTime": timestamp(progress.updated(now)),
            "modelVersionId": "1",
        }
        if state != PENDING and progress.ends > progress.starts:
            resource["startTime"] = timestamp(progress.starts)
        if progress.is_over(now):
            resource["endTime"] = timestamp(progress.ends)
        if state == FAILED:
            resource["error"] = FAILURE
        if state == SUCCEEDED:
            resource["outputInfo"] = self._output()
            rows = 1 + number_from(_source(self.body), 100)
            resource["completionStats"] = {"successfulCount": str(rows)}
        return resource

    def _output(self) -> Json:
        destination = self.body["outputConfig"]
        prefix = str(object_at(destination, "gcsDestination").get("outputUriPrefix") or "")
        if prefix:
            moment = timestamp(self.progress.created)
            return {"gcsOutputDirectory": f"{prefix.rstrip('/')}/prediction-model-{moment}"}
        table = str(object_at(destination, "bigqueryDestination").get("outputUri") or "")
        dataset = ".".join(table.split(".")[:2])
        named = table.split(".")[2:] or [f"predictions_{self.progress.created:%Y_%m_%dT%H_%M_%S}"]
        return {"bigqueryOutputDataset": dataset, "bigqueryOutputTable": named[0]}


class VertexBatches:
    """All jobs, by name; answers the calls on them."""

    def __init__(self, clock: Clock, ids: IdGenerator, catalog: Catalog, operations: Operations) -> None:
        self._clock = clock
        self._ids = ids
        self._catalog = catalog
        self._operations = operations
        self._jobs: Dict[str, BatchJob] = {}

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        place = "projects.locations.batchPredictionJobs"
        return {
            f"{place}.create": self.create,
            f"{place}.get": self.get,
            f"{place}.list": self.list,
            f"{place}.cancel": self.cancel,
            f"{place}.delete": self.delete,
        }

    def create(self, call: ApiCall) -> Reply:
        """A BatchPredictionJob that waits for its turn."""
        body, now = call.body, self._clock.now()
        name = str(body.get("model") or "")
        if not name:
            raise missing_fields("batch_prediction_job.model")
        if not _source(body):
            raise missing_fields("batch_prediction_job.input_config.source")
        self._catalog.named(call, name, "batchPredict")
        progress = Progress(now, WORKING, WAITING, fails=fails(_source(body)))
        job = BatchJob(f"{call.resource}/{self._ids.digits('batches')}", body, progress)
        self._jobs[job.name] = job
        return json_reply(job.resource(now))

    def get(self, call: ApiCall) -> Reply:
        """A BatchPredictionJob."""
        return json_reply(self._find(call).resource(self._clock.now()))

    def list(self, call: ApiCall) -> Reply:
        """A page of the jobs of a project and location."""
        now, mask = self._clock.now(), call.query.get("readMask") or ""
        jobs = [job.resource(now) for name, job in self._jobs.items() if name.startswith(f"{call.resource}/")]
        passed = filtered(jobs, str(call.query.get("filter") or ""))
        return page_reply(call, "batchPredictionJobs", [shown(job, mask) for job in passed])

    def cancel(self, call: ApiCall) -> Reply:
        """Ends a job. Raises ServiceError 400 for one that is over."""
        job, now = self._find(call), self._clock.now()
        if job.progress.is_over(now):
            raise self._wrong_state(job, "cancelled")
        self._jobs[job.name] = replace(job, progress=job.progress.cancel(now))
        return json_reply({})

    def delete(self, call: ApiCall) -> Reply:
        """The operation that deletes a job. Raises ServiceError 400 for one that is not over."""
        job = self._find(call)
        if not job.progress.is_over(self._clock.now()):
            raise self._wrong_state(job, "deleted")
        del self._jobs[job.name]
        return json_reply(self._operations.delete_later(call.resource.rpartition("/batchPredictionJobs/")[0]))

    def _wrong_state(self, job: BatchJob, verb: str) -> Exception:
        state = f"JOB_STATE_{job.progress.state(self._clock.now())}"
        text = f'The BatchPredictionJob "{job.name}" cannot be {verb}: its state is {state}.'
        return failed_precondition(text)

    def _find(self, call: ApiCall) -> BatchJob:
        job = self._jobs.get(call.resource)
        if job is None:
            raise does_not_exist("BatchPredictionJob", call.resource)
        return job


def _source(body: Json) -> Json:
    """Where the input lies."""
    config = object_at(body, "inputConfig")
    return {name: value for name, value in config.items() if name.endswith("Source") and value}

"""Tuning jobs of Vertex AI: PENDING, RUNNING and SUCCEEDED as the clock moves.

The model and endpoint that a job makes are there from its end on. What lies at a `gs://` address is
made up, and an address with `invalid` or `nonexistent` in it makes the job fail.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Dict

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, number_from, object_at
from google.genai.emulator.protocol.errors import (
    ServiceError,
    does_not_exist,
    failed_precondition,
    missing_fields,
)
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.filters import filtered
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.protocol.validation import snake
from google.genai.emulator.services.vertex_models import VertexModels
from google.genai.emulator.state.base_models import find_model
from google.genai.emulator.state.clock import Clock, timestamp
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.progress import FAILED, PENDING, SUCCEEDED, Progress
from google.genai.emulator.state.tuned_pairs import CHECKPOINT, TunedPair, tuned_fields
from google.genai.emulator.state.tuning_task import check_counts

WAITING, TUNING = 10.0, 60.0  # seconds
WITHOUT_DATASET = ("distillationSpec", "reinforcementTuningSpec")  # they may be given otherwise
FAILURE: Json = {"code": 5, "message": "The tuning dataset could not be read."}


@dataclass(frozen=True)
class TuningJob:
    """A job as it was asked for, and the pair it makes."""

    name: str
    body: Json
    spec: str
    progress: Progress
    pair: TunedPair

    def resource(self, now: datetime) -> Json:
        """The TuningJob."""
        progress, state = self.progress, self.progress.state(now)
        resource: Json = {
            **self.body,
            "name": self.name,
            "state": f"JOB_STATE_{state}",
            "createTime": timestamp(progress.created),
            "updateTime": timestamp(progress.updated(now)),
        }
        if state != PENDING and progress.ends > progress.starts:
            resource["startTime"] = timestamp(progress.starts)
            resource["experiment"] = f"{self.pair.parent}/metadataStores/default/contexts/{self.experiment}"
        if progress.is_over(now):
            resource["endTime"] = timestamp(progress.ends)
        if state == FAILED:
            resource["error"] = FAILURE
        if state == SUCCEEDED:
            resource["tunedModel"] = self.tuned_model()
            resource["tuningDataStats"] = self.statistics()
        return resource

    @property
    def experiment(self) -> str:
        """The name under which its measurements would be found."""
        return f"tuning-experiment-{self.progress.created:%Y%m%d%H%M%S}"

    def tuned_model(self) -> Json:
        """The TunedModel: the first version of the model, and the endpoint."""
        checkpoint = {**CHECKPOINT, "endpoint": self.pair.endpoint}
        return {
            "model": f"{self.pair.model}@1",
            "endpoint": self.pair.endpoint,
            "checkpoints": [checkpoint],
        }

    def statistics(self) -> Json:
        """The TuningDataStats of a supervised job, made up from the dataset's address; empty for others."""
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


class TuningJobs:
    """All jobs, by name; answers the calls on them."""

    def __init__(self, clock: Clock, ids: IdGenerator, models: VertexModels) -> None:
        self._clock = clock
        self._ids = ids
        self._models = models
        self._jobs: Dict[str, TuningJob] = {}

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        place = "projects.locations.tuningJobs"
        return {
            f"{place}.create": self.create,
            f"{place}.get": self.get,
            f"{place}.list": self.list,
            f"{place}.cancel": self.cancel,
        }

    def create(self, call: ApiCall) -> Reply:
        """A TuningJob that waits for its turn."""
        base, spec = self._base(call.body), _spec(call.body)
        name = f"{call.resource}/{self._ids.digits('tuningJobs')}"
        progress = Progress(self._clock.now(), TUNING, WAITING, fails=fails(*call.body[spec].values()))
        pair = self._pair(call, base, progress)
        job = TuningJob(name, call.body, spec, progress, pair)
        self._jobs[name] = job
        if not progress.fails:
            self._models.add(pair)
        return json_reply(job.resource(self._clock.now()))

    def get(self, call: ApiCall) -> Reply:
        """A TuningJob."""
        return json_reply(self._find(call).resource(self._clock.now()))

    def list(self, call: ApiCall) -> Reply:
        """A page of the jobs of a project and location."""
        now = self._clock.now()
        jobs = [job.resource(now) for name, job in self._jobs.items() if name.startswith(f"{call.resource}/")]
        return page_reply(call, "tuningJobs", filtered(jobs, str(call.query.get("filter") or "")))

    def cancel(self, call: ApiCall) -> Reply:
        """Ends a job; its model is never made. Raises ServiceError 400 for one that is over."""
        job, now = self._find(call), self._clock.now()
        if job.progress.is_over(now):
            state = f"JOB_STATE_{job.progress.state(now)}"
            raise failed_precondition(f"The TuningJob {job.name} cannot be cancelled: its state is {state}.")
        self._models.drop(job.pair)
        self._jobs[job.name] = replace(job, progress=job.progress.cancel(now))
        return json_reply({})

    def _pair(self, call: ApiCall, base: str, progress: Progress) -> TunedPair:
        parent = call.resource.rpartition("/")[0]
        model_id, endpoint_id = self._ids.digits("models"), self._ids.digits("endpoints")
        display_name = call.body.get("tunedModelDisplayName") or f"{base}-tuned-{model_id[:6]}"
        fields = tuned_fields(display_name, base, object_at(call.body, "labels"))
        return TunedPair(parent, model_id, endpoint_id, base, fields, created=progress.ends)

    def _base(self, body: Json) -> str:
        before = str(object_at(body, "preTunedModel").get("tunedModelName") or "")
        if before:
            return self._models.base_of_model(before)
        name = str(body.get("baseModel") or "")
        if not name:
            raise missing_fields("tuning_job.base_model")
        model = find_model("vertex", name.rpartition("/")[2])
        if model is None:
            raise ServiceError(400, f"Base model {name} is not supported.")
        return model.name

    def _find(self, call: ApiCall) -> TuningJob:
        job = self._jobs.get(call.resource)
        if job is None:
            raise does_not_exist("TuningJob", call.resource)
        return job


def _spec(body: Json) -> str:
    """The field that says how to tune; its dataset must be named."""
    specs = [name for name in body if name.endswith("Spec") and name != "encryptionSpec"]
    if len(specs) != 1:
        raise ServiceError(400, "Exactly one tuning spec must be set, such as supervised_tuning_spec.")
    if specs[0] not in WITHOUT_DATASET and not body[specs[0]].get("trainingDatasetUri"):
        raise missing_fields(f"tuning_job.{snake(specs[0])}.training_dataset_uri")
    check_counts(object_at(body[specs[0]], "hyperParameters"))
    return specs[0]

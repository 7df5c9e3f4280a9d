"""Tuning jobs of Vertex AI, which are PENDING, RUNNING and then SUCCEEDED as the clock moves.

The model and endpoint of a job exist from its end on. The content of `gs://` URIs is invented; a URI that
contains `invalid` or `nonexistent` makes the job fail.
"""

from __future__ import annotations

from typing import Optional

from google.genai.emulator.model.rewards import check_rewards, validation
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, object_at
from google.genai.emulator.protocol.errors import ServiceError, does_not_exist, missing_fields
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.protocol.pages import list_reply
from google.genai.emulator.protocol.validation import snake
from google.genai.emulator.state.base_models import find_model
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.progress import Progress
from google.genai.emulator.state.tuned_pair import TunedPair, tuned_fields
from google.genai.emulator.state.tuning_course import DISTILLATION, REINFORCEMENT, SUPERVISED, TuningCourse
from google.genai.emulator.state.tuning_job import TuningJob
from google.genai.emulator.state.tuning_task import check_counts

WAITING, TUNING = 10.0, 60.0
"""Seconds for which a job is pending, and then runs."""

WITHOUT_DATASET = (DISTILLATION, REINFORCEMENT)
"""Specs that need no `trainingDatasetUri`."""


class TuningJobs:
    """The service for tuning jobs."""

    def __init__(self, state: EmulatorState) -> None:
        self._state = state
        self._jobs = state.tuning_jobs

    def handlers(self) -> CallHandlers:
        """Return the handlers by operation."""
        collection = "projects.locations.tuningJobs"
        return {
            f"{collection}.create": self.create,
            f"{collection}.get": self.get,
            f"{collection}.list": self.list,
            f"{collection}.cancel": self.cancel,
            f"{collection}.validateReinforcementTuningReward": self.validate_reward,
        }

    def create(self, call: ApiCall) -> Reply:
        """Create a TuningJob, which is pending at first."""
        base, spec = self._base(call.body), _spec(call.body)
        course = TuningCourse(spec, call.body[spec])
        name = f"{call.resource}/{self._state.ids.digits('tuningJobs')}"
        will_fail = fails(*course.settings.values())
        progress = Progress(self._state.clock.now(), TUNING, WAITING, fails=will_fail)
        pair = self._pair(call, base, progress, course)
        if not will_fail:
            self._state.tuned_pairs.put(pair)
        return json_reply(self._jobs.add(TuningJob(name, call.body, progress, course, pair)))

    def get(self, call: ApiCall) -> Reply:
        """Return a TuningJob."""
        return json_reply(self._jobs.resource(call.resource))

    def list(self, call: ApiCall) -> Reply:
        """Return a page of the jobs of a project and location."""
        return list_reply(call, "tuningJobs", self._jobs.resources(call.resource))

    def cancel(self, call: ApiCall) -> Reply:
        """Cancel a job, whose model will never exist. Raises ServiceError 400 if it is over."""
        self._state.tuned_pairs.discard(self._jobs.cancel(call.resource).pair)
        return json_reply({})

    def validate_reward(self, call: ApiCall) -> Reply:
        """Return the rewards of one answer. Raises ServiceError 400 if it is not clear which to compute."""
        return json_reply(validation(call.body))

    def _pair(self, call: ApiCall, base: str, progress: Progress, course: TuningCourse) -> TunedPair:
        parent, ids = call.resource.rpartition("/")[0], self._state.ids
        model_id, endpoint_id = ids.digits("models"), ids.digits("endpoints")
        display_name = call.body.get("tunedModelDisplayName") or f"{base}-tuned-{model_id[:6]}"
        kind = "sft" if course.spec == SUPERVISED else course.spec
        fields = tuned_fields(display_name, base, {"tune-type": kind, **object_at(call.body, "labels")})
        checkpoints = course.checkpoints(f"{parent}/endpoints/{endpoint_id}")
        return TunedPair(parent, model_id, endpoint_id, base, fields, checkpoints, progress.ends)

    def _base(self, body: Json) -> str:
        pre_tuned = object_at(body, "preTunedModel")
        if pre_tuned.get("tunedModelName"):
            return self._pre_tuned(str(pre_tuned["tunedModelName"]), pre_tuned.get("checkpointId"))
        name = str(body.get("baseModel") or "")
        if not name:
            raise missing_fields("tuning_job.base_model")
        model = find_model("vertex", name.rpartition("/")[2])
        if model is None:
            raise ServiceError(400, f"Base model {name} is not supported.")
        return model.name

    def _pre_tuned(self, name: str, checkpoint: Optional[str]) -> str:
        """Return the base of a tuned model. Raises ServiceError 404 if it or its checkpoint does not exist."""
        pair = self._state.tuned_pairs.with_model(name)
        if checkpoint and all(each["checkpointId"] != checkpoint for each in pair.checkpoints):
            raise does_not_exist("Checkpoint", f"{name}/{checkpoint}")
        return pair.base


def _spec(body: Json) -> str:
    """Return the name of the field that holds the tuning spec. Raises ServiceError 400."""
    specs = [name for name in body if name.endswith("Spec") and name != "encryptionSpec"]
    if len(specs) != 1:
        raise ServiceError(400, "Exactly one tuning spec must be set, such as supervised_tuning_spec.")
    if specs[0] not in WITHOUT_DATASET and not body[specs[0]].get("trainingDatasetUri"):
        raise missing_fields(f"tuning_job.{snake(specs[0])}.training_dataset_uri")
    check_counts(object_at(body[specs[0]], "hyperParameters"))
    if specs[0] == REINFORCEMENT:
        check_rewards(body[specs[0]])
    return specs[0]

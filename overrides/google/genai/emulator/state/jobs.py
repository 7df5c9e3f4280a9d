"""Jobs of Vertex AI, of any kind: what their resources have in common, and the store that keeps them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, Dict, Generic, List, Type, TypeVar

from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.errors import ServiceError, does_not_exist, failed_precondition
from google.genai.emulator.state.clock import Clock, timestamp
from google.genai.emulator.state.progress import FAILED, Progress


@dataclass(frozen=True)
class Job:
    """A job; `body` is the request that created it."""

    name: str
    body: Json
    progress: Progress

    kind: ClassVar[str]
    """The type of the resource, as error messages name it."""

    failure: ClassVar[Json]
    """The error of a job that has failed."""

    def resource(self, now: datetime) -> Json:
        """Return the resource, with the fields that all kinds have."""
        progress, state = self.progress, self.progress.state(now)
        resource: Json = {
            **self.body,
            "name": self.name,
            "state": f"JOB_STATE_{state}",
            "createTime": timestamp(progress.created),
            "updateTime": timestamp(progress.updated(now)),
        }
        if progress.has_started(now):
            resource["startTime"] = timestamp(progress.starts)
        if progress.is_over(now):
            resource["endTime"] = timestamp(progress.ends)
        if state == FAILED:
            resource["error"] = self.failure
        return resource


J = TypeVar("J", bound=Job)


class JobStore(Generic[J]):
    """A store of the jobs of one kind by name."""

    def __init__(self, clock: Clock, job: Type[J]) -> None:
        self._clock = clock
        self._kind = job.kind
        self._jobs: Dict[str, J] = {}

    def add(self, job: J) -> Json:
        """Keep a new job and return its resource."""
        self._jobs[job.name] = job
        return job.resource(self._clock.now())

    def resource(self, name: str) -> Json:
        """Return the resource of a job. Raises ServiceError 404."""
        return self._get(name).resource(self._clock.now())

    def resources(self, parent: str) -> List[Json]:
        """Return the resources of all jobs of a collection, the oldest first."""
        now = self._clock.now()
        return [job.resource(now) for name, job in self._jobs.items() if name.startswith(f"{parent}/")]

    def cancel(self, name: str) -> J:
        """Cancel a job and return it. Raises ServiceError 404, and 400 if it is over."""
        job, now = self._get(name), self._clock.now()
        if job.progress.is_over(now):
            raise self._wrong_state(job, "cancelled")
        self._jobs[name] = replace(job, progress=job.progress.cancel(now))
        return self._jobs[name]

    def remove(self, name: str) -> None:
        """Remove a job. Raises ServiceError 404, and 400 if it is not over."""
        job = self._get(name)
        if not job.progress.is_over(self._clock.now()):
            raise self._wrong_state(job, "deleted")
        del self._jobs[name]

    def _get(self, name: str) -> J:
        job = self._jobs.get(name)
        if job is None:
            raise does_not_exist(self._kind, name)
        return job

    def _wrong_state(self, job: J, verb: str) -> ServiceError:
        state = f"JOB_STATE_{job.progress.state(self._clock.now())}"
        return failed_precondition(f'The {self._kind} "{job.name}" cannot be {verb}: its state is {state}.')

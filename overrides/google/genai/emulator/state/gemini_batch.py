"""Batches of the Gemini Developer API, and the store that keeps them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Dict, List, Optional

from google.genai.emulator.protocol.document import Json, object_at
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.state.clock import Clock, timestamp
from google.genai.emulator.state.long_running import LongRunningOperation
from google.genai.emulator.state.progress import PENDING, RUNNING, SUCCEEDED, Progress
from google.genai.emulator.state.stored_files import FileStore, StoredFile

TYPES = "type.googleapis.com/google.ai.generativelanguage.v1main"


@dataclass(frozen=True)
class GeminiBatch:
    """A batch: `results` are the rows to return, `file` the file that holds them, if the input was one.

    `message` is the name of its type in the API.
    """

    message: str
    name: str
    body: Json
    model: str
    progress: Progress
    results: List[Json]
    file: Optional[StoredFile]

    def resource(self, now: datetime) -> Json:
        """Return the Operation that represents the batch."""
        operation = LongRunningOperation(self.name, self.progress, self._metadata, self._response)
        return operation.resource(now)

    def _response(self, now: datetime) -> Json:
        return {"@type": f"{TYPES}.{self.message}Output", **self._output()}

    def _output(self) -> Json:
        if self.file is not None:
            return {"responsesFile": f"files/{self.file.id}"}
        return {"inlinedResponses": {"inlinedResponses": self.results}}

    def _metadata(self, now: datetime) -> Json:
        progress, state = self.progress, self.progress.state(now)
        metadata: Json = {
            "@type": f"{TYPES}.{self.message}",
            "model": self.model,
            "displayName": str(self.body.get("displayName") or ""),
            "createTime": timestamp(progress.created),
            "updateTime": timestamp(progress.updated(now)),
            "batchStats": self._statistics(state),
            "state": f"BATCH_STATE_{state}",
            "name": self.name,
        }
        source = object_at(self.body, "inputConfig").get("fileName")
        if source:
            metadata["inputConfig"] = {"fileName": source}
        if progress.is_over(now):
            metadata["endTime"] = timestamp(progress.ends)
        if state == SUCCEEDED:
            metadata["output"] = self._output()
        return metadata

    def _statistics(self, state: str) -> Json:
        """Return the counts of requests by state, without those that are 0."""
        failed = sum("error" in each for each in self.results)
        counts: Dict[str, int] = {"requestCount": len(self.results)}
        if state in (PENDING, RUNNING):
            counts["pendingRequestCount"] = len(self.results)
        elif state == SUCCEEDED:
            counts.update(successfulRequestCount=len(self.results) - failed, failedRequestCount=failed)
        return {name: str(count) for name, count in counts.items() if count}


class GeminiBatchStore:
    """A store of batches by name; it also removes the files of results that will never exist."""

    def __init__(self, clock: Clock, files: FileStore) -> None:
        self._clock = clock
        self._files = files
        self._batches: Dict[str, GeminiBatch] = {}

    def add(self, batch: GeminiBatch) -> Json:
        """Keep a new batch and return its resource."""
        self._batches[batch.name] = batch
        return batch.resource(self._clock.now())

    def resource(self, name: str) -> Json:
        """Return the resource of a batch. Raises ServiceError 404."""
        return self._get(name).resource(self._clock.now())

    def resources(self) -> List[Json]:
        """Return the resources of all batches, the oldest first."""
        return [each.resource(self._clock.now()) for each in self._batches.values()]

    def cancel(self, name: str) -> None:
        """End a batch without results; one that is over stays as it is. Raises ServiceError 404."""
        batch, now = self._get(name), self._clock.now()
        if not batch.progress.is_over(now):
            self._discard_file(batch)
            self._batches[name] = replace(batch, progress=batch.progress.cancel(now), file=None)

    def remove(self, name: str) -> None:
        """Remove a batch; the file of a batch that is over stays. Raises ServiceError 404."""
        batch = self._get(name)
        if not batch.progress.is_over(self._clock.now()):
            self._discard_file(batch)
        del self._batches[name]

    def _get(self, name: str) -> GeminiBatch:
        batch = self._batches.get(name)
        if batch is None:
            raise ServiceError(404)
        return batch

    def _discard_file(self, batch: GeminiBatch) -> None:
        if batch.file is not None:
            self._files.discard(batch.file.id)

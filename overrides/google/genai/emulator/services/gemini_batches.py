"""Batches of the Gemini Developer API: requests in the call or in a JSONL file, answers in the same form.

A batch is answered when it is created, so scripted answers go to its requests in order; what came of it
is shown when the clock has moved. The operations that create one are served where the facts have them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Callable, Dict, List, Mapping, Optional

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, object_at, objects_at
from google.genai.emulator.protocol.errors import ServiceError, bad_request
from google.genai.emulator.protocol.exchange import Reply, encode, json_reply
from google.genai.emulator.protocol.filters import filtered
from google.genai.emulator.protocol.pages import page_reply
from google.genai.emulator.protocol.rules import check_message
from google.genai.emulator.protocol.validation import Validator
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.state.clock import Clock, timestamp
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.operations import LongRunning
from google.genai.emulator.state.progress import PENDING, RUNNING, SUCCEEDED, Progress
from google.genai.emulator.state.stored_files import StoredFile, StoredFiles

Answer = Callable[[ApiCall, Json], Json]  # the response to one request of a batch

TYPES = "type.googleapis.com/google.ai.generativelanguage.v1main"
WAITING, WORKING = 10.0, 20.0  # seconds
JSON_LINES = "application/jsonl"
SCHEMAS: Dict[str, str] = {
    "batchGenerateContent": "GenerateContentRequest",
    "asyncBatchEmbedContent": "EmbedContentRequest",
}


@dataclass(frozen=True)
class Batch:
    """A batch and what comes of it: `results` as they are sent, `file` the file that holds them, if any."""

    name: str
    body: Json
    model: str
    progress: Progress
    results: List[Json]
    file: Optional[StoredFile]

    def operation(self) -> LongRunning:
        """The operation that a batch is shown as."""
        return LongRunning(self.name, self.progress, self._metadata, self._response)

    def _response(self, now: datetime) -> Json:
        return {"@type": f"{TYPES}.GenerateContentBatchOutput", **self._output()}

    def _output(self) -> Json:
        if self.file is not None:
            return {"responsesFile": f"files/{self.file.identity}"}
        return {"inlinedResponses": {"inlinedResponses": self.results}}

    def _metadata(self, now: datetime) -> Json:
        progress, state = self.progress, self.progress.state(now)
        metadata: Json = {
            "@type": f"{TYPES}.GenerateContentBatch",
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
        """Counts of requests; those that are none are left out."""
        failed = sum("error" in each for each in self.results)
        counts: Dict[str, int] = {"requestCount": len(self.results)}
        if state in (PENDING, RUNNING):
            counts["pendingRequestCount"] = len(self.results)
        elif state == SUCCEEDED:
            counts.update(successfulRequestCount=len(self.results) - failed, failedRequestCount=failed)
        return {name: str(count) for name, count in counts.items() if count}


class GeminiBatches:
    """All batches, by name; answers the calls on them, each request of one as `answers` says by verb."""

    def __init__(
        self,
        clock: Clock,
        ids: IdGenerator,
        catalog: Catalog,
        files: StoredFiles,
        schemas: Validator,
        answers: Mapping[str, Answer],
    ) -> None:
        self._clock = clock
        self._ids = ids
        self._catalog = catalog
        self._files = files
        self._schemas = schemas
        self._answers = answers
        self._batches: Dict[str, Batch] = {}

    def handlers(self) -> CallHandlers:
        """The calls answered here."""
        return {
            **dict.fromkeys(SCHEMAS, self.create),
            "batches.get": self.get,
            "batches.list": self.list,
            "batches.cancel": self.cancel,
            "batches.delete": self.delete,
        }

    def create(self, call: ApiCall) -> Reply:
        """The operation that a new batch is."""
        self._catalog.target(call)
        body = object_at(call.body, "batch")
        config = object_at(body, "inputConfig")
        if not config:
            raise bad_request([("batch.input_config", "batch.input_config is not specified")])
        identity = self._ids.letters("batches", 36)
        progress = Progress(self._clock.now(), WORKING, WAITING, fails=fails(body.get("displayName")))
        if config.get("fileName"):
            results = [self._line(call, line) for line in self._lines(str(config["fileName"]))]
            file: Optional[StoredFile] = self._result_file(identity, results, progress)
        else:
            inlined = objects_at(object_at(config, "requests"), "requests")
            results, file = [self._inlined(call, each) for each in inlined], None
        batch = Batch(f"batches/{identity}", body, call.resource, progress, results, file)
        self._batches[batch.name] = batch
        return json_reply(batch.operation().resource(self._clock.now()))

    def get(self, call: ApiCall) -> Reply:
        """The operation that a batch is."""
        return json_reply(self._find(call).operation().resource(self._clock.now()))

    def list(self, call: ApiCall) -> Reply:
        """A page of batches."""
        resources = [each.operation().resource(self._clock.now()) for each in self._batches.values()]
        return page_reply(call, "operations", filtered(resources, str(call.query.get("filter") or "")))

    def cancel(self, call: ApiCall) -> Reply:
        """Ends a batch without results; one that is over stays as it is."""
        batch, now = self._find(call), self._clock.now()
        if not batch.progress.is_over(now):
            self._discard_file(batch)
            self._batches[batch.name] = replace(batch, progress=batch.progress.cancel(now), file=None)
        return json_reply({})

    def delete(self, call: ApiCall) -> Reply:
        """Forgets a batch; a file with results that is there stays."""
        batch = self._find(call)
        if not batch.progress.is_over(self._clock.now()):
            self._discard_file(batch)
        del self._batches[batch.name]
        return json_reply({})

    def _find(self, call: ApiCall) -> Batch:
        batch = self._batches.get(call.resource)
        if batch is None:
            raise ServiceError(404)
        return batch

    def _discard_file(self, batch: Batch) -> None:
        if batch.file is not None:
            self._files.discard(batch.file.identity)

    def _inlined(self, call: ApiCall, row: Json) -> Json:
        metadata = {"metadata": row["metadata"]} if "metadata" in row else {}
        return {**self._answer(call, object_at(row, "request")), **metadata}

    def _lines(self, name: str) -> List[str]:
        data = self._files.get(name.rpartition("/")[2]).data
        return [line for line in data.decode("utf-8", "replace").splitlines() if line.strip()]

    def _line(self, call: ApiCall, line: str) -> Json:
        try:
            row: Any = json.loads(line)
            key, request = row.get("key"), row["request"]
        except (ValueError, AttributeError, KeyError):
            return {"error": ServiceError(400, "Invalid line: it must be {key, request}.").rpc_status()}
        schema = SCHEMAS[call.route.verb]
        try:
            answer = self._answer(call, self._schemas.message(schema, request))
        except ServiceError as error:
            answer = {"error": error.rpc_status()}
        return {**({} if key is None else {"key": key}), **answer}

    def _answer(self, call: ApiCall, request: Json) -> Json:
        verb = call.route.verb
        try:
            check_message("gemini", SCHEMAS[verb], request, self._schemas.fields(SCHEMAS[verb]), ("model",))
            return {"response": self._answers[verb](call, request)}
        except ServiceError as error:
            return {"error": error.rpc_status()}

    def _result_file(self, identity: str, results: List[Json], progress: Progress) -> StoredFile:
        data = b"".join(encode(each) + b"\n" for each in results)
        name = f"batch-{identity}"
        file = StoredFile(name, data, JSON_LINES, progress.ends, self._files.host, name, generated=True)
        return self._files.add(file)

"""Batches of the Gemini Developer API: requests and results are inline or in JSONL files.

A batch is answered when it is created, so scripted replies go to its requests in order; its results become
visible as the clock moves. The operations that create batches are served if the description has them.
"""

from __future__ import annotations

import time
from typing import Callable, Dict, Iterator, List, Mapping, Optional, Sequence, TypeVar

from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json, object_at, objects_at
from google.genai.emulator.protocol.errors import ServiceError, bad_request
from google.genai.emulator.protocol.exchange import Reply, encode, json_reply
from google.genai.emulator.protocol.pages import list_reply
from google.genai.emulator.protocol.rules import check_message
from google.genai.emulator.protocol.validation import Validator, parse_json
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.state.emulator_state import EmulatorState
from google.genai.emulator.state.failure_words import fails
from google.genai.emulator.state.gemini_batch import GeminiBatch
from google.genai.emulator.state.progress import Progress
from google.genai.emulator.state.stored_files import StoredFile

T = TypeVar("T")
Responder = Callable[[ApiCall, Json], Json]
"""A function that returns the response to one request of a batch."""

WAITING, RUNNING = 10.0, 20.0
"""Seconds for which a batch is pending, and then runs."""

MOST_SECONDS = 5.0
"""Of the processor's time, for all results of a batch; the others wait for it. Common ones take milliseconds."""

JSON_LINES = "application/jsonl"
SCHEMAS: Dict[str, str] = {
    "batchGenerateContent": "GenerateContentRequest",
    "asyncBatchEmbedContent": "EmbedContentRequest",
}
"""The schema of one request, by the verb that creates the batch."""


class GeminiBatches:
    """The service for batches, which calls the responder of a batch's verb for each of its requests."""

    def __init__(
        self, state: EmulatorState, catalog: Catalog, schemas: Validator, responders: Mapping[str, Responder]
    ) -> None:
        self._state = state
        self._batches = state.gemini_batches
        self._catalog = catalog
        self._schemas = schemas
        self._responders = responders

    def handlers(self) -> CallHandlers:
        """Return the handlers by verb for creation, by operation for the rest."""
        return {
            **dict.fromkeys(SCHEMAS, self.create),
            "batches.get": self.get,
            "batches.list": self.list,
            "batches.cancel": self.cancel,
            "batches.delete": self.delete,
        }

    def create(self, call: ApiCall) -> Reply:
        """Create a batch and return the operation that represents it."""
        self._catalog.target(call)
        body = object_at(call.body, "batch")
        config = object_at(body, "inputConfig")
        if not config:
            raise bad_request([("batch.input_config", "batch.input_config is not specified")])
        batch_id = self._state.ids.letters("batches", 36)
        will_fail = fails(body.get("displayName"))
        progress = Progress(self._state.clock.now(), RUNNING, WAITING, fails=will_fail)
        if config.get("fileName"):
            lines = self._lines(str(config["fileName"]))
            results = [self._line_result(call, line) for line in _in_time(lines)]
            file: Optional[StoredFile] = self._result_file(batch_id, results, progress)
        else:
            inlined = objects_at(object_at(config, "requests"), "requests")
            results, file = [self._inlined_result(call, each) for each in _in_time(inlined)], None
        message = SCHEMAS[call.route.verb].replace("Request", "Batch")
        batch = GeminiBatch(message, f"batches/{batch_id}", body, call.resource, progress, results, file)
        return json_reply(self._batches.add(batch))

    def get(self, call: ApiCall) -> Reply:
        """Return the operation that represents a batch."""
        return json_reply(self._batches.resource(call.resource))

    def list(self, call: ApiCall) -> Reply:
        """Return a page of batches."""
        return list_reply(call, "operations", self._batches.resources())

    def cancel(self, call: ApiCall) -> Reply:
        """Cancel a batch, which then has no results; one that is over stays as it is."""
        self._batches.cancel(call.resource)
        return json_reply({})

    def delete(self, call: ApiCall) -> Reply:
        """Delete a batch; the file of a batch that is over stays."""
        self._batches.remove(call.resource)
        return json_reply({})

    def _inlined_result(self, call: ApiCall, row: Json) -> Json:
        metadata = {"metadata": row["metadata"]} if "metadata" in row else {}
        return {**self._result(call, object_at(row, "request")), **metadata}

    def _lines(self, name: str) -> List[str]:
        data = self._state.files.get(name.rpartition("/")[2]).data
        return [line for line in data.decode("utf-8", "replace").splitlines() if line.strip()]

    def _line_result(self, call: ApiCall, line: str) -> Json:
        try:
            row = parse_json(line.encode("utf-8"))
            key, request = row.get("key"), row["request"]
        except (ServiceError, AttributeError, KeyError):
            return {"error": ServiceError(400, "Invalid line: it must be {key, request}.").rpc_status()}
        schema = SCHEMAS[call.route.verb]
        try:
            result = self._result(call, self._schemas.message(schema, request))
        except ServiceError as error:
            result = {"error": error.rpc_status()}
        return {**({} if key is None else {"key": key}), **result}

    def _result(self, call: ApiCall, request: Json) -> Json:
        verb = call.route.verb
        try:
            check_message("gemini", SCHEMAS[verb], request, self._schemas.fields(SCHEMAS[verb]), ("model",))
            return {"response": self._responders[verb](call, request)}
        except ServiceError as error:
            return {"error": error.rpc_status()}

    def _result_file(self, batch_id: str, results: List[Json], progress: Progress) -> StoredFile:
        data = b"".join(encode(each) + b"\n" for each in results)
        files, name = self._state.files, f"batch-{batch_id}"
        return files.add(StoredFile(name, data, JSON_LINES, progress.ends, files.host, name, generated=True))


def _in_time(requests: Sequence[T]) -> Iterator[T]:
    """Yield the requests of a batch. Raises ServiceError 400 when their results took too long."""
    ends = time.thread_time() + MOST_SECONDS
    for request in requests:
        if time.thread_time() > ends:
            raise ServiceError(400, f"The results of the batch take more than {MOST_SECONDS:g} seconds.")
        yield request

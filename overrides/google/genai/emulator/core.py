"""The emulator itself: a request goes in, a reply comes out, no socket and no clock in between.

Route, caller, query, body and rules are checked in the order of the services, then the resource's
handler answers. A resource added later is one more entry in `_resources`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Optional

from google.genai_api import service

from .auth import check_caller
from .call import Call, Handler, Handlers
from .catalog import Catalog
from .counting import Counting
from .embedding import Embedding
from .errors import ServiceError, unimplemented
from .exchange import Reply, Request
from .generation import Generation
from .models import Models
from .recording import RecordedRequest, record
from .routes import Match, Router, operations
from .rules import check_request
from .scripts import Responder, Script, Scripted
from .tokens import TokenCounter
from .validate import Validator, parse_json, validator

if TYPE_CHECKING:
    from .transport import AsyncEmulatorTransport, EmulatorTransport

BACKENDS = ("gemini", "vertex")


class Emulator:
    """Both services in one object: the Gemini Developer API and Vertex AI.

    `requests` is the log of all that came. `responder`, if given, is asked for the answer to each
    generate call: it takes a Prompt and gives what `reply_with` takes, or None for the default
    model's answer. Two emulators share nothing.
    """

    def __init__(self, responder: Optional[Responder] = None) -> None:
        facts = {backend: service.load(backend) for backend in BACKENDS}
        self.requests: List[RecordedRequest] = []
        self._hosts: Dict[str, str] = {backend: facts[backend]["host"] for backend in BACKENDS}
        self._router = Router([each for backend in BACKENDS for each in operations(backend, facts[backend])])
        self._validators = {backend: validator(facts[backend]) for backend in BACKENDS}
        self._script = Script(responder)
        self._handlers = self._resources()

    def _resources(self) -> Handlers:
        catalog, counter = Catalog(), TokenCounter()
        return {
            **Generation(catalog, counter, self._script).handlers(),
            **Counting(catalog, counter).handlers(),
            **Embedding(catalog, counter).handlers(),
            **Models(catalog).handlers(),
        }

    def handle(self, request: Request) -> Reply:
        """Answers one request. Refusals are replies in the services' error shape, never exceptions.

        What a responder raises is passed on, and its request is not logged.
        """
        match: Optional[Match] = None
        try:
            match = self._router.match(request.method, request.path)
            reply = self._answer(match, request)
        except ServiceError as error:
            reply = error.reply(in_array=_streams_array(match, request))
        self.requests.append(record(request, match, reply.status))
        return reply

    def reply_with(self, *replies: Scripted) -> None:
        """Queues answers, each for the next generate call that is in order.

        A str is the answer's text; a dict a whole GenerateContentResponse; a list the chunks of a
        stream, among them ServiceErrors and raw bytes; an int or a ServiceError refuses the call.
        """
        self._script.add(*replies)

    def transport(self) -> EmulatorTransport:
        """A transport for `httpx.Client(transport=...)`; needs httpx."""
        from .transport import EmulatorTransport

        return EmulatorTransport(self)

    def async_transport(self) -> AsyncEmulatorTransport:
        """A transport for `httpx.AsyncClient(transport=...)`; needs httpx."""
        from .transport import AsyncEmulatorTransport

        return AsyncEmulatorTransport(self)

    def _answer(self, match: Match, request: Request) -> Reply:
        operation = match.operation
        check_caller(request, operation.backend, self._hosts[operation.backend])
        handler = self._handler(match)
        call = self._call(match, request, self._validators[operation.backend])
        return handler(call)

    def _handler(self, match: Match) -> Handler:
        operation = match.operation
        handler = self._handlers.get(operation.id) or self._handlers.get(operation.verb)
        if handler is None or match.upload:
            raise unimplemented(operation.id)
        return handler

    def _call(self, match: Match, request: Request, schemas: Validator) -> Call:
        operation = match.operation
        query = schemas.query(operation.parameters, request.query)
        query["alt"] = _alt(request)
        if operation.request is None:
            return Call(operation, match.version, match.params, query, {})
        body = schemas.message(operation.request, parse_json(request.body))
        call = Call(operation, match.version, match.params, query, body)
        check_request(call, schemas.fields(operation.request))
        return call


def _alt(request: Request) -> str:
    return request.query.get("alt") or request.query.get("$alt") or "json"


def _streams_array(match: Optional[Match], request: Request) -> bool:
    return match is not None and match.operation.streaming and _alt(request) != "sse"

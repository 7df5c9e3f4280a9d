"""The emulator itself: a request goes in, a reply comes out, no socket in between.

Route, caller, query, body and rules are checked in the order of the services, then the resource's
handler answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Optional

from google._genai_api import service
from google.genai.emulator.assembly import Resources
from google.genai.emulator.protocol.api_call import ApiCall, CallHandler
from google.genai.emulator.protocol.callers import check_caller
from google.genai.emulator.protocol.errors import ServiceError, unimplemented
from google.genai.emulator.protocol.exchange import Reply, Request
from google.genai.emulator.protocol.routes import Match, Router, read_routes
from google.genai.emulator.protocol.rules import check_request
from google.genai.emulator.protocol.validation import Validator, parse_json, validator
from google.genai.emulator.recording import RecordedRequest, record
from google.genai.emulator.scripts import Responder, Script, Scripted
from google.genai.emulator.state.clock import Clock

if TYPE_CHECKING:
    from google.genai.emulator.transport import AsyncEmulatorTransport, EmulatorTransport

BACKENDS = ("gemini", "vertex")
UPLOAD = "files.create"  # the one operation that takes media


class Emulator:
    """Both services in one object: the Gemini Developer API and Vertex AI.

    `requests` is the log of all that came. `responder`, if given, is asked for the answer to each
    generate call: it takes a Prompt and gives what `reply_with` takes, or None for the default
    model's answer. `clock` stands still unless you advance it or give one that runs. Two emulators
    share nothing.
    """

    def __init__(self, responder: Optional[Responder] = None, clock: Optional[Clock] = None) -> None:
        facts = {backend: service.load(backend) for backend in BACKENDS}
        self.requests: List[RecordedRequest] = []
        self.clock = clock or Clock()
        self._hosts: Dict[str, str] = {backend: facts[backend]["host"] for backend in BACKENDS}
        self._router = Router([each for backend in BACKENDS for each in read_routes(backend, facts[backend])])
        self._validators = {backend: validator(facts[backend]) for backend in BACKENDS}
        self._script = Script(responder)
        self._resources = Resources(
            self.clock, self._hosts["gemini"], self._validators["gemini"], self._script
        )

    def advance(self, seconds: float) -> None:
        """Moves the clock on: files become ready and expire, jobs and operations go on and end."""
        self.clock.advance(seconds)

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
        from google.genai.emulator.transport import EmulatorTransport

        return EmulatorTransport(self)

    def async_transport(self) -> AsyncEmulatorTransport:
        """A transport for `httpx.AsyncClient(transport=...)`; needs httpx."""
        from google.genai.emulator.transport import AsyncEmulatorTransport

        return AsyncEmulatorTransport(self)

    def _answer(self, match: Match, request: Request) -> Reply:
        operation = match.route
        continues = match.upload and "upload_id" in request.query  # its address stands for the caller
        if not continues:
            check_caller(request, operation.backend, self._hosts[operation.backend])
        if match.upload and operation.id == UPLOAD:
            return self._resources.uploads.handle(request)
        handler = self._handler(match)
        call = self._call(match, request, self._validators[operation.backend])
        return handler(call)

    def _handler(self, match: Match) -> CallHandler:
        operation, handlers = match.route, self._resources.handlers
        handler = handlers.get(operation.id) or handlers.get(operation.verb)
        if handler is None or match.upload:
            raise unimplemented(operation.id)
        return handler

    def _call(self, match: Match, request: Request, schemas: Validator) -> ApiCall:
        operation = match.route
        query = schemas.query(operation.parameters, request.query)
        query["alt"] = _alt(request)
        if operation.request is None:
            return ApiCall(operation, match.version, match.params, query, {})
        body = schemas.message(operation.request, parse_json(request.body))
        fields = schemas.fields(operation.request)
        written = {name: value for name, value in body.items() if not fields[name].get("read_only")}
        call = ApiCall(operation, match.version, match.params, query, written)
        check_request(call, fields)
        return call


def _alt(request: Request) -> str:
    return request.query.get("alt") or request.query.get("$alt") or "json"


def _streams_array(match: Optional[Match], request: Request) -> bool:
    return match is not None and match.route.streaming and _alt(request) != "sse"

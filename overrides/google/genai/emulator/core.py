"""The emulator without a socket: a function from a request to a reply.

It checks route, caller, query, body and rules in the order of the backends, then calls the handler.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Optional

from google._genai_api import service
from google.genai.emulator.assembly import Services
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
UPLOAD = "files.create"
"""The only operation that receives uploads."""


class Emulator:
    """The Gemini Developer API and Vertex AI in one object.

    `requests` is the log of all requests. `responder`, if given, is called with the Prompt of each
    generate call and returns what `reply_with` takes, or None for the default model's answer. `clock`
    defaults to one that stands still until it is advanced. Emulators share no state.
    """

    def __init__(self, responder: Optional[Responder] = None, clock: Optional[Clock] = None) -> None:
        facts = {backend: service.load(backend) for backend in BACKENDS}
        self.requests: List[RecordedRequest] = []
        self.clock = clock or Clock()
        self._hosts: Dict[str, str] = {backend: facts[backend]["host"] for backend in BACKENDS}
        self._router = Router([each for backend in BACKENDS for each in read_routes(backend, facts[backend])])
        self._validators = {backend: validator(facts[backend]) for backend in BACKENDS}
        self._script = Script(responder)
        self._services = Services(self.clock, self._hosts["gemini"], self._validators["gemini"], self._script)

    def advance(self, seconds: float) -> None:
        """Move the clock forward by `seconds`: files become active or expire, jobs and operations progress."""
        self.clock.advance(seconds)

    def handle(self, request: Request) -> Reply:
        """Answer one request. Errors are replies in the backends' format, never exceptions.

        Exceptions of a responder are raised, and its request is not logged.
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
        """Queue replies, each for the next generate call that is valid.

        A str is the text of the answer; a dict is a whole GenerateContentResponse; a list holds the
        responses of a stream, and may hold ServiceErrors and raw bytes; an int or a ServiceError makes the
        call fail.
        """
        self._script.add(*replies)

    def transport(self) -> EmulatorTransport:
        """Return a transport for `httpx.Client(transport=...)`. It needs httpx."""
        from google.genai.emulator.transport import EmulatorTransport  # httpx only if it is used

        return EmulatorTransport(self.handle)

    def async_transport(self) -> AsyncEmulatorTransport:
        """Return a transport for `httpx.AsyncClient(transport=...)`. It needs httpx."""
        from google.genai.emulator.transport import AsyncEmulatorTransport  # httpx only if it is used

        return AsyncEmulatorTransport(self.handle)

    def _answer(self, match: Match, request: Request) -> Reply:
        route = match.route
        continues_upload = match.upload and "upload_id" in request.query  # the id replaces a credential
        if not continues_upload:
            check_caller(request, route.backend, self._hosts[route.backend])
        if match.upload and route.id == UPLOAD:
            return self._services.uploads.handle(request)
        handler = self._handler(match)
        return handler(self._call(match, request, self._validators[route.backend]))

    def _handler(self, match: Match) -> CallHandler:
        route, handlers = match.route, self._services.handlers
        handler = handlers.get(route.id) or handlers.get(route.verb)
        if handler is None or match.upload:
            raise unimplemented(route.id)
        return handler

    def _call(self, match: Match, request: Request, schemas: Validator) -> ApiCall:
        route = match.route
        query = schemas.query(route.parameters, request.query)
        query["alt"] = _alt(request)
        if route.request is None:
            return ApiCall(route, match.version, match.params, query, {})
        body = schemas.message(route.request, parse_json(request.body))
        fields = schemas.fields(route.request)
        writable = {name: value for name, value in body.items() if not fields[name].get("read_only")}
        call = ApiCall(route, match.version, match.params, query, writable)
        check_request(call, fields)
        return call


def _alt(request: Request) -> str:
    return request.query.get("alt") or request.query.get("$alt") or "json"


def _streams_array(match: Optional[Match], request: Request) -> bool:
    return match is not None and match.route.streaming and _alt(request) != "sse"

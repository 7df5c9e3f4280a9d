"""The emulator without a socket: a function from a request to a reply.

It checks route, caller, query, body and rules in the order of the backends, then calls the handler.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Optional, Union

from google._genai_api import service
from google._genai_core.runtime.usage_errors import InvalidValueError
from google.genai.emulator.assembly import Services
from google.genai.emulator.protocol.api_call import ApiCall, CallHandler
from google.genai.emulator.protocol.callers import check_caller, check_reader
from google.genai.emulator.protocol.errors import ServiceError, unimplemented
from google.genai.emulator.protocol.exchange import Reply, Request
from google.genai.emulator.protocol.routes import Match, Router, read_routes
from google.genai.emulator.protocol.rules import check_request
from google.genai.emulator.protocol.validation import Validator, parse_json, validator
from google.genai.emulator.recording import RecordedRequest, RequestLog, record
from google.genai.emulator.scripts import Responder, Script, Scripted
from google.genai.emulator.state.clock import Clock

if TYPE_CHECKING:
    from google._genai_api.types.calls.http import HttpOptions
    from google._genai_api.types.dicts.calls.http import HttpOptionsDict
    from google._genai_core.runtime.auth.credentials import Auth
    from google.auth.credentials import Credentials
    from google.genai.client import Client
    from google.genai.emulator.transport import AsyncEmulatorTransport, EmulatorTransport

BACKENDS = ("gemini", "vertex")

REGISTER = "files.register"
"""The only operation that reads objects of Cloud Storage for its caller."""


class Emulator:
    """The Gemini Developer API and Vertex AI in one object.

    `requests` is the log of requests: the newest 10,000, with at most 256 MiB of bodies. `responder`, if given, is called with the Prompt of each
    generate call and returns what `reply_with` takes, or None for the default model's answer. `clock`
    defaults to one that stands still until it is advanced. An answer of more than `tokens_per_request` tokens
    stops there with finish reason CONTINUATION, and another request gets more of it. Emulators share no state.
    """

    def __init__(
        self,
        responder: Optional[Responder] = None,
        clock: Optional[Clock] = None,
        tokens_per_request: Optional[int] = None,
    ) -> None:
        if tokens_per_request is not None and tokens_per_request < 1:
            raise InvalidValueError("tokens_per_request must be at least 1")
        facts = {backend: service.load(backend) for backend in BACKENDS}
        self.requests: List[RecordedRequest] = RequestLog()
        self.clock = clock or Clock()
        self._hosts: Dict[str, str] = {backend: facts[backend]["host"] for backend in BACKENDS}
        self._router = Router([each for backend in BACKENDS for each in read_routes(backend, facts[backend])])
        self._validators = {backend: validator(facts[backend]) for backend in BACKENDS}
        self._script = Script(responder)
        self._services = Services(
            self.clock, self._hosts["gemini"], self._validators["gemini"], self._script, tokens_per_request
        )

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

    def client(
        self,
        *,
        vertexai: bool = False,
        api_key: Optional[str] = None,
        credentials: Optional[Credentials] = None,
        project: Optional[str] = None,
        location: Optional[str] = None,
        http_options: Union[HttpOptions, HttpOptionsDict, None] = None,
        auth: Optional[Auth] = None,
    ) -> Client:
        """Return a client whose calls, sync and under `aio`, end at this emulator.

        The arguments are those of `genai.Client`. Missing ones are not taken from the environment: the
        client gets a key, or a project, a location and a token for Vertex AI.

        Raises:
            ConfigurationError: The settings contradict each other, or would send requests elsewhere.
        """
        from google.genai.client import Client  # loaded only for a client; a server needs none
        from google.genai.emulator import clients  # loads httpx, which a server does not need

        settings = clients.settings(
            vertexai=vertexai,
            api_key=api_key,
            credentials=credentials,
            project=project,
            location=location,
            auth=auth,
        )
        return Client(**settings, http_options=self.http_options(http_options))

    def http_options(self, options: Union[HttpOptions, HttpOptionsDict, None] = None) -> HttpOptions:
        """Return `http_options` with which any client, sync and async, calls this emulator.

        Such a client waits by the emulator's clock: while it waits between two polls or before a retry, a
        clock that stands still is advanced by that time at once.

        Args:
            options: Other options to include.

        Raises:
            ConfigurationError: They would send requests elsewhere.
        """
        from google.genai.emulator import clients  # loads httpx, which a server does not need

        return clients.http_options(self.handle, self.clock, options)

    def transport(self) -> EmulatorTransport:
        """Return a transport for `httpx.Client(transport=...)`. It needs httpx."""
        from google.genai.emulator import transport  # loads httpx, which a server does not need

        return transport.EmulatorTransport(self.handle, self.clock)

    def async_transport(self) -> AsyncEmulatorTransport:
        """Return a transport for `httpx.AsyncClient(transport=...)`. It needs httpx."""
        from google.genai.emulator import transport  # loads httpx, which a server does not need

        return transport.AsyncEmulatorTransport(self.handle, self.clock)

    def _answer(self, match: Match, request: Request) -> Reply:
        route = match.route
        continues_upload = match.upload and "upload_id" in request.query  # the id replaces a credential
        if not continues_upload:
            check_caller(request, route.backend, self._hosts[route.backend])
        if route.id == REGISTER:
            check_reader(request)
        uploads = self._services.uploads
        if match.upload and uploads.takes(route.id):
            return uploads.handle(request, route.id, route.resource(match.params))
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

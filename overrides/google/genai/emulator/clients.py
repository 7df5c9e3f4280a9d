"""Settings with which a client calls an emulator in the same process: `http_options` and a credential.

The host does not exist, so a request that bypasses the emulator's transports reaches no server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Union

from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.usage_errors import ConfigurationError
from google.genai.emulator.protocol.exchange import Handler
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.transport import AsyncEmulatorTransport, EmulatorTransport

if TYPE_CHECKING:
    from google._genai_api.types.dicts.calls.http import HttpOptionsDict

BASE_URL = "https://emulator.test"
"""No host of the top-level domain `test` exists."""

KEY, TOKEN = "emulator-key", "emulator-token"
PROJECT, LOCATION = "emulator-project", "us-central1"
_ARGUMENTS = ("client_args", "async_client_args")
_WAYS_OF_ITS_OWN = ("httpx_client", "httpx_async_client", "aiohttp_client", "async_transport")
_TRANSPORTS = ("transport", "mounts", "proxy")


def http_options(
    handler: Handler, clock: Clock, given: Union[HttpOptions, HttpOptionsDict, None]
) -> HttpOptions:
    """Return the options given with the emulator's transports, sync and async.

    Raises:
        ConfigurationError: The options given send requests another way.
    """
    options = given_object(HttpOptions, given or {}, "http_options")
    if options.async_transport == "httpx":  # which the emulator's transport is
        options = options.model_copy(update={"async_transport": None})
    for name in _WAYS_OF_ITS_OWN:
        if getattr(options, name) is not None:
            raise ConfigurationError(
                f"http_options.{name} would send requests past the emulator in this process; "
                "start an EmulatorServer for it and pass its url as base_url"
            )
    transports = {
        "client_args": EmulatorTransport(handler, clock),
        "async_client_args": AsyncEmulatorTransport(handler, clock),
    }
    own: Dict[str, Any] = {"base_url": options.base_url or BASE_URL}
    for name in _ARGUMENTS:
        arguments: Dict[str, Any] = dict(getattr(options, name) or {})
        for transport in _TRANSPORTS:
            if arguments.get(transport) is not None:
                raise ConfigurationError(
                    f"http_options.{name}[{transport!r}] would send requests past the emulator"
                )
        own[name] = {**arguments, "transport": transports[name]}
    return options.model_copy(update=own)


def settings(**given: Any) -> Dict[str, Any]:
    """Return the arguments of `Client` for an emulator; what is missing is made up, nothing is looked up."""
    settings = {name: value for name, value in given.items() if value is not None}
    has_credential = "api_key" in settings or "credentials" in settings or "auth" in settings
    if not settings["vertexai"]:
        return settings if has_credential else {"api_key": KEY, **settings}
    if "api_key" in settings:  # express mode
        return settings
    own: Dict[str, Any] = {"project": PROJECT, "location": LOCATION}
    return {**own, **({} if has_credential else {"auth": token}), **settings}


def token() -> str:
    """Return a token that the emulator accepts."""
    return TOKEN

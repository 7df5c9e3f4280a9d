"""Pickling of clients: a pickle holds the settings, and secrets only by explicit choice.

A pickle without secrets takes the key or the credentials from the environment of the process
that loads it, as a new client does. Connections are never part of a pickle.
"""

from __future__ import annotations

import pickle
from types import FunctionType
from typing import Any, Dict, Iterator, Mapping, NamedTuple

from google._genai_core.runtime.auth.credentials import Credential, NoCredential, TokenFunction
from google._genai_core.runtime.secret_names import SECRET_ARGUMENTS, is_secret_header
from google._genai_core.runtime.usage_errors import InvalidTypeError
from google._genai_core.runtime.wire.backend import Context
from google.genai.settings import Settings, environment_credential, show_log


class _Argument(NamedTuple):
    """An argument of an HTTP client, and its place in the settings."""

    name: str
    place: str
    value: Any


def saved(settings: Settings, secrets: bool) -> Dict[str, Any]:
    """Return the settings in a form that can be pickled.

    Raises:
        TypeError: The settings hold a live HTTP client, or a secret without `secrets`.
    """
    context, credential, options = settings
    for name in ("httpx_client", "httpx_async_client", "aiohttp_client"):
        if getattr(options, name) is not None:
            raise InvalidTypeError(
                f"http_options.{name} cannot be pickled: create the client in the process that uses it"
            )
    state: Dict[str, Any] = {"context": context, "options": options}
    if secrets or not _may_hold_secret(credential):
        state["credential"] = credential
    for place in () if secrets else _secret_places(settings):
        raise InvalidTypeError(
            f"{place} may hold a secret: pickle client.with_secrets_in_pickle() to include it"
        )
    for argument in _arguments(settings):
        _raise_unless_picklable(argument)
    return state


def _raise_unless_picklable(argument: _Argument) -> None:
    try:
        pickle.dumps(argument.value)
    except Exception as error:  # objects of the caller raise any exception
        raise InvalidTypeError(
            f"{argument.place} cannot be pickled ({error}): create the client in the process that uses it"
        ) from error


def _arguments(settings: Settings) -> Iterator[_Argument]:
    for field in ("client_args", "async_client_args"):
        arguments: Mapping[str, Any] = getattr(settings.options, field) or {}
        for name, value in arguments.items():
            yield _Argument(name, f"http_options.{field}[{name!r}]", value)


def _secret_places(settings: Settings) -> Iterator[str]:
    if isinstance(settings.credential, TokenFunction) and _may_hold_secret(settings.credential):
        yield "auth"
    for name in filter(is_secret_header, settings.context.headers):
        yield f"http_options.headers[{name!r}]"
    for argument in _arguments(settings):
        if argument.name in SECRET_ARGUMENTS:
            yield argument.place


def _may_hold_secret(credential: Credential) -> bool:
    """Return whether a pickle of the credential may hold a secret: a function is pickled by its name."""
    if isinstance(credential, TokenFunction):
        return not isinstance(credential.function, FunctionType)
    return not isinstance(credential, NoCredential)


def restored(state: Dict[str, Any]) -> Settings:
    """Return the settings from a pickled state.

    Raises:
        ConfigurationError: Neither the pickle nor the environment has an API key.
    """
    show_log()
    context: Context = state["context"]
    credential = state.get("credential") or environment_credential(context, state["options"])
    return Settings(context, credential, state["options"])

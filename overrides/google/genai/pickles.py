"""What of a client goes into a pickle: its settings, and its secrets only by explicit choice.

Without secrets the key or the credentials come from the environment of the process that
loads the pickle, as for a new client. Connections are never part of it.
"""

from __future__ import annotations

from types import FunctionType
from typing import Any, Dict, Iterator

from google._genai_core.behaviours.http import SECRET_ARGUMENTS
from google._genai_core.runtime.auth.credentials import Credential, NoCredential, TokenFunction
from google._genai_core.runtime.watching import redaction
from google._genai_core.runtime.wire.backend import Context
from google.genai.settings import Settings, environment_credential, show_log


def saved(settings: Settings, secrets: bool) -> Dict[str, Any]:
    """The settings as what can be pickled.

    Raises:
        TypeError: They hold a live httpx client, or a secret that was not asked for.
    """
    context, credential, options = settings
    for name in ("httpx_client", "httpx_async_client"):
        if getattr(options, name) is not None:
            raise TypeError(f"http_options.{name} cannot be pickled: make the client where it is used")
    state: Dict[str, Any] = {"context": context, "options": options}
    if secrets or not _may_hold_secret(credential):
        state["credential"] = credential
    if secrets:
        return state
    for place in _secret_places(settings):
        raise TypeError(f"{place} may hold a secret: pickle client.with_secrets_in_pickle() to include it")
    return state


def _secret_places(settings: Settings) -> Iterator[str]:
    options = settings.options
    if isinstance(settings.credential, TokenFunction) and _may_hold_secret(settings.credential):
        yield "auth"
    for name in redaction.SECRET_HEADERS.intersection(settings.context.headers):
        yield f"http_options.headers[{name!r}]"
    for field, arguments in (
        ("client_args", options.client_args),
        ("async_client_args", options.async_client_args),
    ):
        for name in SECRET_ARGUMENTS.intersection(arguments or ()):
            yield f"http_options.{field}[{name!r}]"


def _may_hold_secret(credential: Credential) -> bool:
    """A function goes into a pickle as no more than its name; what else can be called may hold anything."""
    if isinstance(credential, TokenFunction):
        return not isinstance(credential.function, FunctionType)
    return not isinstance(credential, NoCredential)


def restored(state: Dict[str, Any]) -> Settings:
    """The settings from what was pickled.

    Raises:
        ConfigurationError: The pickle is without its key, and the environment has none either.
    """
    show_log()
    context: Context = state["context"]
    credential = state.get("credential") or environment_credential(context, state["options"])
    return Settings(context, credential, state["options"])

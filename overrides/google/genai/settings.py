"""A client's settings, resolved once: arguments take precedence over the environment.

Contradictory or missing settings raise here, when the client is created; the message says
what to set.
"""

from __future__ import annotations

import os
import re
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Dict, Mapping, NamedTuple, Optional, Tuple, Union

from google._genai_api.backends import GEMINI, VERTEX
from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.runtime import extras
from google._genai_core.runtime.auth.credentials import (
    UNSET,
    ApiKey,
    Auth,
    Credential,
    NoCredential,
    TokenFunction,
    Unset,
)
from google._genai_core.runtime.given import kind_of, text_of
from google._genai_core.runtime.headers import request_headers, with_label
from google._genai_core.runtime.http import addresses, limits, query, retry_policy, timeouts
from google._genai_core.runtime.json_values import as_mapping
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.secret_names import is_secret_header
from google._genai_core.runtime.usage_errors import ConfigurationError
from google._genai_core.runtime.wire.backend import PROJECT, Backend, Context, LateProject
from google.genai import __version__

if TYPE_CHECKING:
    from google._genai_api.types.dicts.calls.http import HttpOptionsDict
    from google.auth.credentials import Credentials

_LOCATION = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TRUE = ("1", "true")
FALSE = ("", "0", "false")
AIOHTTP_ARGUMENTS = ("cert", "headers", "limits", "proxy", "trust_env", "verify")


class DebugConfig(NamedTuple):
    """How the published SDK records and replays requests. This SDK does not: see `google.genai.emulator`."""

    client_mode: Optional[str] = None
    """None or `api`; `record`, `replay` and `auto` are refused."""

    replays_directory: Optional[str] = None
    replay_id: Optional[str] = None


class Settings(NamedTuple):
    """The settings that a client is made from."""

    context: Context
    credential: Credential
    options: HttpOptions


def resolve(
    vertexai: Optional[bool],
    api_key: Optional[str],
    credentials: Optional[Credentials],
    project: Optional[str],
    location: Optional[str],
    http_options: Union[HttpOptions, HttpOptionsDict, None],
    auth: Union[Auth, Unset, None] = UNSET,
    enterprise: Optional[bool] = None,
) -> Settings:
    """Combine arguments and environment into consistent settings."""
    api_key, project, location = map(text_of, (api_key, project, location))
    _check_types(enterprise, vertexai, api_key, project, location)
    options = given_object(HttpOptions, http_options or {}, "http_options")
    _check_async_transport(options)
    show_log()
    _check_credentials(credentials)
    use_vertex = _uses_vertex(enterprise, vertexai)
    backend = VERTEX if use_vertex else GEMINI
    options, address_setting = _with_base_url(options, backend)
    _check_auth(auth, api_key, credentials, options, backend.address_variable)
    plain = bool(options.allow_plain_http) or auth is None
    late_project = None
    if use_vertex:
        auth = _callers_own(auth, api_key, credentials, project, options)
        project, location, api_key = _vertex(api_key, credentials, project, location, auth, options)
        late_project = LateProject() if location and not project else None
    else:
        api_key = _gemini(api_key, credentials, project, location, auth is not UNSET)
    credential = _credential(auth, api_key, credentials, options, late_project)
    version = (
        options.api_version if options.api_version is not None else _environment("GOOGLE_GENAI_API_VERSION")
    )
    address, base_query = query.of_address(options.base_url or backend.address_at(location), address_setting)
    label = f"google-genai-sdk/{__version__} gl-python/{'.'.join(map(str, sys.version_info[:3]))}"
    context = Context(
        backend=backend,
        base_url=addresses.base(address, plain, address_setting),
        base_query=tuple(base_query),
        resource_scope=_scope(options),
        api_version=backend.version if version is None else addresses.version(version),
        project=project if use_vertex else None,
        location=location if use_vertex else None,
        late_project=late_project,
        label=label,
        headers=_headers(options, label),
        timeout=timeouts.timeout(options.timeout),
        retry=retry_policy.policy(options, retry_policy.DEFAULT_RETRY),
        extra_body=options.extra_body,
        callbacks=options.attempt_callbacks,
        extra_query=options.extra_query,
        limits=limits.DEFAULT.with_options(options),
        allow_plain_http=plain,
    )
    query.parameters(options.extra_query)  # refused here, not at the first call
    return Settings(context, credential, options)


def check_debug_config(debug_config: Any) -> None:
    """Raise ConfigurationError for a setting of the published SDK that this SDK does not have."""
    given = as_mapping(debug_config)
    mode = getattr(debug_config, "client_mode", None) if given is None else given.get("client_mode")
    if mode not in (None, "api"):
        raise ConfigurationError(
            f"debug_config.client_mode={mode!r}: this SDK records and replays nothing; "
            "use google.genai.emulator for tests without a service"
        )


def _uses_vertex(enterprise: Optional[bool], vertexai: Optional[bool]) -> bool:
    if None not in (enterprise, vertexai) and enterprise is not vertexai:
        raise ConfigurationError("enterprise and vertexai are the same setting: pass one of them")
    given = vertexai if enterprise is None else enterprise
    if given is not None:
        return given
    if _environment("GOOGLE_GENAI_USE_ENTERPRISE"):
        return _flag("GOOGLE_GENAI_USE_ENTERPRISE")
    return _flag("GOOGLE_GENAI_USE_VERTEXAI")


def _check_types(
    enterprise: object, vertexai: object, api_key: object, project: object, location: object
) -> None:
    # A text such as "false" counts as true, so it would choose the wrong backend.
    for name, flag in (("enterprise", enterprise), ("vertexai", vertexai)):
        if flag is not None and not isinstance(flag, bool):
            raise ConfigurationError(f"{name} must be True or False, not {kind_of(flag)}")
    for name, value in (("api_key", api_key), ("project", project), ("location", location)):
        if value is not None and not isinstance(value, str):
            raise ConfigurationError(f"{name} must be a text, not {kind_of(value)}")


def _check_credentials(credentials: object) -> None:
    # The message does not repeat the value: it may be a token.
    if credentials is not None and not hasattr(credentials, "refresh"):
        raise ConfigurationError(f"credentials must be google-auth credentials, not {kind_of(credentials)}")


def _check_auth(
    auth: Union[Auth, Unset, None],
    api_key: Optional[str],
    credentials: object,
    options: HttpOptions,
    variable: str,
) -> None:
    if auth is UNSET:
        return
    if api_key or credentials:
        given = "api_key" if api_key else "credentials"
        raise ConfigurationError(f"auth and {given} are mutually exclusive")
    if auth is None and not options.base_url:
        raise ConfigurationError(
            "auth=None is for a gateway that adds its own credential: set http_options.base_url or "
            f"{variable} to its URL"
        )
    if auth is not None and not callable(auth):  # the message does not repeat it: it may be a token
        raise ConfigurationError(f"auth must be a function that returns a token, not {kind_of(auth)}")


def _credential(
    auth: Union[Auth, Unset, None],
    api_key: Optional[str],
    credentials: Optional[Credentials],
    options: HttpOptions,
    late_project: Optional[LateProject],
) -> Credential:
    if auth is None:
        return NoCredential()
    if not isinstance(auth, Unset):
        return TokenFunction(auth)
    return ApiKey(api_key) if api_key else _google(credentials, options, late_project)


def _google(
    credentials: Optional[Credentials], options: HttpOptions, late_project: Optional[LateProject]
) -> Credential:
    from google._genai_core.runtime.auth import google_credential  # loaded only without key and function

    arguments = options.client_args or options.async_client_args or {}
    way: Dict[str, Any] = {
        name: arguments[name] for name in ("proxy", "trust_env", "verify") if name in arguments
    }
    if options.base_url:
        way = {}  # they apply to that URL only
    if way.get("verify") is False:
        del way["verify"]  # it was meant for the API host and must never apply to the token endpoint
    if options.allow_plain_http:
        way["allow_plain_http"] = True
    return google_credential.GoogleCredential(credentials, way, late_project)


def environment_credential(context: Context, options: HttpOptions) -> Credential:
    """Return the credential of a client that was pickled without its own."""
    if context.project or context.late_project:
        return _google(None, options, context.late_project)
    key = _environment_key()
    if not key:
        raise ConfigurationError(
            "the pickled client does not contain its API key: set GOOGLE_API_KEY in the process that loads it, "
            "or pickle client.with_secrets_in_pickle()"
        )
    return ApiKey(_header_safe(key))


def _check_async_transport(options: HttpOptions) -> None:
    if options.async_transport not in (None, "httpx", "aiohttp"):
        raise ConfigurationError(
            f"http_options.async_transport must be 'httpx' or 'aiohttp', not {options.async_transport!r}"
        )
    if options.aiohttp_client is not None:
        other = "httpx_async_client" if options.httpx_async_client is not None else "async_transport='httpx'"
        if options.httpx_async_client is not None or options.async_transport == "httpx":
            raise ConfigurationError(f"http_options.aiohttp_client and {other} are mutually exclusive")
        return
    if options.async_transport != "aiohttp":
        return
    if options.httpx_async_client is not None:
        raise ConfigurationError(
            "http_options.httpx_async_client and async_transport='aiohttp' are mutually exclusive"
        )
    for name in options.async_client_args or {}:
        if name not in AIOHTTP_ARGUMENTS:
            raise ConfigurationError(
                f"http_options.async_client_args[{name!r}] is an httpx argument; async_transport='aiohttp' "
                f"takes only {', '.join(AIOHTTP_ARGUMENTS)}"
            )
    if find_spec("aiohttp") is None:
        raise ConfigurationError(f"aiohttp is not installed: {extras.install('aiohttp')}")


def show_log() -> None:
    """Apply GOOGLE_GENAI_LOG."""
    word = os.environ.get("GOOGLE_GENAI_LOG", "").strip().lower()
    if word:
        from google._genai_core.runtime.watching import logs  # loaded only if the variable is set

        logs.log_to_stderr(word)


def _flag(name: str) -> bool:
    value = os.environ.get(name, "").strip().lower()
    if value not in (*TRUE, *FALSE):
        raise ConfigurationError(f"{name} must be true or false, not {value!r}")
    return value in TRUE


def _environment(name: str) -> Optional[str]:
    return os.environ.get(name, "").strip() or None


def _environment_key() -> Optional[str]:
    return _environment("GOOGLE_API_KEY") or _environment("GEMINI_API_KEY")


def _gemini(
    api_key: Optional[str],
    credentials: object,
    project: Optional[str],
    location: Optional[str],
    has_auth: bool,
) -> Optional[str]:
    if project or location or credentials:
        given = "credentials" if credentials else "project" if project else "location"
        raise ConfigurationError(f"{given} is a Vertex AI setting: pass vertexai=True, or pass only api_key")
    if has_auth:
        return None
    key = api_key or _environment_key()
    if not key:
        raise ConfigurationError(
            "no API key: pass api_key=..., set GOOGLE_API_KEY, or pass vertexai=True with project and location"
        )
    return _header_safe(key)


def _callers_own(
    auth: Union[Auth, Unset, None],
    api_key: Optional[str],
    credentials: object,
    project: Optional[str],
    options: HttpOptions,
) -> Union[Auth, Unset, None]:
    """Return None, as for a gateway that adds a credential, if the caller's own header is the credential for one."""
    if auth is not UNSET or api_key or credentials or not options.base_url:
        return auth
    given = {name.lower() for name in options.headers or {}}
    is_own = "authorization" in given or ("x-goog-api-key" in given and not project)
    if not (project or _environment("GOOGLE_CLOUD_PROJECT") or _environment_key()):
        is_own |= any(map(is_secret_header, given))
    return None if is_own else auth


def _vertex(
    api_key: Optional[str],
    credentials: object,
    project: Optional[str],
    location: Optional[str],
    auth: Union[Auth, Unset, None],
    options: HttpOptions,
) -> Tuple[Optional[str], Optional[str], Optional[str]]:
    """Return project, location and key; a location without a project if the credentials are to name that."""
    if api_key and credentials:
        raise ConfigurationError("api_key and credentials are mutually exclusive: pass one of them")
    if api_key and not project:
        if location:
            raise ConfigurationError(
                "api_key and location without project: express mode takes a key alone; pass project=... too"
            )
        return None, None, _header_safe(api_key)
    explicit = bool(project or location or credentials or auth is not UNSET)
    project = project or _environment("GOOGLE_CLOUD_PROJECT")
    region = location or _environment("GOOGLE_CLOUD_LOCATION")
    if not (explicit or project or region) and (key := _environment_key()):
        return None, None, _header_safe(key)
    if not project and auth is not UNSET:
        if not options.base_url:
            raise ConfigurationError(
                "Vertex AI needs a project, and auth names none: pass project=... or set GOOGLE_CLOUD_PROJECT"
            )
        return None, None, None  # a gateway that knows it
    location = region or "global"
    if project and not PROJECT.fullmatch(project):
        raise ConfigurationError(f"project {project!r} is not a project id or number")
    if not _LOCATION.fullmatch(location):
        raise ConfigurationError(
            f"location {location!r} is neither a region such as 'us-central1' nor 'global'"
        )
    return project, location, _header_safe(api_key) if api_key else None


def _header_safe(key: str) -> str:
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ConfigurationError("the API key contains a space, a line break or another invalid character")
    return key


def _with_base_url(options: HttpOptions, backend: Backend) -> Tuple[HttpOptions, str]:
    """Return the options with the address of the environment if they have none, and what set it."""
    address = None if options.base_url else _environment(backend.address_variable)
    if address is None:
        return options, "http_options.base_url"
    return options.model_copy(update={"base_url": address}), backend.address_variable


def _scope(options: HttpOptions) -> Optional[str]:
    if options.base_url_resource_scope and not options.base_url:
        raise ConfigurationError("http_options.base_url_resource_scope is for a base_url: set that, too")
    return options.base_url_resource_scope


def _headers(options: HttpOptions, label: str) -> Mapping[str, str]:
    own = with_label(request_headers(options.headers), label)
    return {"user-agent": label, "x-goog-api-client": label, **own}

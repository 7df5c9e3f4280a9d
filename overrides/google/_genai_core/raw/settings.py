"""The settings of a client. An error here shows no local variables, which may hold a credential: see `tracebacks`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Optional, Tuple, Union

from google._genai_api.types.calls.http import HttpOptions
from google._genai_core.raw.credentials import credential
from google._genai_core.raw.site import Place, Site
from google._genai_core.runtime.headers import request_headers, with_label
from google._genai_core.runtime.http import addresses, limits, query, retry_policy, timeouts
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.usage_errors import ConfigurationError
from google._genai_core.runtime.wire.backend import Backend, Context

if TYPE_CHECKING:
    from google._genai_api.types.dicts.calls.http import HttpOptionsDict
    from google._genai_core.runtime.auth.credentials import Auth, Credential
    from google.auth.credentials import Credentials


class Settings:
    """The values that both forms of a client share."""

    def __init__(self, place: Place, own: Credential, options: HttpOptions) -> None:
        self.place = place
        self.credential = own
        self.options = options


def resolve(
    site: Site,
    base_url: Optional[str],
    api_key: Optional[str],
    token: Union[str, Auth, None],
    basic: Optional[Tuple[str, str]],
    credentials: Optional[Credentials],
    http_options: Union[HttpOptions, HttpOptionsDict, None],
) -> Settings:
    """Return the settings of a client from the arguments of its constructor."""
    options = given_object(HttpOptions, http_options or {}, "http_options")
    arguments = options.client_args or options.async_client_args or {}
    own = credential(site, api_key, token, basic, credentials, arguments)
    return Settings(_place(site, base_url, options), own, options)


def _place(site: Site, base_url: Optional[str], options: HttpOptions) -> Place:
    given = base_url or options.base_url or ("" if site.address.startswith("/") else site.address)
    if not given:
        raise ConfigurationError("the API's document names no host: pass base_url='https://...'")
    address, base_query = query.of_address(given, "base_url")
    label = f"google-genai-raw gl-python/{'.'.join(map(str, sys.version_info[:3]))}"
    own = with_label(request_headers(options.headers), label)
    plain = bool(options.allow_plain_http)
    query.parameters(options.extra_query)  # refused here, not at the first call
    context = Context(
        backend=Backend(site.package, site.label or site.package, site.version, site.address),
        base_url=addresses.base(address, plain, "base_url"),
        base_query=tuple(base_query),
        api_version="",
        label=label,
        headers={"user-agent": label, **own},
        timeout=timeouts.timeout(options.timeout),
        retry=retry_policy.policy(options, retry_policy.DEFAULT_RETRY),
        callbacks=options.attempt_callbacks,
        extra_query=options.extra_query,
        limits=limits.DEFAULT.with_options(options),
        allow_plain_http=plain,
    )
    return Place(site, context)

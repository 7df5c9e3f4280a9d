"""Targets for addresses that a response names, and for what is shown of headers, texts and bodies."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import Any, List, Optional
from urllib.parse import urlsplit

import httpx

from google._genai_core.flows import redirects
from google._genai_core.flows.retry import Deadline
from google._genai_core.runtime.driving.effects import Open
from google._genai_core.runtime.http import addresses, hosts
from google._genai_core.runtime.http.messages import Head, Request
from google._genai_core.runtime.printable import printable
from google._genai_core.runtime.secret_names import is_secret_header
from google._genai_core.runtime.watching import redaction
from google.genai import errors, types

STARTS = (
    "https://h.example/v1beta/files/a:download?alt=media",
    "http://127.0.0.1:8080/v1beta/files/a:download",
    "http://gateway.example:8080/v1beta/files/a",
)
NEEDED = {"accept", "range"}
_SENT = {"accept": "*/*", "range": "bytes=1-", "x-own": "mine", "cookie": "a=b"}


# -- redirects


def redirect(data: bytes) -> None:
    """The first byte has the start and the status; each line of the rest is where the next response leads."""
    seed, lines = (data[0] if data else 0), data[1:].split(b"\n")
    status = addresses.REDIRECTS[seed % len(addresses.REDIRECTS)]
    start = STARTS[seed // 5 % len(STARTS)]
    flow = redirects.open_flow(Request("GET", start, _SENT), Deadline())
    requests: List[Request] = []
    answer: Any = None
    ended: Optional[errors.APIError] = None
    try:
        while True:
            effect = flow.send(answer)
            assert isinstance(effect, Open)
            requests.append(effect.request)
            assert len(requests) <= redirects.MAX_REDIRECTS + 1
            left = lines[len(requests) - 1 :]
            answer = Head(status, {"location": left[0].decode("latin-1")}) if left else Head(200, {})
    except StopIteration:
        pass
    except errors.APIError as error:
        ended = error
    if ended is not None:
        assert "\n" not in str(ended)
        assert addresses.redirect_message(ended.headers).isprintable()
    for before, after in zip(requests, requests[1:]):
        _is_safe(before, after)


def _is_safe(before: Request, after: Request) -> None:
    source, target = urlsplit(before.url), urlsplit(after.url)
    assert target.scheme in ("http", "https")
    assert source.scheme == "http" or target.scheme == "https"
    assert after.url.isascii()
    assert after.url.isprintable()
    assert " " not in after.url
    assert target.username is None
    assert target.fragment == ""
    hosts_read = {target.hostname, httpx.URL(after.url).host}
    if find_spec("yarl") is not None:
        import yarl

        hosts_read.add(yarl.URL(after.url, encoded=True).host)
    assert len(hosts_read) == 1, hosts_read
    if addresses.origin(before.url) == addresses.origin(after.url):
        assert after.headers == before.headers
        return
    assert not after.authenticated
    assert after.foreign
    assert set(after.headers) <= NEEDED
    here, there = source.hostname or "", target.hostname or ""
    if here != there and hosts.is_private(there):
        assert hosts.is_this_machine(here)
        assert hosts.is_this_machine(there)


# -- what is shown

SECRET = "AIza-fuzz-5ecret-0123456789"
MARK = b"\x01"
"""Stands for the secret in an input."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def shown(data: bytes) -> None:
    """A text of a server with a secret in it, as a header, a text, a body, an error and a name."""
    text = data.replace(MARK, SECRET.encode()).decode("utf-8", "surrogateescape")
    for found in (
        redaction.redacted_text(text, [SECRET]),
        redaction.redacted_body(text.encode("utf-8", "surrogateescape"), [SECRET]),
        *redaction.redacted_headers({"x-own": text}, [SECRET]).values(),
        *_under_its_name(text),
    ):
        assert SECRET not in found
        assert not _CONTROL.search(found)
    assert not _CONTROL.search(printable(text))
    assert not _CONTROL.search(str(errors.APIError(500, None, text)))
    assert "://h/p?" + SECRET not in redaction.redacted_text(f"https://h/p?{SECRET}{text}")


def _under_its_name(text: str) -> List[str]:
    """What is shown of the secret in a header whose name is the text, if the name says what it is."""
    if not is_secret_header(text):
        return []
    attempt = types.HttpAttempt(headers={text: SECRET}) if text.isascii() else None
    return [*redaction.redacted_headers({text: SECRET}).values(), repr(attempt)]

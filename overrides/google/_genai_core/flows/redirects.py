"""Following a URL that a response names: the same origin gets every header, another one only what it needs.

Only downloads follow redirects, and uploads go to the URL that their start returns. In every other call
a redirect is an error: following it would hide a wrong base URL and send the caller's data elsewhere.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional
from urllib.parse import urldefrag, urljoin

from google._genai_core.flows.retry import Deadline
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Open
from google._genai_core.runtime.http import addresses
from google._genai_core.runtime.http.messages import Head, Request

MAX_REDIRECTS = 5
_NEEDED = frozenset({"accept", "accept-encoding", "content-type", "if-range", "range"})
_UPLOAD = "x-goog-upload-"


def open_flow(request: Request, deadline: Deadline) -> Flow[Head]:
    """Open the response to a GET request and follow redirects in time; one that is not safe raises."""
    left = MAX_REDIRECTS
    while True:
        head = yield from Open(request)
        location = head.headers.get("location")
        if head.status not in addresses.REDIRECTS or not location:
            return head
        target = _resolve(request.url, location)
        following = follow(request, target)
        if following is None:
            raise _error(head, f"the service redirects to {addresses.place(target)}, which is not safe")
        if not left:
            raise _error(head, f"the service redirects more than {MAX_REDIRECTS} times")
        yield from deadline.raise_if_over_flow(request)
        request, left = (yield from deadline.limit_flow(following)), left - 1


def _error(head: Head, text: str) -> errors.APIError:
    return errors.APIError(head.status, message=text, headers=head.headers)


def _resolve(source: str, location: str) -> str:
    try:
        return urldefrag(urljoin(source, location)).url
    except ValueError:
        return location


def follow(request: Request, target: str) -> Optional[Request]:
    """Return the request for a URL that a response named; None if it is not safe to send it there."""
    if not addresses.leads(request.url, target):
        return None
    if addresses.origin(request.url) == addresses.origin(target):
        return replace(request, url=target)
    headers = {
        name: value for name, value in request.headers.items() if name in _NEEDED or name.startswith(_UPLOAD)
    }
    return replace(request, url=target, headers=headers, authenticated=False, foreign=True)

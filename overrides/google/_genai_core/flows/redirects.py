"""What is sent where an answer points to: to the same origin all, to another no more than it needs.

Only downloads follow redirects, and uploads go where their start says. Any other call raises:
following would hide that an address is wrong, and what else is sent is the caller's own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional
from urllib.parse import urldefrag, urljoin

from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Open
from google._genai_core.runtime.http import addresses
from google._genai_core.runtime.http.messages import Head, Request

MOST = 5
_NEEDED = frozenset({"accept", "accept-encoding", "content-type", "if-range", "range"})
_UPLOAD = "x-goog-upload-"


def open_flow(request: Request) -> Flow[Head]:
    """The head of the answer to a GET, wherever it is; a redirect that is not safe raises."""
    left = MOST
    while True:
        head = yield from Open(request)
        location = head.headers.get("location")
        if head.status not in addresses.REDIRECTS or not location:
            return head
        target = _target(request.url, location)
        following = towards(request, target)
        if following is None:
            raise _refusal(head, f"the service redirects to {addresses.place(target)}, which is not safe")
        if not left:
            raise _refusal(head, f"the service redirects more than {MOST} times")
        request, left = following, left - 1


def _refusal(head: Head, text: str) -> errors.APIError:
    return errors.APIError(head.status, None, text, head.headers)


def _target(source: str, location: str) -> str:
    try:
        return urldefrag(urljoin(source, location)).url
    except ValueError:
        return location


def towards(request: Request, target: str) -> Optional[Request]:
    """The same request to the address that an answer gave; None where it must not go."""
    if not addresses.leads(request.url, target):
        return None
    if addresses.origin(request.url) == addresses.origin(target):
        return replace(request, url=target)
    headers = {
        name: value for name, value in request.headers.items() if name in _NEEDED or name.startswith(_UPLOAD)
    }
    return replace(request, url=target, headers=headers, authenticated=False, foreign=True)

"""Answers that fail in every way, and calls that meet them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Dict, List, Mapping

from google._genai_core.runtime.http.messages import Response
from google._genai_core.runtime.http.retry_policy import DEFAULT_RETRY
from google._genai_core.runtime.wire.backend import Context
from google.genai import errors

from .feed import GEMINI, Fed, feed, generate_flow

EXACT = replace(DEFAULT_RETRY, jitter=0)
RETRYING = replace(GEMINI, retry=EXACT)
CODES = (408, 429, 500, 502, 503, 504)
TEXT = b'{"candidates": [{"content": {"parts": [{"text": "a"}], "role": "model"}, "finishReason": "STOP"}]}'
EVENT = b"data: " + TEXT + b"\n\n"
LOST = errors.APIConnectionError("lost")
CUT = errors.StreamInterruptedError("cut")


def unsent(kind: type[errors.APIConnectionError] = errors.APIConnectionError) -> errors.APIConnectionError:
    """A failure before anything was sent."""
    error = kind("not connected")
    error.sent = False
    return error


def fails(code: int = 503, *details: Mapping[str, Any], **headers: str) -> Response:
    """An answer that is an error."""
    error = {"code": code, "message": f"m{code}", "details": list(details)}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(code, named, json.dumps({"error": error}).encode())


def waits(delay: str) -> Dict[str, str]:
    return {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": delay}


def quota(name: str) -> Dict[str, Any]:
    return {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [{"quotaId": name}]}


def asked(*answers: Any, context: Context = RETRYING, **options: Any) -> Fed:
    """generate_content with these `http_options`; all answers must be used."""
    config = {"http_options": options} if options else {}
    fed = feed(generate_flow(context, **config), answers)
    assert fed.unused == 0
    return fed


def rests(fed: Fed) -> List[float]:
    """The pauses that are some."""
    return [seconds for seconds in fed.pauses if seconds]


def code_of(fed: Fed) -> Any:
    return getattr(fed.error, "code", None)

"""A server whose answers are bad: the first part of the path says how, whatever follows it."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Dict, Tuple

EVENT = {"candidates": [{"content": {"role": "model", "parts": [{"text": "One"}]}}]}
BLOCKED = {
    "promptFeedback": {
        "blockReason": "SAFETY",
        "safetyRatings": [{"category": "HARM_CATEGORY_HARASSMENT", "probability": "HIGH", "blocked": True}],
    },
    "usageMetadata": {"promptTokenCount": 4, "totalTokenCount": 4},
}
TOO_LONG = "The input token count (2000000) exceeds the maximum number of tokens allowed (1048576)."


def _error(code: int, status: str, message: str) -> Tuple[int, str, str]:
    error = {"code": code, "message": message, "status": status}
    return code, "application/json", json.dumps({"error": error})


ERRORS: Dict[str, Tuple[int, str, str]] = {
    "429": _error(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota."),
    "500": _error(500, "INTERNAL", "An internal error has occurred."),
    "tokens": _error(400, "INVALID_ARGUMENT", TOO_LONG),
    "html": (502, "text/html", "<html><title>502</title><h1>Bad Gateway</h1></html>"),
}
CASES = (*ERRORS, "cut", "blocked")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Write nothing."""

    def do_POST(self) -> None:  # the name that http.server calls
        """Answer as the path says."""
        self.rfile.read(int(self.headers.get("content-length") or 0))
        case = self.path.split("/")[1]
        streamed = "streamGenerateContent" in self.path
        if case in ERRORS:
            status, kind, text = ERRORS[case]
            self._send(status, kind, text)
        elif case == "blocked":
            text = json.dumps(BLOCKED)
            self._send(200, _type(streamed), f"data: {text}\r\n\r\n" if streamed else text)
        else:
            text = json.dumps(EVENT)
            self._send(
                200, _type(streamed), f"data: {text}\r\n\r\ndata: " if streamed else text[:-9], more=100
            )

    do_GET = do_POST  # noqa: N815  # as above

    def _send(self, status: int, kind: str, text: str, more: int = 0) -> None:
        """Send an answer that announces `more` bytes than it has."""
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(text) + more))
        self.end_headers()
        self.wfile.write(text.encode())
        self.close_connection = self.close_connection or bool(more)


def _type(streamed: bool) -> str:
    return "text/event-stream" if streamed else "application/json"


@contextmanager
def serving() -> Generator[str, None, None]:
    """Serve on loopback; yield the address, to which a case is added."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()

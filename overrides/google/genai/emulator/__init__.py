"""A local emulator of the Gemini Developer API and Vertex AI, in process or as an HTTP server.

Names are loaded on first use: the in-process emulator does not need the packages of the server (extra
`emulator`), and the server does not need those of a client.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Dict, List

if TYPE_CHECKING:
    from google.genai.emulator.core import Emulator
    from google.genai.emulator.model.prompt import Prompt
    from google.genai.emulator.protocol.errors import ServiceError, retry_info
    from google.genai.emulator.protocol.exchange import Reply, Request
    from google.genai.emulator.recording import RecordedRequest
    from google.genai.emulator.scripts import Responder, Scripted
    from google.genai.emulator.server import EmulatorServer, application
    from google.genai.emulator.state.clock import Clock
    from google.genai.emulator.transport import AsyncEmulatorTransport, EmulatorTransport

__all__ = [
    "AsyncEmulatorTransport",
    "Clock",
    "Emulator",
    "EmulatorServer",
    "EmulatorTransport",
    "Prompt",
    "RecordedRequest",
    "Reply",
    "Request",
    "Responder",
    "Scripted",
    "ServiceError",
    "application",
    "retry_info",
]

_HOMES: Dict[str, str] = {
    "AsyncEmulatorTransport": "transport",
    "Clock": "state.clock",
    "Emulator": "core",
    "EmulatorServer": "server",
    "EmulatorTransport": "transport",
    "Prompt": "model.prompt",
    "RecordedRequest": "recording",
    "Reply": "protocol.exchange",
    "Request": "protocol.exchange",
    "Responder": "scripts",
    "Scripted": "scripts",
    "ServiceError": "protocol.errors",
    "application": "server",
    "retry_info": "protocol.errors",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> List[str]:
    return __all__

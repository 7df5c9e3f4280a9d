"""A local stand-in for the Gemini Developer API and Vertex AI: in process or as an HTTP server.

Names are loaded when first used: the in-process emulator needs no server packages, and the server
(extra `emulator`) no client.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Dict, List

if TYPE_CHECKING:
    from .clock import Clock
    from .core import Emulator
    from .errors import ServiceError, retry_info
    from .exchange import Reply, Request
    from .prompt import Prompt
    from .recording import RecordedRequest
    from .scripts import Responder, Scripted
    from .server import EmulatorServer, application
    from .transport import AsyncEmulatorTransport, EmulatorTransport

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
    "Clock": "clock",
    "Emulator": "core",
    "EmulatorServer": "server",
    "EmulatorTransport": "transport",
    "Prompt": "prompt",
    "RecordedRequest": "recording",
    "Reply": "exchange",
    "Request": "exchange",
    "Responder": "scripts",
    "Scripted": "scripts",
    "ServiceError": "errors",
    "application": "server",
    "retry_info": "errors",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> List[str]:
    return __all__

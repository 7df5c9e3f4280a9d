"""Large request bodies: the connection is watched for a response while they are written.

A server may refuse a body before it has read it, send a response, and close the connection. A client that
only writes meets the broken connection first, and the response, which nobody has read, is lost with it. After
such a response no more is written: at a WriteError httpcore reads the response of the server.
"""

from __future__ import annotations

import socket
from typing import Any, Callable, Optional

from google._genai_core.runtime.http import framing
from google._genai_core.runtime.http.network import socket_state
from google._genai_core.runtime.http.network.cores import Core

LARGE = 64 * 1024
"""Bytes that are written without watching: the system takes them all at once."""

AHEAD = 64 * 1024
"""Bytes that are read ahead of their time; the rest waits until the request is sent."""

_MOMENT = 0.001
"""Seconds to read what has arrived: over TLS that may be nothing."""


def refuses(received: bytes) -> bool:
    """Return whether the response that begins with these bytes makes the rest of the request useless."""
    status = framing.final_status(received)
    return status is not None and status >= 300


def is_enough(received: bytes) -> bool:
    """Return whether it is known what the response is."""
    return len(received) >= AHEAD or framing.final_status(received) is not None


class Watch:
    """The bytes that arrive on a blocking connection while a body is written."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self.received = b""
        """Not yet read by httpcore."""

    def take(self) -> bytes:
        """Return what has arrived, once."""
        data, self.received = self.received, b""
        return data

    def before(self, sock: Any, receive: Callable[[int], bytes], seconds: Optional[float]) -> None:
        """Wait until the next piece of a body can be written.

        Raises a WriteError if it need not be, and TimeoutError if that takes too long.
        """
        is_writable = False
        while not is_writable and not is_enough(self.received):
            is_readable, is_writable = socket_state.wait(sock, seconds)
            if is_readable:
                self._take(sock, receive)
            elif not is_writable:
                raise socket.timeout("timed out")
        if refuses(self.received):
            raise self._core.write.broken("the request was refused")

    def _take(self, sock: Any, receive: Callable[[int], bytes]) -> None:
        sock.settimeout(_MOMENT)
        try:
            data = receive(AHEAD)
        except (socket.timeout, self._core.read.late):  # TLS talks about itself
            return
        except (OSError, ValueError, self._core.read.broken) as error:
            raise self._core.write.broken("the connection broke") from error
        if not data:
            raise self._core.write.broken("the connection was closed")
        self.received += data

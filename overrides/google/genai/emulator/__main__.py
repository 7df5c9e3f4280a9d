"""The command `python -m google.genai.emulator --port N`, which runs the emulator as an HTTP server."""

from __future__ import annotations

import argparse
import signal
import sys
from types import FrameType
from typing import List, Optional

from google.genai.emulator.core import Emulator
from google.genai.emulator.recording import RequestLog
from google.genai.emulator.state.clock import Clock

DEFAULT_PORT = 8787


def main(arguments: Optional[List[str]] = None) -> None:
    """Serve until SIGTERM or SIGINT and print the URL once it listens. Exit with 1 if it cannot."""
    parser = argparse.ArgumentParser(prog="python -m google.genai.emulator", description=__doc__)
    parser.add_argument(
        "--port", type=int, default=DEFAULT_PORT, help="port to listen on; 0 takes a free one (%(default)s)"
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument(
        "--allow-host",
        metavar="NAME",
        action="append",
        default=[],
        help="a name of this machine, besides localhost, under which clients reach it; may be repeated",
    )
    parser.add_argument(
        "--speed",
        type=float,
        default=1.0,
        help="emulated seconds per second; 0 stops the clock (%(default)s)",
    )
    options = parser.parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end)  # uvicorn handles signals while it runs and raises them again afterwards
    _serve(options.host, options.port, options.speed, options.allow_host)


def _serve(host: str, port: int, speed: float, allow_hosts: List[str]) -> None:
    try:
        from google.genai.emulator.server import Listener  # loads uvicorn, an extra

        emulator = Emulator(clock=Clock.real(speed))
        emulator.requests = RequestLog(0)  # nobody reads it
        listener = Listener(emulator, host, port, _announce, allow_hosts)
    except (ImportError, OSError) as error:
        sys.exit(f"genai emulator: {error}")
    listener.listen()


def _announce(url: str) -> None:
    print(f"genai emulator: {url}", flush=True)


def _end(number: int, frame: Optional[FrameType]) -> None:
    sys.exit(0)


if __name__ == "__main__":
    main()

"""The optional packages of the SDK, and the text that says how to install them.

The text names the packages themselves: an index may have another distribution under this one's name,
and its extras would replace the SDK that is installed.
"""

from __future__ import annotations

from typing import Mapping, Tuple

EXTRAS: Mapping[str, Tuple[str, ...]] = {
    "aiohttp": ("aiohttp>=3.12",),
    "local-tokenizer": ("sentencepiece>=0.2",),
    "mcp": ("mcp>=1.10",),
    "otel": ("opentelemetry-api>=1.30",),
    "emulator": ("starlette>=0.40", "uvicorn>=0.30"),
}


def install(extra: str) -> str:
    """Return the command that installs the packages of an extra."""
    packages = " ".join(f"'{package}'" for package in EXTRAS[extra])
    return f"pip install {packages} (the extra '{extra}' of this package)"

# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""Routes and schemas of each backend as data, for the emulator."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, Dict, cast


def load(backend: str) -> Dict[str, Any]:
    """Return the facts of `gemini` or `vertex`: version, host, operations and schemas."""
    source = resources.files(__name__).joinpath(f"{backend}.json")
    return cast(Dict[str, Any], json.loads(source.read_text(encoding="utf-8")))

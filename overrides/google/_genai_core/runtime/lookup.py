"""Classes by dotted path: tables and errors name generated types without importing them."""

from __future__ import annotations

import importlib
from typing import Any, Dict, Type

_loaded: Dict[str, Type[Any]] = {}


def load(path: str) -> Type[Any]:
    """Return the class at `package.module.Name`; import its module at the first use."""
    found = _loaded.get(path)
    if found is None:
        module, _, name = path.rpartition(".")
        found = _loaded[path] = getattr(importlib.import_module(module), name)
    return found

"""The module of each public type, and the imports that a module needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.ir import Api
from generator.rendering import types_module


def module_of(api: Api) -> dict[str, str]:
    """Return the module of `types` of every public type."""
    modules = api.topic_of
    for name, item in api.types.items():
        modules.update(dict.fromkeys((f"{name}Dict", f"{name}OrDict"), types_module.dicts(item.topic)))
    modules.update(dict.fromkeys(api.unions, "unions"))
    return dict(sorted(modules.items()))


def grouped(names: Iterable[str], modules: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the names by module; names that no module has are left out."""
    groups: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        if name in modules:
            groups.setdefault(modules[name], []).append(name)
    return dict(sorted(groups.items()))

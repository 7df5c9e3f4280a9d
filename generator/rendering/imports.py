"""Which module a type stands in, and the imports of those that a module uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.ir import Api
from generator.rendering import types_module


def module_of(api: Api) -> dict[str, str]:
    """Every public type to its module of `types`."""
    modules = api.topic_of
    for name, item in api.types.items():
        modules.update(dict.fromkeys((f"{name}Dict", f"{name}OrDict"), types_module.dicts(item.topic)))
    modules.update(dict.fromkeys(api.unions, "unions"))
    return dict(sorted(modules.items()))


def grouped(names: Iterable[str], modules: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the names by module, without names that no module has."""
    groups: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        if name in modules:
            groups.setdefault(modules[name], []).append(name)
    return dict(sorted(groups.items()))

"""Arguments of the templates `client.py.jinja` (resources as properties) and `chats.py.jinja`."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from generator.ir import Api, Chats, Resource
from generator.naming import constant
from generator.rendering.imports import grouped, module_of
from generator.rendering.modes import Mode


def client(api: Api, mode: Mode) -> dict[str, Any]:
    """Return the arguments of the template for the properties of one client."""
    found: list[Resource | Chats] = [*(item for item in api.resources if not item.within), *api.chats]
    return {"mode": mode, "resources": properties(found, mode)}


def properties(found: Sequence[Resource | Chats], mode: Mode) -> list[dict[str, str]]:
    """Return the arguments of the templates for the properties of a client, or of a resource."""
    return [
        {"name": item.name, "class_name": f"{mode.prefix}{item.class_name}", "doc": _first_sentence(item.doc)}
        for item in sorted(found, key=lambda item: item.name)
    ]


def chats(item: Chats, api: Api, mode: Mode) -> dict[str, Any]:
    """Return the arguments of the template for one resource of chats in one mode."""
    config, returns = item.whole.config, item.whole.returns
    return {
        "mode": mode,
        "name": item.name,
        "class_name": f"{mode.prefix}{item.class_name}",
        "chat_class": f"{mode.prefix}{item.class_name.removesuffix('s')}",
        "doc": item.doc,
        "resource": item.resource,
        "whole": constant(item.whole.name),
        "stream": constant(item.stream.name),
        "config": f"Union[{config}, {config}Dict]",
        "returns": returns,
        "imports": grouped([config, f"{config}Dict", returns, "ContentOrDict"], module_of(api)),
    }


def _first_sentence(doc: str) -> str:
    """Return the first sentence of a text as a docstring of one paragraph."""
    words = " ".join(doc.split()).replace('"', "'")
    return textwrap.fill(words.partition(". ")[0].removesuffix(".") + ".", 100)

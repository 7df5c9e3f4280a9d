"""The function calls of the default model: which functions it calls, and with which arguments.

It calls the functions that the user's text names, in full or by a distinctive word of the name.
"""

from __future__ import annotations

import base64
import re
from typing import Any, List, Set

from google.genai.emulator.model.prompt import Prompt
from google.genai.emulator.model.schema_instance import Room, instance
from google.genai.emulator.protocol.document import Json

COMMON = frozenset(
    {
        *("get", "set", "find", "list", "show", "make", "create", "update"),
        *("add", "run", "call", "fetch", "current", "new", "all", "tool"),
    }
)
"""Words that many function names share: they do not identify a function."""


def function_calls(prompt: Prompt) -> List[Json]:
    """Return the functionCall parts of the answer, or none if the model answers with text.

    In mode ANY there is always one. In other modes there is none if the last turn holds function responses.
    """
    declared = prompt.declarations
    if not declared or prompt.calling_mode == "NONE":
        return []
    chosen = mentioned(declared, prompt.text)
    if prompt.calling_mode == "ANY":
        chosen = chosen or declared[:1]
    elif prompt.function_responses:
        return []
    room = Room()
    parts = [_part(prompt, declaration, at, room) for at, declaration in enumerate(chosen)]
    if parts and prompt.shows_thoughts:
        parts[0]["thoughtSignature"] = base64.b64encode(prompt.digest("signature")).decode("ascii")
    return parts


def mentioned(declared: List[Json], text: str) -> List[Json]:
    """Return the functions that a text names in full, or else the one that shares most words with it."""
    named = [each for each in declared if _is_in(each.get("name", ""), text)]
    if named:
        return named
    in_text = words(text)
    shared = [len((words(each.get("name", "")) - COMMON) & in_text) for each in declared]
    best = max(shared, default=0)
    return [declared[shared.index(best)]] if best else []


def words(text: str) -> Set[str]:
    """Return the words of a text in lower case, with `snake_case` and `camelCase` names split."""
    split = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", text)
    return {word for word in re.findall(r"[^\W_]+", split.lower()) if len(word) > 2}


def _is_in(name: str, text: str) -> bool:
    return bool(name) and name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _part(prompt: Prompt, declaration: Json, at: int, room: Room) -> Json:
    schema = declaration.get("parametersJsonSchema") or declaration.get("parameters")
    name = declaration.get("name", "")
    call_id = prompt.digest(f"{name} {at}").hex()[:12]
    room.take(len(name))
    args: Any = instance(schema, room) if schema else {}
    return {"functionCall": {"id": f"call-{call_id}", "name": name, "args": args}}

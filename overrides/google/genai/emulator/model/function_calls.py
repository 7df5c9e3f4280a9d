"""Whether the default model answers by calling functions, and with which arguments.

It calls a function that the user's text names, whole or by a telling word of its name.
"""

from __future__ import annotations

import base64
import re
from typing import Any, List, Set

from google.genai.emulator.model.prompt import Prompt
from google.genai.emulator.model.schema_instance import instance
from google.genai.emulator.protocol.document import Json

# Words that many function names share, so they tell nothing.
COMMON = frozenset(
    re.findall(r"\w+", "get set find list show make create update add run call fetch current new all tool")
)


def function_calls(prompt: Prompt) -> List[Json]:
    """The functionCall parts of the answer; none where the model answers in text.

    In mode ANY there is always one. Else the last turn must not hold function responses.
    """
    declared = prompt.declarations
    if not declared or prompt.calling_mode == "NONE":
        return []
    chosen = mentioned(declared, prompt.text)
    if prompt.calling_mode == "ANY":
        chosen = chosen or declared[:1]
    elif prompt.function_responses:
        return []
    parts = [_part(prompt, declaration, at) for at, declaration in enumerate(chosen)]
    if parts and prompt.shows_thoughts:
        parts[0]["thoughtSignature"] = base64.b64encode(prompt.digest("signature")).decode("ascii")
    return parts


def mentioned(declared: List[Json], text: str) -> List[Json]:
    """The functions whose whole names a text holds; failing that the one it shares most words with."""
    named = [each for each in declared if _is_in(each.get("name", ""), text)]
    if named:
        return named
    spoken = words(text)
    shared = [len((words(each.get("name", "")) - COMMON) & spoken) for each in declared]
    best = max(shared, default=0)
    return [declared[shared.index(best)]] if best else []


def words(text: str) -> Set[str]:
    """The words of a text in lower case, `snake_case` and `camelCase` split."""
    split = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", text)
    return {word for word in re.findall(r"[^\W_]+", split.lower()) if len(word) > 2}


def _is_in(name: str, text: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _part(prompt: Prompt, declaration: Json, at: int) -> Json:
    schema = declaration.get("parametersJsonSchema") or declaration.get("parameters")
    name = declaration.get("name", "")
    identity = prompt.digest(f"{name} {at}").hex()[:12]
    args: Any = instance(schema) if schema else {}
    return {"functionCall": {"id": f"call-{identity}", "name": name, "args": args}}

"""The default model: the same request always gives the same answer, made from the request itself.

It repeats the user's words, fills a schema, calls a function, reports what one gave back or paints.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import List, Tuple

from google.genai.emulator.model.function_calls import function_calls
from google.genai.emulator.model.images import PNG, SQUARE, render_image, size_of
from google.genai.emulator.model.prompt import ENUM_OUTPUT, JSON_OUTPUT, Prompt
from google.genai.emulator.model.schema_instance import instance
from google.genai.emulator.model.tokens import CHARACTERS
from google.genai.emulator.protocol.document import Json, as_list, compact, object_at

STOP, MAX_TOKENS = "STOP", "MAX_TOKENS"


@dataclass(frozen=True)
class Candidate:
    """One answer: its parts in order, thoughts first, and why it ended."""

    parts: List[Json]
    finish: str = STOP


def candidates(prompt: Prompt) -> List[Candidate]:
    """As many answers as the request asks for, at least one."""
    count = int(prompt.config.get("candidateCount") or 1)
    return [_candidate(prompt, at) for at in range(count)]


def text_candidate(text: str) -> Candidate:
    """An answer of one text, taken as it is."""
    return Candidate([{"text": text}] if text else [])


def _candidate(prompt: Prompt, at: int) -> Candidate:
    thoughts = [{"text": _thought(prompt), "thought": True}] if prompt.shows_thoughts else []
    calls = function_calls(prompt)
    if calls:
        return Candidate([*thoughts, *calls])
    if "IMAGE" not in prompt.modalities:
        text, finish = limited(answer_text(prompt, at), prompt.config)
        return Candidate([*thoughts, *text_candidate(text).parts], finish)
    words = text_candidate(_sentence(prompt)).parts if "TEXT" in prompt.modalities else []
    return Candidate([*thoughts, *words, _picture(prompt, at)])


def limited(text: str, config: Json) -> Tuple[str, str]:
    """A text cut at the first stop sequence and at maxOutputTokens, and the finish reason."""
    stops = as_list(config.get("stopSequences") or [])
    ends = [text.find(stop) for stop in stops if stop]
    text = text[: min((end for end in ends if end >= 0), default=len(text))]
    most = config.get("maxOutputTokens")
    if most is not None and len(text) > most * CHARACTERS:
        return text[: most * CHARACTERS], MAX_TOKENS
    return text, STOP


def answer_text(prompt: Prompt, at: int) -> str:
    """The text of one answer in the form asked for."""
    mime_type, schema = prompt.output
    if mime_type == JSON_OUTPUT:
        return compact({"answer": _sentence(prompt)} if schema is None else instance(schema))
    if mime_type == ENUM_OUTPUT:
        return str(instance(schema))
    return _sentence(prompt) if at == 0 else f"{_sentence(prompt)} (answer {at + 1})"


def _sentence(prompt: Prompt) -> str:
    responses = prompt.function_responses
    if responses:
        given = [f"{each.get('name')} returned {compact(each.get('response'))}." for each in responses]
        return " ".join(given)
    if not prompt.attachments:
        return f"You said: {prompt.text}"
    sent = f"You sent {', '.join(prompt.attachments)}"
    return f"{sent} and said: {prompt.text}" if prompt.text else f"{sent}."


def _picture(prompt: Prompt, at: int) -> Json:
    form = object_at(prompt.config, "imageConfig")
    size = size_of(form.get("aspectRatio") or SQUARE, form.get("imageSize") or "")
    data = base64.b64encode(render_image(prompt.digest(f"picture {at}"), size)).decode("ascii")
    return {"inlineData": {"mimeType": PNG, "data": data}}


def _thought(prompt: Prompt) -> str:
    return f"The user wrote {len(prompt.text.split())} words. I answer them directly."

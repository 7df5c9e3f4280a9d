"""The default model: its answer depends on the request alone, so the same request gives the same answer.

It repeats the user's text, answers from what a file search has found, fills a schema, calls a function, reports
a function's result, speaks or makes an image.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import List, Tuple

from google.genai.emulator.model import speech
from google.genai.emulator.model.function_calls import function_calls
from google.genai.emulator.model.grounding import grounded_text, grounding_metadata
from google.genai.emulator.model.image_files import PNG, SQUARE, image_size_for, render_image
from google.genai.emulator.model.prompt import ENUM_OUTPUT, JSON_OUTPUT, Prompt
from google.genai.emulator.model.schema_instance import instance
from google.genai.emulator.model.tokens import CHARACTERS
from google.genai.emulator.protocol.document import Json, as_list, compact, object_at

STOP, MAX_TOKENS = "STOP", "MAX_TOKENS"


def _no_grounding() -> Json:
    return {}


@dataclass(frozen=True)
class Candidate:
    """A candidate: its parts in order, thoughts first, its finish reason, its groundingMetadata and its token.

    The token continues it in another request.
    """

    parts: List[Json]
    finish: str = STOP
    grounding: Json = field(default_factory=_no_grounding)
    token: str = ""


def candidates(prompt: Prompt) -> List[Candidate]:
    """Return as many candidates as the request asks for, at least one."""
    count = int(prompt.config.get("candidateCount") or 1)
    return [_candidate(prompt, at) for at in range(count)]


def text_candidate(text: str) -> Candidate:
    """Return a candidate that holds a text unchanged."""
    return Candidate([{"text": text}] if text else [])


def _candidate(prompt: Prompt, at: int) -> Candidate:
    thoughts = [{"text": _thought(prompt), "thought": True}] if prompt.shows_thoughts else []
    calls = function_calls(prompt)
    if calls:
        return Candidate([*thoughts, *calls])
    if "AUDIO" in prompt.modalities:
        return Candidate([_speech_part(answer_text(prompt, at))])
    if "IMAGE" not in prompt.modalities:
        text, finish = limited(answer_text(prompt, at), prompt.config)
        grounding = grounding_metadata(prompt.text, prompt.found, text, len(thoughts))
        return Candidate([*thoughts, *text_candidate(text).parts], finish, grounding)
    texts = text_candidate(_sentence(prompt)).parts if "TEXT" in prompt.modalities else []
    return Candidate([*thoughts, *texts, _image_part(prompt, at)])


def limited(text: str, config: Json) -> Tuple[str, str]:
    """Cut a text at its first stop sequence and at maxOutputTokens; return it with the finish reason."""
    stops = as_list(config.get("stopSequences") or [])
    ends = [text.find(stop) for stop in stops if stop]
    text = text[: min((end for end in ends if end >= 0), default=len(text))]
    limit = config.get("maxOutputTokens")
    if limit is not None and len(text) > limit * CHARACTERS:
        return text[: limit * CHARACTERS], MAX_TOKENS
    return text, STOP


def answer_text(prompt: Prompt, at: int) -> str:
    """Return the text of one candidate as plain text, JSON or an enum value, as the request asks."""
    mime_type, schema = prompt.output
    if mime_type == JSON_OUTPUT:
        return compact({"answer": _sentence(prompt)} if schema is None else instance(schema))
    if mime_type == ENUM_OUTPUT:
        return str(instance(schema))
    return _sentence(prompt) if at == 0 else f"{_sentence(prompt)} (answer {at + 1})"


def _sentence(prompt: Prompt) -> str:
    responses = prompt.function_responses
    if responses:
        results = [f"{each.get('name')} returned {compact(each.get('response'))}." for each in responses]
        return " ".join(results)
    if prompt.searches_files:
        return grounded_text(prompt.text, prompt.found)
    if not prompt.attachments:
        return f"You said: {prompt.text}"
    sent = f"You sent {', '.join(prompt.attachments)}"
    return f"{sent} and said: {prompt.text}" if prompt.text else f"{sent}."


def _image_part(prompt: Prompt, at: int) -> Json:
    config = object_at(prompt.config, "imageConfig")
    size = image_size_for(config.get("aspectRatio") or SQUARE, config.get("imageSize") or "")
    data = base64.b64encode(render_image(prompt.digest(f"picture {at}"), size)).decode("ascii")
    return {"inlineData": {"mimeType": PNG, "data": data}}


def _speech_part(text: str) -> Json:
    data = base64.b64encode(speech.speech(text)).decode("ascii")
    return {"inlineData": {"mimeType": speech.MIME_TYPE, "data": data}}


def _thought(prompt: Prompt) -> str:
    return f"The user wrote {len(prompt.text.split())} words. I answer them directly."

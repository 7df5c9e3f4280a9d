"""Prompts and answers as the JSON of the conventions, built only if content is captured."""

from __future__ import annotations

import base64
import json
from contextlib import suppress
from typing import Any, Callable, Dict, List, Optional, Tuple

from google._genai_api.types.content.parts import Content, Part
from google._genai_core.flows.normalizers import NORMALIZERS
from google._genai_core.flows.observed import Call
from google._genai_core.runtime.printable import safe_text
from google._genai_core.runtime.wire import encoding

Message = Dict[str, Any]
_FINISHES = {"STOP": "stop", "MAX_TOKENS": "length"}


def asked(call: Call, settings: Any) -> Dict[str, str]:
    """Return the contents of a request and its system instruction, if it has one."""
    found: Dict[str, str] = {}
    instruction = getattr(settings, "system_instruction", None)
    with suppress(Exception):  # the flow raises for invalid contents
        if "contents" in call.method.normalize:
            normalizer = NORMALIZERS[call.method.normalize["contents"]]
            contents: List[Content] = normalizer(call.arguments["contents"])
            found["gen_ai.input.messages"] = as_json([_message(content) for content in contents])
        if instruction is not None:
            parts = NORMALIZERS["content"](instruction).parts or ()
            found["gen_ai.system_instructions"] = as_json([_part(part) for part in parts])
    return found


def said(answer: Any) -> Dict[str, str]:
    """Return the candidates of a response."""
    messages: List[Message] = []
    for candidate in getattr(answer, "candidates", None) or ():
        reason = str(getattr(candidate.finish_reason, "value", candidate.finish_reason) or "")
        message = _message(candidate.content) if candidate.content is not None else _empty()
        messages.append({**message, "finish_reason": _FINISHES.get(reason, reason.lower())})
    return {"gen_ai.output.messages": as_json(messages)} if messages else {}


def _message(content: Content) -> Message:
    role = "assistant" if content.role == "model" else content.role or "user"
    return {"role": role, "parts": [_part(part) for part in content.parts or ()]}


def _empty() -> Message:
    return {"role": "assistant", "parts": []}


def _part(part: Part) -> Message:
    for field, shown in _KINDS:
        value = getattr(part, field)
        if value is not None:
            return shown(value, part)
    return {"type": "unknown", **encoding.plain(part)}


def _text(text: str, part: Part) -> Message:
    return {"type": "reasoning" if part.thought else "text", "content": text}


def _blob(blob: Any, part: Part) -> Message:
    data = base64.b64encode(blob.data or b"").decode("ascii")
    return {"type": "blob", **_media(blob.mime_type), "content": data}


def _file(file: Any, part: Part) -> Message:
    return {"type": "uri", **_media(file.mime_type), "uri": file.file_uri}


def _media(mime_type: Optional[str]) -> Message:
    return {"mime_type": mime_type, "modality": (mime_type or "").partition("/")[0]}


def _call(call: Any, part: Part) -> Message:
    return {"type": "tool_call", "id": call.id, "name": call.name, "arguments": call.args}


def _response(response: Any, part: Part) -> Message:
    return {"type": "tool_call_response", "id": response.id, "response": response.response}


_KINDS: Tuple[Tuple[str, Callable[[Any, Part], Message]], ...] = (
    ("text", _text),
    ("inline_data", _blob),
    ("file_data", _file),
    ("function_call", _call),
    ("function_response", _response),
)


def as_json(value: Any) -> str:
    """Return any value as JSON; a value that JSON cannot hold becomes its text."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=safe_text)
    except Exception:  # a key that is not text, or a value that contains itself
        text = json.dumps(safe_text(value))
    return safe_text(text)  # half of a surrogate pair is escaped

"""The rules of the backends beyond their schemas: required fields, ranges and the order of turns.

Each rule yields problems in the wording of both backends; Gemini reports all of them, Vertex AI the first.
Fields that a description marks as `required` are checked at the top level only: the backends do not
enforce them in nested messages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Collection, Dict, Iterator, Mapping, Optional, Tuple

from google.genai.emulator.protocol.api_call import ApiCall
from google.genai.emulator.protocol.document import Json, object_at, objects_at
from google.genai.emulator.protocol.errors import ServiceError, missing_fields
from google.genai.emulator.protocol.validation import Field, snake

DOCUMENTATION = "https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/gemini"
PART_DATA = (
    "text",
    "inlineData",
    "fileData",
    "functionCall",
    "functionResponse",
    "executableCode",
    "codeExecutionResult",
    "audioTranscription",
)
"""The fields of the oneof `data` of a Part."""

ROLES = ("user", "model", "function", "tool", "")
RANGES: Dict[str, Tuple[float, float]] = {
    "temperature": (0.0, 2.0),
    "topP": (0.0, 1.0),
    "candidateCount": (1, 8),
    "maxOutputTokens": (1, 2**31 - 1),
}
"""The lowest and highest value of fields of the GenerationConfig."""

VERTEX_MISSING: Dict[str, str] = {
    "contents": "Unable to submit request because at least one contents field is required. "
    f"Learn more: {DOCUMENTATION}"
}
"""Messages of Vertex AI for required fields that have a message of their own."""

BAD_ROLE = "Please use a valid role: user, model."
CALL_TURN = (
    "Please ensure that function call turn comes immediately after a user turn "
    "or after a function response turn."
)
RESPONSE_TURN = "Please ensure that function response turn comes immediately after a function call turn."
RESPONSE_COUNT = (
    "Please ensure that the number of function response parts is equal to "
    "the number of function call parts of the function call turn."
)


@dataclass(frozen=True)
class Problem:
    """A violated rule: its path and both backends' messages, "" if Vertex AI does not have the rule.

    Without a path, `gemini` is the whole message.
    """

    path: str
    gemini: str
    vertex: str

    def line(self, schema: str) -> str:
        """Return the line with which Gemini reports the problem."""
        return f"* {schema}.{self.path}: {self.gemini}\n" if self.path else self.gemini


Rule = Callable[[Json], Iterator[Problem]]
"""A check of a message that yields what is wrong with it."""


def check_request(call: ApiCall, fields: Mapping[str, Field]) -> None:
    """Check the body of a call against the rules of its backend. Raises ServiceError 400."""
    in_path = {*call.params, *(("model",) if {"tunedModel", "endpoint"} & set(call.params) else ())}
    expected: Mapping[str, Field] = {} if call.route.method == "PATCH" else fields
    check_message(call.backend, call.route.request or "", call.body, expected, in_path)


def check_message(
    backend: str, schema: str, body: Json, fields: Mapping[str, Field], in_path: Collection[str]
) -> None:
    """Check that a message has its required fields, except those `in_path`, and keeps the rules.

    Raises ServiceError 400.
    """
    problems = [_missing(name) for name, field in fields.items() if _lacks(body, name, field, in_path)]
    for rule in RULES.get(schema, ()):
        problems = problems or [each for each in rule(body) if each.vertex or backend == "gemini"]
    if backend == "gemini" and problems:
        raise ServiceError(400, "".join(problem.line(schema) for problem in problems))
    for problem in problems:
        if problem.vertex:
            raise ServiceError(400, problem.vertex)


def _lacks(body: Json, name: str, field: Field, in_path: Collection[str]) -> bool:
    return bool(field.get("required")) and name not in in_path and body.get(name) in (None, "", [], {})


def _missing(name: str) -> Problem:
    path = snake(name)
    return Problem(path, f"{path} is not specified", VERTEX_MISSING.get(name, missing_fields(path).message))


def _parts(body: Json) -> Iterator[Problem]:
    for at, content in enumerate(objects_at(body, "contents")):
        if not content.get("parts"):
            yield Problem(
                f"contents[{at}].parts",
                "contents.parts must not be empty.",
                "Unable to submit request because it must include at least one parts field, "
                f"which describes the prompt input. Learn more: {DOCUMENTATION}",
            )
        for index, part in enumerate(objects_at(content, "parts")):
            yield from _part(f"contents[{at}].parts[{index}]", part)


def _part(path: str, part: Json) -> Iterator[Problem]:
    data = [name for name in PART_DATA if name in part]
    if not data:
        text = "required oneof field 'data' must have one initialized field"
        yield Problem(f"{path}.data", text, f"{text}: '{path}'")
    if len(data) > 1:
        text = f"oneof field 'data' is already set. Cannot set '{data[1]}'"
        yield Problem(path, text, f"Invalid value at '{path}' (oneof), {text}")


def _ranges(body: Json) -> Iterator[Problem]:
    config = object_at(body, "generationConfig")
    for name, (low, high) in RANGES.items():
        value: Optional[float] = config.get(name)
        if value is not None and not low <= value <= high:
            path = snake(name)
            yield Problem(
                f"generation_config.{path}",
                f"{path} must be in the range [{low}, {high}].",
                f"Unable to submit request because it has a {name} value of {value} but the supported "
                f"range is from {low} (inclusive) to {high} (inclusive). Update the value and try again.",
            )


def _turns(body: Json) -> Iterator[Problem]:
    calls_before, after_model = 0, False
    for content in objects_at(body, "contents"):
        calls, responses = _count(content, "functionCall"), _count(content, "functionResponse")
        message = ""
        if content.get("role", "") not in ROLES:
            message = BAD_ROLE
        elif responses and not calls_before:
            message = RESPONSE_TURN
        elif calls_before != responses:
            message = RESPONSE_COUNT
        elif calls and after_model:
            message = CALL_TURN
        if message:
            yield Problem("", message, message)
            return
        calls_before, after_model = calls, content.get("role") == "model"


def _models(body: Json) -> Iterator[Problem]:
    for at, request in enumerate(objects_at(body, "requests")):
        if "/" not in request.get("model", ""):
            yield Problem(f"requests[{at}].model", "unexpected model name format", "")


def _contents(body: Json) -> Iterator[Problem]:
    for at, request in enumerate(objects_at(body, "requests")):
        if not request.get("content"):
            text = "content is not specified"
            yield Problem(
                f"requests[{at}].content", text, f"Required field is not set: requests[{at}].content"
            )


def _count(content: Json, name: str) -> int:
    return sum(name in part for part in objects_at(content, "parts"))


RULES: Dict[str, Tuple[Rule, ...]] = {
    "GenerateContentRequest": (_parts, _ranges, _turns),
    "CountTokensRequest": (_parts,),
    "ComputeTokensRequest": (_parts,),
    "BatchEmbedContentsRequest": (_models, _contents),
}
"""The rules of a message, by the name of its schema."""

"""The prompt of a generate call, as the default model and responders receive it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Dict, List, Mapping, Tuple

from google.genai.emulator.model.text_search import Chunk
from google.genai.emulator.protocol.document import Json, as_list, digest, object_at, objects_at

JSON_OUTPUT, ENUM_OUTPUT, TEXT_OUTPUT = "application/json", "text/x.enum", "text/plain"


def _no_tokens() -> Dict[str, int]:
    return {}


@dataclass(frozen=True)
class Prompt:
    """The prompt of a generate call.

    `backend` is `gemini` or `vertex`; `model` is the model name without a prefix; `body` is the request
    with lowerCamelCase names, merged with its cached content. `cached` counts the tokens of the cached
    content by modality. `found` has what a file search has found, the best chunk first.
    """

    backend: str
    model: str
    body: Json
    cached: Mapping[str, int] = field(default_factory=_no_tokens)
    found: Tuple[Chunk, ...] = ()

    @property
    def contents(self) -> List[Json]:
        """All turns, the oldest first."""
        return objects_at(self.body, "contents")

    @property
    def config(self) -> Json:
        """The generationConfig, empty if the request has none."""
        return object_at(self.body, "generationConfig")

    @property
    def last_parts(self) -> List[Json]:
        """The parts of the last turn."""
        return objects_at(self.contents[-1], "parts") if self.contents else []

    @property
    def text(self) -> str:
        """The text parts of the last turn, joined by spaces."""
        return " ".join(part["text"] for part in self.last_parts if part.get("text"))

    @property
    def attachments(self) -> List[str]:
        """The MIME types of the inline data and files of the last turn."""
        blobs = [part.get("inlineData") or part.get("fileData") for part in self.last_parts]
        return [blob.get("mimeType") or "a file" for blob in blobs if blob]

    @property
    def function_responses(self) -> List[Json]:
        """The function responses of the last turn."""
        return [part["functionResponse"] for part in self.last_parts if "functionResponse" in part]

    @property
    def searches_files(self) -> bool:
        """Whether the answer is to be based on file search stores."""
        return any("fileSearch" in tool for tool in objects_at(self.body, "tools"))

    @property
    def calling_mode(self) -> str:
        """The mode of function calling: AUTO, ANY, NONE or VALIDATED."""
        mode = self._calling.get("mode", "AUTO")
        return str(mode) if mode != "MODE_UNSPECIFIED" else "AUTO"

    @property
    def declarations(self) -> List[Json]:
        """The declarations of the functions that the model may call."""
        allowed = self._calling.get("allowedFunctionNames")
        tools = objects_at(self.body, "tools")
        declared = [each for tool in tools for each in objects_at(tool, "functionDeclarations")]
        return [each for each in declared if not allowed or each.get("name") in allowed]

    @property
    def _calling(self) -> Json:
        return object_at(object_at(self.body, "toolConfig"), "functionCallingConfig")

    @property
    def shows_thoughts(self) -> bool:
        """Whether the answer starts with a thought."""
        thinking = object_at(self.config, "thinkingConfig")
        return bool(thinking.get("includeThoughts")) and thinking.get("thinkingBudget") != 0

    @property
    def output(self) -> Tuple[str, Any]:
        """The MIME type of the answer and its schema, or None without a schema."""
        for form in objects_at(self.config, "responseFormat"):
            if object_at(form, "text").get("mimeType") == "APPLICATION_JSON":
                return JSON_OUTPUT, form["text"].get("schema")
        schemas = ("responseSchema", "responseJsonSchema", "responseJsonSchemaOrdered")
        schema = next((self.config[name] for name in schemas if self.config.get(name)), None)
        return self.config.get("responseMimeType") or TEXT_OUTPUT, schema

    @property
    def modalities(self) -> List[str]:
        """The modalities of the answer (TEXT, IMAGE, AUDIO); empty if the request names none."""
        return [str(each) for each in as_list(self.config.get("responseModalities") or [])]

    def digest(self, purpose: str) -> bytes:
        """Return 32 bytes that depend on the request and a purpose alone: the source of ids and signatures."""
        return digest([purpose, self._identity])

    @cached_property
    def _identity(self) -> str:
        """Depends on the request alone; it is made once, as a long request may be an answer of many parts."""
        return digest([self.backend, self.model, self.body]).hex()

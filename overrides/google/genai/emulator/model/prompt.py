"""What a generate call asks, read off its canonical body: the model and your responder see this."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Tuple

from google.genai.emulator.protocol.document import Json, as_list, digest, object_at, objects_at

JSON_OUTPUT, ENUM_OUTPUT, TEXT_OUTPUT = "application/json", "text/x.enum", "text/plain"


def _nothing() -> Dict[str, int]:
    return {}


@dataclass(frozen=True)
class Prompt:
    """A generate call.

    `backend` is `gemini` or `vertex`, `model` the bare model name, `body` the request with
    lowerCamelCase names, what its cached content holds put in. `cached` counts the tokens of that
    by modality.
    """

    backend: str
    model: str
    body: Json
    cached: Mapping[str, int] = field(default_factory=_nothing)

    @property
    def contents(self) -> List[Json]:
        """All turns, oldest first."""
        return objects_at(self.body, "contents")

    @property
    def config(self) -> Json:
        """The generationConfig, or an empty one."""
        return object_at(self.body, "generationConfig")

    @property
    def last_parts(self) -> List[Json]:
        """The parts of the last turn."""
        return objects_at(self.contents[-1], "parts") if self.contents else []

    @property
    def text(self) -> str:
        """The text of the last turn, its parts joined by a space."""
        return " ".join(part["text"] for part in self.last_parts if part.get("text"))

    @property
    def attachments(self) -> List[str]:
        """The MIME types of the pictures, recordings and files of the last turn."""
        blobs = [part.get("inlineData") or part.get("fileData") for part in self.last_parts]
        return [blob.get("mimeType") or "a file" for blob in blobs if blob]

    @property
    def function_responses(self) -> List[Json]:
        """What the functions called before have given back in the last turn."""
        return [part["functionResponse"] for part in self.last_parts if "functionResponse" in part]

    @property
    def calling_mode(self) -> str:
        """AUTO, ANY, NONE or VALIDATED."""
        mode = self._calling.get("mode", "AUTO")
        return str(mode) if mode != "MODE_UNSPECIFIED" else "AUTO"

    @property
    def declarations(self) -> List[Json]:
        """The functions that the model may call."""
        allowed = self._calling.get("allowedFunctionNames")
        tools = objects_at(self.body, "tools")
        declared = [each for tool in tools for each in objects_at(tool, "functionDeclarations")]
        return [each for each in declared if not allowed or each.get("name") in allowed]

    @property
    def _calling(self) -> Json:
        return object_at(object_at(self.body, "toolConfig"), "functionCallingConfig")

    @property
    def shows_thoughts(self) -> bool:
        """Whether the answer begins with a thought."""
        thinking = object_at(self.config, "thinkingConfig")
        return bool(thinking.get("includeThoughts")) and thinking.get("thinkingBudget") != 0

    @property
    def output(self) -> Tuple[str, Any]:
        """The MIME type asked for and the schema of the answer, None where there is none."""
        for form in objects_at(self.config, "responseFormat"):
            if object_at(form, "text").get("mimeType") == "APPLICATION_JSON":
                return JSON_OUTPUT, form["text"].get("schema")
        schemas = ("responseSchema", "responseJsonSchema", "responseJsonSchemaOrdered")
        schema = next((self.config[name] for name in schemas if self.config.get(name)), None)
        return self.config.get("responseMimeType") or TEXT_OUTPUT, schema

    @property
    def modalities(self) -> List[str]:
        """What the answer is to hold: TEXT, IMAGE or AUDIO; empty where nothing is asked."""
        return [str(each) for each in as_list(self.config.get("responseModalities") or [])]

    def digest(self, purpose: str) -> bytes:
        """32 bytes that the same request always gives: ids and signatures are made from them."""
        return digest([purpose, self.backend, self.model, self.body])

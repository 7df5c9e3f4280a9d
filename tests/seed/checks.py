"""What an example must show once it ran: what it sent, what it printed, what it left in its names.

Expected texts are worked out from the request that was sent, by the emulator's documented rules.
"""

from __future__ import annotations

import ast
import json
import os
from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterator, List, Mapping, Optional

from google.genai import types
from google.genai.emulator import Emulator, Prompt, RecordedRequest

from .text import Example

CHARACTERS = 4  # a token of the emulator


@dataclass(frozen=True)
class Run:
    """An example that ran: its print-outs, its requests, the names as it left them, what it opened."""

    example: Example
    code: str
    backend: str
    output: str
    requests: List[RecordedRequest]
    names: Mapping[str, Any]
    emulator: Emulator
    shown: List[bytes]

    @property
    def body(self) -> Dict[str, Any]:
        """What its only request said."""
        (request,) = self.requests
        assert request.status == 200
        body: Dict[str, Any] = request.body
        return body

    @property
    def config(self) -> Dict[str, Any]:
        """The generationConfig of its only request."""
        config: Dict[str, Any] = self.body["generationConfig"]
        return config


Check = Callable[[Run], None]


def all_of(*checks: Check) -> Check:
    """Several checks as one."""

    def run_all(run: Run) -> None:
        for each in checks:
            each(run)

    return run_all


def answered(run: Run) -> None:
    """One whole answer to what the example asks, printed."""
    _asked(run, "generateContent")


def streamed(run: Run) -> None:
    """The same in pieces, printed one after the other."""
    _asked(run, "streamGenerateContent")
    assert run.requests[0].query == {"alt": "sse"}
    last = run.names["chunk"].text
    assert run.output.endswith(last)
    assert run.output != last


def configured(**settings: Any) -> Check:
    """An answer, asked for with these settings and no others, stop sequences aside."""

    def check(run: Run) -> None:
        answered(run)
        stops = list(constants(run.code, "stop_sequences"))
        assert run.config == {**settings, **({"stopSequences": stops} if stops else {})}

    return check


def instructed(run: Run) -> None:
    """An answer under the system instruction that the example gives."""
    answered(run)
    (part,) = run.body["systemInstruction"]["parts"]
    assert [part["text"]] == list(constants(run.code, "system_instruction"))


def guarded(run: Run) -> None:
    """An answer under one safety setting."""
    answered(run)
    (setting,) = run.body["safetySettings"]
    assert sorted(setting.values()) == sorted(constants(run.code, "safety_settings"))


def read_document(run: Run) -> None:
    """An answer about a document of two pages, each of 258 tokens."""
    answered(run)
    rows = run.names["response"].usage_metadata.prompt_tokens_details
    assert {row.modality: row.token_count for row in rows}["DOCUMENT"] == 2 * 258


def printed(text: str) -> Check:
    """Plain Python: this is printed, and nothing is sent."""

    def check(run: Run) -> None:
        assert (run.output.strip(), run.requests) == (text, [])

    return check


def reached(version: str) -> Check:
    """A client is made, nothing is sent; a call with it goes to this backend and version."""

    def check(run: Run) -> None:
        assert (run.output, run.requests) == ("", [])
        client = run.names["client"]
        assert client.vertexai is (run.backend == "vertex")
        client.models.generate_content(model="gemini-2.0-flash", contents="Who are you?")
        sent = run.emulator.requests[-1]
        place = "projects/{GOOGLE_CLOUD_PROJECT}/locations/{GOOGLE_CLOUD_LOCATION}"
        prefix = "models" if run.backend == "gemini" else place.format_map(os.environ)
        assert sent.path.startswith(f"/{version}/{prefix}/")
        assert ("x-goog-api-key" in sent.headers) is (run.backend == "gemini")
        assert ("authorization" in sent.headers) is (run.backend == "vertex")

    return check


def listed(*, tuned: bool = False) -> Check:
    """All models printed, a line each, out of one or more pages."""

    def check(run: Run) -> None:
        names = [line.split()[0] for line in run.output.splitlines()]
        assert len(names) == len(set(names)) > 2
        assert all(name.startswith("name=") for name in names)
        _lists(run, tuned)

    return check


def paged(*, tuned: bool = False) -> Check:
    """The size of the page, then the first model of each of two pages."""

    def check(run: Run) -> None:
        size, first, second = run.output.splitlines()
        assert size == "10"
        assert first.startswith("name=")
        assert second.startswith("name=")
        assert first != second
        _lists(run, tuned)
        assert [request.query["pageSize"] for request in run.requests] == ["10", "10"]
        assert "pageToken" in run.requests[1].query

    return check


def called(run: Run) -> None:
    """The model calls the function that was declared, with arguments that fit."""
    assert run.body["tools"][0]["functionDeclarations"][0]["parameters"]["type"] == "OBJECT"
    (call,) = run.names["response"].function_calls
    declared = run.names["function"]
    assert call.name == declared.name
    assert list(call.args) == declared.parameters.required
    assert f"name={declared.name!r}" in run.output


def given_back(run: Run) -> None:
    """What the function gave goes back to the model, which says so."""
    name = run.names["function"].name
    result = {"result": run.names["function_result"]}
    parts = run.body["contents"][-1]["parts"]
    assert parts == [{"functionResponse": {"name": name, "response": result}}]
    assert run.output.strip() == f"{name} returned {json.dumps(result, separators=(',', ':'))}."


def structured(model: str = "") -> Check:
    """A JSON object that fits the schema; `parsed` is of the example's own class, if it has one."""

    def check(run: Run) -> None:
        document = json.loads(run.output)
        assert run.config["responseMimeType"] == "application/json"
        assert set(document) == set(run.config["responseSchema"]["properties"])
        parsed = run.names["response"].parsed
        assert (parsed.model_dump() if model else parsed) == document
        assert isinstance(parsed, run.names[model] if model else dict)

    return check


def chosen(enum: str, quote: str = "") -> Check:
    """One value of an enumeration, as text or as JSON."""

    def check(run: Run) -> None:
        parsed = run.names["response"].parsed
        assert isinstance(parsed, run.names[enum])
        assert run.output.strip() == f"{quote}{parsed.value}{quote}"
        assert run.config["responseSchema"]["enum"] == [each.value for each in run.names[enum]]

    return check


def counted(run: Run) -> None:
    """The tokens of the text: one for four characters."""
    (text,) = constants(run.code, "contents")
    response = run.names["response"]
    assert isinstance(response, types.CountTokensResponse)
    assert run.body["contents"][0]["parts"] == [{"text": text}]
    assert response.total_tokens == -(-len(text) // CHARACTERS)
    assert f"total_tokens={response.total_tokens}" in run.output


def computed(run: Run) -> None:
    """The tokens of the text, which together are the text."""
    (text,) = constants(run.code, "contents")
    (info,) = run.names["response"].tokens_info
    assert b"".join(info.tokens).decode("utf-8") == text
    assert len(info.token_ids) == len(info.tokens)
    assert run.output.startswith("tokens_info=")


def embedded(count: int, length: int) -> Check:
    """So many vectors, each of this length."""

    def check(run: Run) -> None:
        vectors = run.names["response"].embeddings
        assert [len(vector.values) for vector in vectors] == [length] * count
        sent = json.dumps(run.body)
        assert all(json.dumps(text) in sent for text in constants(run.code, "contents"))
        assert run.output.startswith("embeddings=")

    return check


def refused(run: Run) -> None:
    """404, and the service's own words."""
    (request,) = run.requests
    code, message = run.output.splitlines()
    assert request.status == int(code) == 404
    assert "not found" in message


def constants(code: str, keyword: str) -> Iterator[str]:
    """All texts in the arguments of that name."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.keyword) and node.arg == keyword:
            yield from (text for text in map(_text, ast.walk(node.value)) if text is not None)


def _asked(run: Run, verb: str) -> None:
    prompt = Prompt(run.backend, "", run.body)
    sent = [part.get("text") for part in prompt.last_parts]
    assert run.requests[0].operation.rpartition(".")[2] == verb
    assert all(text in sent for text in _texts(run))
    most = prompt.config.get("maxOutputTokens")
    assert run.output.rstrip("\n") == _sentence(prompt)[: most and most * CHARACTERS]


def _sentence(prompt: Prompt) -> str:
    """What the emulator's model says to that: what came with it, and the text again."""
    if not prompt.attachments:
        return f"You said: {prompt.text}"
    return f"You sent {', '.join(prompt.attachments)} and said: {prompt.text}"


def _lists(run: Run, tuned: bool) -> None:
    own = "tunedModels.list" if run.backend == "gemini" else "projects.locations.models.list"
    base = "models.list" if run.backend == "gemini" else "publishers.models.list"
    assert {request.operation for request in run.requests} == {own if tuned else base}
    assert {request.status for request in run.requests} == {200}


def _texts(run: Run) -> Iterator[str]:
    """The texts among the example's contents, written there or by name: not those within its calls."""
    for node in ast.walk(ast.parse(run.code)):
        if isinstance(node, ast.keyword) and node.arg == "contents":
            for item in node.value.elts if isinstance(node.value, ast.List) else [node.value]:
                text = run.names[item.id] if isinstance(item, ast.Name) else _text(item)
                if isinstance(text, str):
                    yield text


def _text(node: ast.AST) -> Optional[str]:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None

"""What fuzzing starts from: samples of each target, and the words that are worth trying in them."""

from __future__ import annotations

import json
from typing import Any, Dict, List

from . import peer_samples

ANSWER = {
    "candidates": [
        {
            "content": {
                "parts": [{"text": "a"}, {"functionCall": {"name": "f", "args": {"x": 1}}}],
                "role": "model",
            },
            "finishReason": "STOP",
        }
    ],
    "usageMetadata": {"totalTokenCount": 1},
    "promptFeedback": {"blockReason": "SAFETY"},
}
ERROR = {
    "error": {
        "code": 429,
        "message": "m",
        "status": "RESOURCE_EXHAUSTED",
        "details": [
            {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "3.5s"},
            {
                "@type": "type.googleapis.com/google.rpc.QuotaFailure",
                "violations": [{"quotaId": "PerDay", "quotaDimensions": {"a": "b"}}],
            },
            {"@type": "type.googleapis.com/google.rpc.Help", "links": [{"url": "u"}]},
            {"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [{"field": "f"}]},
            {"@type": "type.googleapis.com/google.rpc.DebugInfo", "stackEntries": ["a"], "detail": "d"},
            {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "r", "metadata": {"a": "b"}},
        ],
    }
}
SCHEMAS: List[Dict[str, Any]] = [
    {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"$ref": "#/$defs/B"}},
        "$defs": {"B": {}},
    },
    {
        "$ref": "#/$defs/N",
        "$defs": {"N": {"properties": {"n": {"anyOf": [{"$ref": "#/$defs/N"}, {"type": "null"}]}}}},
    },
    {"type": ["string", "null"], "enum": ["a", None], "format": "enum", "default": "a"},
    {
        "type": "array",
        "items": {"allOf": [{"type": "integer"}]},
        "minItems": 1,
        "prefixItems": [{"const": 1}],
    },
    {
        "additionalProperties": {"oneOf": [{"type": "number", "minimum": 0}, {"ref": "#/defs/X"}]},
        "defs": {"X": {}},
    },
]


def _bytes(value: Any) -> bytes:
    return json.dumps(value).encode()


SEEDS: Dict[str, List[bytes]] = {
    "events": [
        b"\x05data: " + _bytes(ANSWER) + b"\r\n\r\n",
        b"\x00\xef\xbb\xbf: comment\ndata: {}\n\ndata: [DONE]\n\n",
        b"\x09data: " + _bytes(ERROR) + b"\n\n",
        b"\x03data: {}\n\n" + json.dumps(ERROR, indent=1).encode() + b"\n",
        b"\x0b" + _bytes([ERROR, {"a": "}"}]) + b" and more\r\ndata: {}\n\n",
        b"\x01data: {\rdata: }\r\revent: x\nid: 1\ndata\n\n",
    ],
    "error_body": [
        b"\x00\x815\n" + _bytes(ERROR),
        b"\x00\x81Wed, 21 Oct 2015 07:28:00 GMT\n" + _bytes([ERROR]),
        b"\x00\x81\n<html>502</html>",
    ],
    "name": [
        *(
            b"models/..;/x",
            b"gemini-2.0-flash",
            b"models/m",
            b"projects/p/locations/l/endpoints/1",
            b"https://h/v1/files/f:download",
        ),
        *(
            b"tunedModels/../m",
            b"a%2e%2e/b",
            "a\uff0fb".encode(),
            b"http://[::1]:80/a",
            b"models/m:verb",
            b"v1beta",
        ),
    ],
    "schema_text": [_bytes(document) for document in SCHEMAS],
    **peer_samples.SEEDS,
}
WORDS: Dict[str, List[str]] = {
    "events": [
        "data:",
        "data: ",
        "\r\n\r\n",
        '"candidates"',
        '"content"',
        '"parts"',
        '"error"',
        '"code"',
        '{"error": {}}',
        "\n{",
        "}",
        "\\",
        "[DONE]",
    ],
    "error_body": [
        '"error"',
        '"details"',
        '"@type"',
        "google.rpc.",
        '"retryDelay"',
        '"violations"',
        "1e999",
        "null",
    ],
    "name": [
        "models/",
        "projects/",
        "files/",
        "://",
        "..",
        "/",
        ":",
        "%2e",
        "\uff0e",
        "\u2215",
        "@",
        "?",
        "#",
        "$key",
    ],
    "schema_text": [
        *(
            '"type"',
            '"properties"',
            '"items"',
            '"anyOf"',
            '"allOf"',
            '"oneOf"',
            '"$ref"',
            '"$defs"',
            '"#"',
            '"enum"',
        ),
        *(
            '"const"',
            '"required"',
            '"additionalProperties"',
            '"nullable"',
            '"default"',
            '"format"',
            '"#/$defs/B"',
        ),
        *(
            '"prefixItems"',
            '"minItems"',
            '"propertyOrdering"',
            '"title"',
            '"null"',
            "null",
            "true",
            "[",
            "{",
            "1e999",
        ),
    ],
    **peer_samples.WORDS,
}

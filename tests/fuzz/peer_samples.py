"""Samples and words of the targets for what a peer sends, and for requests to the emulator."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from typing import Any, Dict, List

_TEXT = b'{"candidates": [{"content": {"parts": [{"text": "hello"}]}}]}'


def _bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


_MEMBER = gzip.compress(_TEXT, mtime=0)
COMPRESSED: List[bytes] = [
    b"\x00" + _MEMBER,
    b"\x00" + _MEMBER + gzip.compress(b"more", mtime=0),
    b"\x00" + _MEMBER + b"\0\0\0",
    b"\x02" + gzip.compress(b"", mtime=0),
    b"\x28" + gzip.compress(b"a" * 5000, mtime=0),
    b"\x01" + zlib.compress(_TEXT),
    b"\x01" + _bare(_TEXT),
    b"\x04" + _TEXT,
    b"\x18" + _MEMBER,
    b"\x05" + gzip.compress(_MEMBER, mtime=0),
]
CHUNKED: List[bytes] = [
    b"5\r\nhello\r\n0\r\n\r\n",
    b"A\r\n0123456789\r\n1\r\nx\r\n0\r\n\r\n",
    b"0005\r\nhello\r\n0\r\nx-checksum: 1\r\n\r\n",
    b'5;name="value"\r\nhello\r\n0\r\n\r\n',
    b"0\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nx",
    b"5\nhello\n0\n\n",
    b"5 \r\nhello\r\n0\r\n\r\n",
    b"-5\r\nhello\r\n0\r\n\r\n",
    b"0x5\r\nhello\r\n0\r\n\r\n",
    b"ffffffffffffffffff\r\nhello\r\n",
]
REDIRECTS: List[bytes] = [
    b"\x00/v1beta/other",
    b"\x00https://other.example/a?b=c#d",
    b"\x01http://h.example/",
    b"\x02//other.example/\n../up\nhttps://h.example/back",
    b"\x00https://user:word@other.example/",
    b"\x00https://169.254.169.254/computeMetadata/v1/",
    b"\x05http://localhost:22/\nhttp://[::1]:1/",
    b"\x05http://0x7f000001/\nhttp://127.1/",
    b"\x0ahttp://10.0.0.1/\nhttps://metadata.google.internal/",
    b"\x00https://h.example\\@evil.example/",
    b"\x00https:\thost\nfile:///etc/passwd\njavascript:1",
    b"\x00\n1\n2\n3\n4\n5\n6\n7",
]
SHOWN: List[bytes] = [
    b"a key \x01 and more",
    b"https://h/p?key=\x01&a=b and http://x?y",
    b'{"error": {"message": "\x01", "data": "' + base64.b64encode(bytes(120)) + b'"}}',
    b"\x1b[2J\x1b]0;title\x07 \x01 \x9b31m\r\n",
    "\u202egnp.exe \u2028 \u2066 \x85".encode(),
    b"x-goog-api-key",
    b"Authorization",
    b"data: \xff\xfe\x01",
    b"http://" * 20,
    b"'https://h/?\x01'\"https://h/?\x01\"",
]


def _sent(line: str, body: Any = None, **headers: str) -> bytes:
    head = "\n".join([line, *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())])
    text = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    return head.encode("latin-1") + b"\n\n" + text


_ASK = "POST /v1beta/models/gemini-2.0-flash:generateContent"
_VERTEX = "/v1beta1/projects/p/locations/us-central1"
_CONTENTS = [{"role": "user", "parts": [{"text": "call get_weather"}]}]


def _asked(**more: Any) -> bytes:
    return _sent(_ASK, {"contents": _CONTENTS, **more})


def _schema(**schema: Any) -> bytes:
    return _asked(generationConfig={"responseMimeType": "application/json", "responseJsonSchema": schema})


_DECLARED = {"name": "get_weather", "parameters": {"type": "OBJECT", "properties": {"a": {"type": "STRING"}}}}
_TREE = {"type": "object", "properties": {"a": {"$ref": "#"}, "b": {"$ref": "#"}}}
_INLINE = {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()}}
EMULATED: List[bytes] = [
    _asked(),
    _asked(tools=[{"functionDeclarations": [_DECLARED]}]),
    _schema(type="string", minLength=10**9),
    _schema(type="array", minItems=10**8),
    _schema(type="array", items=_TREE, minItems=99),
    _schema(**{"$ref": "#/$defs/A", "$defs": {"A": {"allOf": [{"$ref": "#/$defs/A"}] * 9}}}),
    _schema(type="integer", minimum=10**400, multipleOf=0.1),
    _sent(_ASK, {"contents": [{"parts": [_INLINE, {"fileData": {"fileUri": "gs://b/a.pdf"}}]}]}),
    _sent(_ASK.replace("generate", "streamGenerate") + "?alt=sse", {"contents": _CONTENTS}),
    _sent("POST /v1beta/models/text-embedding-004:embedContent", {"content": _CONTENTS[0]}),
    _sent("POST /v1beta/models/gemini-2.0-flash:countTokens", {"contents": _CONTENTS}),
    _sent("POST /v1beta/cachedContents", {"model": "models/gemini-2.0-flash", "ttl": "99999999999999s"}),
    _sent("GET /v1beta/files?pageSize=3&pageToken=ZnJvbSAx"),
    _sent(f"GET {_VERTEX}/tuningJobs?filter=state%3D%22a%22%20AND%20labels.a%3A*"),
    _sent(
        f"POST {_VERTEX}/publishers/google/models/imagen-3.0-generate-002:predict",
        {"instances": [{"prompt": "a"}]},
    ),
    _sent(f"POST {_VERTEX}/publishers/google/models/veo-2.0-generate-001:fetchPredictOperation", {}),
    _sent("POST /v1beta/tunedModels", {"baseModel": "models/gemini-1.5-flash-001-tuning", "tuningTask": {}}),
    _sent(
        "POST /upload/v1beta/files",
        {"file": {"displayName": "a", "mimeType": "video/mp4"}},
        x_goog_upload_protocol="resumable",
        x_goog_upload_command="start",
        x_goog_upload_header_content_length="9" * 50,
    ),
    _sent("POST /upload/v1beta/files?uploadType=media", b"mvhd" + bytes(40), content_type="video/mp4"),
]
SEEDS: Dict[str, List[bytes]] = {
    "compressed": COMPRESSED,
    "chunked": CHUNKED,
    "redirect": REDIRECTS,
    "shown": SHOWN,
    "emulated": EMULATED,
}
WORDS: Dict[str, List[str]] = {
    "compressed": ["\x1f\x8b\x08", "\x78\x9c", "\x00\x00\x00", "\x03\x00", "\x04", "\x0a"],
    "chunked": [
        "0\r\n\r\n",
        "\r\n",
        "5\r\n",
        ";a=b",
        "1\r\nx\r\n",
        "ffffffff",
        "\n",
        "x: y\r\n",
        "HTTP/1.1 ",
    ],
    "redirect": [
        "https://",
        "http://",
        "//",
        "/",
        "..",
        "@",
        "\\",
        ":443",
        "#",
        "?",
        "[::1]",
        "localhost",
        ".internal",
    ],
    "shown": [
        "\x01",
        "https://",
        "?",
        "key",
        "token",
        "\x1b[",
        "\u202e",
        '"',
        "{",
        "data:",
        "://",
        "A" * 101,
    ],
    "emulated": [
        *(
            "POST ",
            "GET ",
            "PATCH ",
            "DELETE ",
            "/v1beta/",
            "/upload/v1beta/files",
            "models/gemini-2.0-flash",
        ),
        *(
            ":generateContent",
            ":predict",
            "?alt=sse",
            "&pageSize=",
            "&filter=",
            "&updateMask=",
            "&upload_id=",
        ),
        *(
            "x-goog-upload-command: start",
            "x-goog-upload-protocol: resumable",
            "\n\n",
            "{",
            "}",
            "[",
            "]",
            "null",
        ),
        *(
            '"contents"',
            '"parts"',
            '"text"',
            '"generationConfig"',
            '"responseJsonSchema"',
            '"responseSchema"',
        ),
        *('"minItems"', '"minLength"', '"$ref"', '"allOf"', '"maximum"', '"multipleOf"', '"enum"', '"const"'),
        *("1e999", "99999999999999999999", "NaN", "-1", '"\\ud800"', '"9999-12-31T23:59:59Z"', '"-99999s"'),
    ],
}

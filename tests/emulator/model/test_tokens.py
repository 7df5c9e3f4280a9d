"""Token counts: the documented rules on real small files, and the calls that report them."""

from __future__ import annotations

import base64
from typing import Any, Dict, List, Optional

import pytest

from google.genai.emulator.model import measuring
from google.genai.emulator.model.tokens import TokenCounter, split_tokens, text_tokens

from ..caller import FLASH, GEMINI, PROJECT, VERTEX, Caller, contents
from ..samples import gif, inline, jpeg, mp4, pdf, png, wav, webp


@pytest.mark.parametrize(("text", "count"), [("", 0), ("a", 1), ("abcd", 1), ("abcde", 2), ("x" * 400, 100)])
def test_four_characters_are_a_token(text: str, count: int) -> None:
    assert text_tokens(text) == count
    assert len(split_tokens(text)) == count
    assert "".join(split_tokens(text)) == text


SIZES = [(1, 1), (384, 384), (385, 10), (1600, 900)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["png", "gif", "jpeg", "VP8X", "VP8L", "VP8 "])
def test_the_size_of_a_picture_is_read(form: str, size: tuple[int, int]) -> None:
    makers = {"png": png, "gif": gif, "jpeg": jpeg}
    data = makers[form](*size) if form in makers else webp(*size, form.encode())

    assert measuring.image_size(data) == size


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        jpeg(9, 9)[:20] + bytes(9),
        b"RIFF....WEBPVP8 ",
        b"x",
    ],
)
def test_a_broken_picture_has_no_size(data: bytes) -> None:
    assert measuring.image_size(data) is None


IMAGES = [
    ((1, 1), 258),
    ((384, 384), 258),
    ((385, 1), 258),
    ((768, 768), 258),
    ((769, 768), 516),
    ((2000, 800), 1548),
]
COUNTS = [
    *[(png(*size), "image/png", "IMAGE", count) for size, count in IMAGES],
    (jpeg(1000, 1000), "image/jpeg", "IMAGE", 4 * 258),
    (b"no picture", "image/png", "IMAGE", 258),
    (pdf(1), "application/pdf", "DOCUMENT", 258),
    (pdf(7), "application/pdf", "DOCUMENT", 7 * 258),
    (pdf(3, compressed=True), "application/pdf", "DOCUMENT", 3 * 258),
    (b"no document", "application/pdf", "DOCUMENT", 258),
    (wav(60), "audio/wav", "AUDIO", 1920),
    (wav(0.5), "audio/wav", "AUDIO", 16),
    (bytes(32_000), "audio/mp3", "AUDIO", 64),
    (mp4(10), "video/mp4", "VIDEO", 2630),
    (mp4(10, long=True), "video/mp4", "VIDEO", 2630),
    (bytes(250_000), "video/mp4", "VIDEO", 526),
    (b"mvhd", "video/mp4", "VIDEO", 1),
    (b"/ObjStm\nstream\nbroken endstream", "application/pdf", "DOCUMENT", 258),
    (b"12345678", "text/plain", "TEXT", 2),
    (b'{"a": 1}', "application/json", "TEXT", 2),
]


@pytest.mark.parametrize(("data", "mime_type", "modality", "count"), COUNTS)
@pytest.mark.parametrize("path", [f"{GEMINI}{FLASH}", f"{VERTEX}{FLASH}"])
def test_a_file_is_counted(
    caller: Caller, path: str, data: bytes, mime_type: str, modality: str, count: int
) -> None:
    turns = [{"role": "user", "parts": [inline(data, mime_type)]}]
    answer = caller.post(f"{path}:countTokens", {"contents": turns}).json

    assert answer["totalTokens"] == count
    assert answer["promptTokensDetails"] == [{"modality": modality, "tokenCount": count}]


def test_modalities_are_counted_apart(caller: Caller) -> None:
    parts = [{"text": "What is this?"}, inline(png(9, 9), "image/png"), inline(wav(1), "audio/wav")]
    answer = caller.post(f"{GEMINI}{FLASH}:countTokens", {"contents": [{"parts": parts}]}).json

    assert answer == {
        "totalTokens": 4 + 258 + 32,
        "promptTokensDetails": [
            {"modality": "TEXT", "tokenCount": 4},
            {"modality": "IMAGE", "tokenCount": 258},
            {"modality": "AUDIO", "tokenCount": 32},
        ],
    }


def test_a_type_that_no_model_reads_is_refused(caller: Caller) -> None:
    body = {"contents": [{"parts": [inline(b"PK", "application/zip")]}]}
    answer = caller.post(f"{GEMINI}{FLASH}:generateContent", body)

    assert (answer.status, answer.message) == (400, "Unsupported MIME type: application/zip")


@pytest.mark.parametrize(
    ("file", "modality", "count"),
    [
        ({"fileUri": "gs://b/x.jpg", "mimeType": "image/jpeg"}, "IMAGE", 258),
        ({"fileUri": "gs://b/x.pdf"}, "DOCUMENT", 258),
        ({"fileUri": "https://youtu.be/abc"}, "VIDEO", 2630),
        ({"fileUri": "gs://b/x.mp3", "mimeType": "audio/mpeg"}, "AUDIO", 320),
    ],
)
def test_a_file_elsewhere_is_estimated(
    caller: Caller, file: Dict[str, str], modality: str, count: int
) -> None:
    answer = caller.post(f"{GEMINI}{FLASH}:countTokens", {"contents": [{"parts": [{"fileData": file}]}]}).json

    assert answer["promptTokensDetails"] == [{"modality": modality, "tokenCount": count}]


def test_a_stored_file_is_measured() -> None:
    def stored(uri: str) -> Optional[bytes]:
        return pdf(4) if uri == "files/abc" else None

    part = {"fileData": {"fileUri": "files/abc", "mimeType": "application/pdf"}}

    assert TokenCounter(stored).contents([{"parts": [part]}]) == {"DOCUMENT": 4 * 258}


FULL: Dict[str, Any] = {
    "contents": [{"role": "user", "parts": [{"text": "What is this?"}, inline(png(900, 900), "image/png")]}],
    "systemInstruction": {"parts": [{"text": "Be brief."}]},
    "tools": [{"functionDeclarations": [{"name": "look", "description": "Looks at a picture."}]}],
}


def test_gemini_counts_what_a_generate_call_reports(caller: Caller) -> None:
    usage = caller.post(f"{GEMINI}{FLASH}:generateContent", FULL).json["usageMetadata"]
    request = {"model": f"models/{FLASH}", **FULL}
    whole = caller.post(f"{GEMINI}{FLASH}:countTokens", {"generateContentRequest": request}).json
    bare = caller.post(f"{GEMINI}{FLASH}:countTokens", {"contents": FULL["contents"]}).json

    assert whole["totalTokens"] == usage["promptTokenCount"]
    assert whole["promptTokensDetails"] == usage["promptTokensDetails"]
    assert bare["totalTokens"] == 4 + 4 * 258 < usage["promptTokenCount"]


def test_vertex_counts_what_a_generate_call_reports(caller: Caller) -> None:
    usage = caller.post(f"{VERTEX}{FLASH}:generateContent", FULL).json["usageMetadata"]
    count = caller.post(f"{VERTEX}{FLASH}:countTokens", FULL).json

    assert count["totalTokens"] == usage["promptTokenCount"]
    assert count["promptTokensDetails"] == usage["promptTokensDetails"]
    assert count["totalBillableCharacters"] == len("Whatisthis?")
    assert usage["trafficType"] == "ON_DEMAND"


def test_usage_adds_up(caller: Caller) -> None:
    usage = caller.post(f"{GEMINI}{FLASH}:generateContent", FULL).json["usageMetadata"]
    details: List[Dict[str, Any]] = usage["promptTokensDetails"]

    assert sum(row["tokenCount"] for row in details) == usage["promptTokenCount"]
    assert usage["totalTokenCount"] == usage["promptTokenCount"] + usage["candidatesTokenCount"]
    assert usage["candidatesTokensDetails"][0]["tokenCount"] == usage["candidatesTokenCount"]


@pytest.mark.parametrize(
    "path", [f"{VERTEX}{FLASH}", f"{PROJECT}/endpoints/7101", f"/v1beta1/publishers/google/models/{FLASH}"]
)
def test_tokens_joined_are_the_text(caller: Caller, path: str) -> None:
    texts = ("why is the sky blue?", "Grüße, 世界", "b")
    infos = caller.post(f"{path}:computeTokens", {"contents": contents(*texts)}).json["tokensInfo"]

    assert [info["role"] for info in infos] == ["user", "model", "user"]
    for info, text in zip(infos, texts):
        assert b"".join(map(base64.b64decode, info["tokens"])).decode() == text
        assert len(info["tokens"]) == len(info["tokenIds"]) == text_tokens(text)
        assert all(token.isdigit() for token in info["tokenIds"])


def test_gemini_has_no_compute_tokens(caller: Caller) -> None:
    assert caller.post(f"{GEMINI}{FLASH}:computeTokens", {"contents": contents("a")}).status == 404


def test_instances_are_counted_as_text(caller: Caller) -> None:
    body = {"instances": [{"content": "why is the sky blue?"}]}

    assert caller.post(f"{VERTEX}text-embedding-004:countTokens", body).json["totalTokens"] == 5
    assert len(caller.post(f"{VERTEX}{FLASH}:computeTokens", body).json["tokensInfo"][0]["tokens"]) == 5


@pytest.mark.parametrize("verb", ["countTokens", "computeTokens"])
def test_a_model_that_is_not_there_has_no_tokens(caller: Caller, verb: str) -> None:
    assert caller.post(f"{VERTEX}gemini-invalid:{verb}", {"contents": contents("a")}).status == 404

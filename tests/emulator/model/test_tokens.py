"""Token counts by the documented rules, on small valid files."""

from __future__ import annotations

from typing import Dict, Optional

import pytest

from google.genai.emulator.model.tokens import TokenCounter, split_tokens, text_tokens

from ..caller import FLASH, GEMINI, VERTEX, Caller
from ..samples import inline, jpeg, mp4, pdf, png, wav


@pytest.mark.parametrize(("text", "count"), [("", 0), ("a", 1), ("abcd", 1), ("abcde", 2), ("x" * 400, 100)])
def test_four_characters_are_a_token(text: str, count: int) -> None:
    assert text_tokens(text) == count
    assert len(split_tokens(text)) == count
    assert "".join(split_tokens(text)) == text


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
    (b"no image", "image/png", "IMAGE", 258),
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


def test_modalities_are_counted_separately(caller: Caller) -> None:
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


def test_an_unsupported_mime_type_is_rejected(caller: Caller) -> None:
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
def test_a_file_of_another_service_is_estimated(
    caller: Caller, file: Dict[str, str], modality: str, count: int
) -> None:
    answer = caller.post(f"{GEMINI}{FLASH}:countTokens", {"contents": [{"parts": [{"fileData": file}]}]}).json

    assert answer["promptTokensDetails"] == [{"modality": modality, "tokenCount": count}]


def test_a_stored_file_is_measured() -> None:
    def stored(uri: str) -> Optional[bytes]:
        return pdf(4) if uri == "files/abc" else None

    part = {"fileData": {"fileUri": "files/abc", "mimeType": "application/pdf"}}

    assert TokenCounter(stored).contents([{"parts": [part]}]) == {"DOCUMENT": 4 * 258}

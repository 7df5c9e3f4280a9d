"""Tokens without a request: the estimate, the count by a vocabulary, and what is refused."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from google.genai import errors, types
from google.genai.local_tokenizer import LocalTokenizer, estimate_tokens
from google.genai.local_tokenizer.estimating import estimate

COUNTS = {
    # as the vocabulary of Gemma 3 counts them: what the estimate may be off by
    "": 0,
    "Hello world": 2,
    "The quick brown fox jumps over the lazy dog.": 10,
    "1234567890": 10,
    "def f(x):\n    return x+1": 11,
    "Größe: 3 µm": 8,
    "日本は島国です。": 6,
    "Добрый день, мир и привет всем!": 8,
    "😀🎉🚀👍🏽❤️": 6,
}


@pytest.mark.parametrize("text", COUNTS)
def test_the_estimate_is_near_the_count(text: str) -> None:
    assert abs(estimate(text) - COUNTS[text]) <= max(4, 0.35 * COUNTS[text])


@pytest.mark.parametrize("text", ["a", " ", "🙂", "\n"])
def test_a_text_has_a_token(text: str) -> None:
    assert estimate(text) >= 1


def test_an_estimate_by_its_name() -> None:
    assert estimate_tokens("Hello world") == estimate("Hello world")
    assert LocalTokenizer("gemini-2.5-flash").is_estimate


def count(contents: Any, config: Any = None) -> int:
    found = LocalTokenizer("gemini-2.0-flash").count_tokens(contents, config=config)
    assert isinstance(found, types.CountTokensResult)
    return found.total_tokens or 0


def test_everything_that_is_text_is_counted() -> None:
    call = types.Part.from_function_call(name="weather", args={"city": "Oslo"})
    result = types.Part.from_function_response(name="weather", response={"result": "sunny"})
    code = types.Part.from_executable_code(code="print(1)", language=types.Language.PYTHON)
    alone = [count(each) for each in ("Hello world", call, result, code)]
    assert all(each > 1 for each in alone)
    assert count(
        [types.Content(role="user", parts=[types.Part(text="Hello world"), call, result, code])]
    ) == sum(alone)


def weather(city: str) -> str:
    """Return the weather."""
    return city


def test_the_system_instruction_and_the_tools_are_counted() -> None:
    assert count("Hi", {"system_instruction": "Be brief."}) == count("Hi") + count("Be brief.")
    assert count("Hi", types.CountTokensConfig(tools=[weather])) > count("Hi") + 10


@pytest.mark.parametrize("field", ["response_schema", "response_json_schema"])
def test_the_schema_of_the_answer_is_counted(field: str) -> None:
    schema = {"type": "OBJECT", "properties": {"city": {"type": "STRING", "description": "Name of the city"}}}

    assert count("Hi", {"generation_config": {field: schema}}) > count("Hi") + 10
    assert count("Hi", {"generation_config": {"temperature": 1}}) == count("Hi")


MEDIA = [
    types.FunctionResponsePart(inline_data=types.FunctionResponseBlob(data=b"a", mime_type="image/png")),
    types.FunctionResponsePart(
        file_data=types.FunctionResponseFileData(file_uri="gs://a/a.png", mime_type="image/png")
    ),
]


@pytest.mark.parametrize(
    "part",
    [
        types.Part.from_bytes(data=b"a", mime_type="image/png"),
        types.Part.from_uri(file_uri="gs://a/a.png"),
        *(
            types.Part(function_response=types.FunctionResponse(name="draw", response={}, parts=[each]))
            for each in MEDIA
        ),
    ],
)
def test_media_are_refused(part: types.Part) -> None:
    with pytest.raises(ValueError, match="contents have media"):
        count(part)
    with pytest.raises(ValueError, match="contents have media"):
        estimate_tokens("Hi", config={"system_instruction": types.Content(parts=[part])})


def test_the_tokens_themselves_need_a_vocabulary() -> None:
    with pytest.raises(ValueError, match=r"client\.models\.compute_tokens"):
        LocalTokenizer("gemini-2.0-flash").compute_tokens("Hi")


# -- with a vocabulary


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A small vocabulary, made of a few sentences."""
    package: Any = pytest.importorskip("sentencepiece")
    folder = tmp_path_factory.mktemp("vocabulary")
    (folder / "text").write_text("Hello world. The quick brown fox jumps over the lazy dog.\n" * 20, "utf-8")
    package.SentencePieceTrainer.Train(
        input=str(folder / "text"),
        model_prefix=str(folder / "tokenizer"),
        vocab_size=300,
        byte_fallback=True,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    return folder / "tokenizer.model"


def test_a_vocabulary_counts(vocabulary: Any) -> None:
    tokenizer = LocalTokenizer("gemini-2.5-flash", tokenizer_file=vocabulary)
    assert not tokenizer.is_estimate
    contents = [types.UserContent("Hello world."), types.ModelContent("The fox: \U0001f98a")]
    found = tokenizer.compute_tokens(contents)
    assert isinstance(found, types.ComputeTokensResult)
    infos = found.tokens_info or []
    assert [info.role for info in infos] == ["user", "model"]
    texts = [b"".join(info.tokens or []).decode().strip() for info in infos]
    assert texts == ["Hello world.", "The fox: \U0001f98a"]
    assert all(len(info.tokens or []) == len(info.token_ids or []) for info in infos)
    total = tokenizer.count_tokens(contents).total_tokens
    assert total == sum(len(info.token_ids or []) for info in infos)


def test_a_file_that_is_no_vocabulary_is_refused(tmp_path: Any) -> None:
    pytest.importorskip("sentencepiece")
    (tmp_path / "tokenizer.model").write_bytes(b"no model")
    with pytest.raises(errors.InvalidValueError, match="is not a vocabulary of SentencePiece"):
        LocalTokenizer("gemini-2.5-flash", tokenizer_file=tmp_path / "tokenizer.model")
    with pytest.raises(FileNotFoundError):
        LocalTokenizer("gemini-2.5-flash", tokenizer_file=tmp_path / "none")


def test_without_the_package_the_error_says_how(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tokenizer.model").write_bytes(b"x")
    monkeypatch.setitem(sys.modules, "sentencepiece", None)
    with pytest.raises(errors.MissingPackageError, match="sentencepiece is not installed: pip install"):
        LocalTokenizer("gemini-2.5-flash", tokenizer_file=tmp_path / "tokenizer.model")

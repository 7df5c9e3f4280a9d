"""An answer that stops at the token limit of one request is continued: the same script through every way of asking."""

from __future__ import annotations

import base64
import pickle
from typing import Any, Dict, List, Optional, Tuple

import pytest
from pydantic import BaseModel

from google.genai import errors, types
from google.genai.emulator import Emulator, ServiceError

from ..ways import MODEL, WAYS, Done, call

EACH_WAY = pytest.mark.parametrize("way", WAYS)
Json = Dict[str, Any]


def token(name: str) -> str:
    return base64.b64encode(name.encode()).decode()


def part_of(
    *parts: Any, to: Optional[str] = None, finish: Optional[str] = None, prompt: int = 5, answer: int = 3
) -> Json:
    """One answer: with a token if another one follows it."""
    found = [{"text": each} if isinstance(each, str) else each for each in parts]
    reason = finish if finish is not None else ("CONTINUATION" if to else "STOP")
    candidate: Json = {"content": {"role": "model", "parts": found}, "index": 0}
    if reason:
        candidate["finishReason"] = reason
    if to:
        candidate["continuationToken"] = token(to)
    counts = {"promptTokenCount": prompt, "candidatesTokenCount": answer, "totalTokenCount": prompt + answer}
    return {"candidates": [candidate], "usageMetadata": counts, "modelVersion": "m"}


def ask(way: str, *replies: Any, contents: Any = "Hello", **config: Any) -> Tuple[Done, List[Json]]:
    emulator = Emulator()
    emulator.reply_with(*replies)
    done = WAYS[way](emulator, contents, types.GenerateContentConfig(**config))
    return done, [request.body for request in emulator.requests]


def whole(done: Done) -> types.GenerateContentResponse:
    assert done.error is None
    assert done.response is not None
    return done.response


@EACH_WAY
def test_it_is_continued_with_its_token(way: str) -> None:
    replies = [
        part_of("It ", to="1"),
        part_of("goes ", to="2", prompt=8, answer=4),
        part_of("on.", prompt=12, answer=2),
    ]
    done, bodies = ask(way, *replies, temperature=0.5)
    response = whole(done)
    assert response.text == "It goes on."
    assert response.finish_reason == "STOP"
    assert response.candidates[0].continuation_token is None
    assert [body.pop("continuationToken", None) for body in bodies] == [None, token("1"), token("2")]
    assert bodies[0] == bodies[1] == bodies[2]
    assert response.sdk_http_response is not None
    if "chat" in way:
        texts = [[part.text for part in content.parts or []] for content in done.history]
        assert texts == [["Hello"], ["It goes on."]]
        assert done.curated == done.history


@EACH_WAY
def test_the_counts_are_those_of_all_requests(way: str) -> None:
    details = [{"modality": "TEXT", "tokenCount": 5}]
    first, second = part_of("a", to="1"), part_of("b", prompt=8, answer=4)
    first["usageMetadata"].update(promptTokensDetails=details, thoughtsTokenCount=2)
    second["usageMetadata"].update(promptTokensDetails=details, cachedContentTokenCount=1)
    response = whole(ask(way, first, second)[0])
    usage = response.usage_metadata
    assert usage is not None
    assert (usage.prompt_token_count, usage.candidates_token_count, usage.total_token_count) == (13, 7, 20)
    assert (usage.thoughts_token_count, usage.cached_content_token_count) == (2, 1)
    assert [each.token_count for each in usage.prompt_tokens_details] == [10]
    assert usage.initial_prompt_token_count == response.initial_prompt_token_count == 5
    assert "initial" not in response.model_dump_json()
    assert pickle.loads(pickle.dumps(response)).initial_prompt_token_count == 5


class City(BaseModel):
    name: str


@EACH_WAY
def test_what_is_parsed_is_the_whole(way: str) -> None:
    done, _ = ask(way, part_of('{"na', to="1"), part_of('me": "Oslo"}'), response_schema=City)
    assert whole(done).parsed == City(name="Oslo")


def get_weather(city: str) -> str:
    """Return the weather."""
    return f"sunny in {city}"


@EACH_WAY
def test_functions_are_called_after_the_whole(way: str) -> None:
    emulator = Emulator()
    emulator.reply_with(
        part_of("Let me see. ", to="1"),
        part_of(call("get_weather", city="Oslo")),
        part_of("It is ", to="2"),
        part_of("sunny."),
    )
    config = types.GenerateContentConfig(
        tools=[get_weather],
        automatic_function_calling=types.AutomaticFunctionCallingConfig(maximum_remote_calls=2),
    )
    done = WAYS[way](emulator, "Weather?", config)
    assert whole(done).text == "It is sunny."
    bodies = [request.body for request in emulator.requests]
    assert [body.get("continuationToken") for body in bodies] == [None, token("1"), None, token("2")]
    assert [len(body["contents"]) for body in bodies] == [1, 1, 3, 3]
    said = bodies[2]["contents"][1]["parts"]
    assert [sorted(part) for part in said] == [["text"], ["functionCall"]]
    history = whole(done).automatic_function_calling_history or []
    assert len(history) == 3
    if "chat" in way:
        assert [content.role for content in done.history] == ["user", "model", "user", "model"]


@EACH_WAY
def test_it_can_be_switched_off(way: str) -> None:
    done, bodies = ask(way, part_of("a", to="1"), automatic_continuation=False)
    response = whole(done)
    assert len(bodies) == 1
    assert "automatic" not in str(bodies)
    assert (response.text, response.finish_reason) == ("a", "CONTINUATION")
    assert response.candidates[0].continuation_token == b"1"


@EACH_WAY
def test_a_token_of_ones_own_is_the_first(way: str) -> None:
    done, bodies = ask(way, part_of("b", to="2"), part_of("c"), continuation_token=b"1")
    assert whole(done).text == "bc"
    assert [body["continuationToken"] for body in bodies] == [token("1"), token("2")]


@EACH_WAY
@pytest.mark.parametrize(
    "answer", [part_of("a", finish="CONTINUATION"), part_of("a", to="1", finish="MAX_TOKENS")]
)
def test_an_answer_that_cannot_or_need_not_be_continued_is_left(way: str, answer: Json) -> None:
    done, bodies = ask(way, answer)
    assert whole(done).text == "a"
    assert len(bodies) == 1


@EACH_WAY
def test_a_token_without_a_finish_reason_is_used(way: str) -> None:
    done, bodies = ask(way, part_of("a", to="1", finish=""), part_of("b"))
    assert whole(done).text == "ab"
    assert len(bodies) == 2


@EACH_WAY
def test_a_failure_has_the_answer_so_far(way: str) -> None:
    done, bodies = ask(way, part_of("a", to="1"), part_of("b", to="2"), 400)
    assert isinstance(done.error, errors.BadRequestError)
    assert len(bodies) == 3
    partial = done.error.partial_response
    assert partial is not None
    assert partial.text == "ab"
    assert partial.candidates[0].continuation_token == b"2"
    assert partial.finish_reason == "CONTINUATION"
    if "chat" in way:
        assert [[part.text for part in each.parts or []] for each in done.history] == [["Hello"], ["ab"]]
        assert done.curated == []


@EACH_WAY
def test_a_blocked_continuation_is_seen(way: str) -> None:
    done, _ = ask(way, part_of("a", to="1"), {"promptFeedback": {"blockReason": "SAFETY"}})
    response = whole(done)
    assert response.text == "a"
    assert response.finish_reason is None
    assert response.blocked
    assert response.incomplete_reason is not None


@EACH_WAY
def test_an_answer_without_an_end_is_interrupted(way: str) -> None:
    numbers = iter(range(1, 200))
    emulator = Emulator(lambda prompt: part_of("a", to=str(next(numbers))))
    done = WAYS[way](emulator, "Hello", types.GenerateContentConfig())
    assert isinstance(done.error, errors.ContinuationInterruptedError)
    assert "100 requests" in str(done.error)
    assert len(emulator.requests) == 100
    assert done.error.partial_response is not None
    assert done.error.partial_response.text == "a" * 100
    assert done.error.continuation_token == b"100"


@EACH_WAY
@pytest.mark.parametrize(
    ("own", "answers", "text"),
    [
        (None, [part_of("a", to="1"), part_of("b", to="1")], "ab"),
        (None, [part_of("a", to="1"), part_of(to="1")], "a"),
        (None, [part_of("a", to="1"), part_of("b", to="2"), part_of("c", to="1")], "abc"),
        (b"1", [part_of("a", to="1")], "a"),
    ],
)
def test_a_token_that_was_sent_is_no_continuation(
    way: str, own: Optional[bytes], answers: List[Json], text: str
) -> None:
    done, bodies = ask(way, *answers, continuation_token=own)
    assert isinstance(done.error, errors.ContinuationInterruptedError)
    assert len(bodies) == len(answers)
    assert done.error.partial_response is not None
    assert done.error.partial_response.text == text
    again = pickle.loads(pickle.dumps(done.error))
    assert (str(again), again.continuation_token) == (str(done.error), b"1")


@EACH_WAY
def test_a_token_of_ones_own_is_not_sent_with_results_of_functions(way: str) -> None:
    done, bodies = ask(
        way,
        part_of(call("get_weather", city="Oslo")),
        part_of("sunny", to="2"),
        part_of("."),
        tools=[get_weather],
        continuation_token=b"1",
    )
    assert whole(done).text == "sunny."
    assert [body.get("continuationToken") for body in bodies] == [token("1"), None, token("2")]


@EACH_WAY
def test_fields_of_the_end_and_of_each_request(way: str) -> None:
    first, second = part_of("a", to="1"), part_of("b")
    harms = ["HARM_CATEGORY_HARASSMENT", "HARM_CATEGORY_HATE_SPEECH"]
    low, high = ({"category": harms[0], "probability": each} for each in ("LOW", "HIGH"))
    first["candidates"][0].update(
        finishMessage="more follows", tokenCount=3, safetyRatings=[low, {**low, "category": harms[1]}]
    )
    second["candidates"][0].update(tokenCount=4, safetyRatings=[high])
    found = whole(ask(way, first, second)[0]).candidates[0]
    assert (found.finish_message, found.token_count) == (None, 7)
    ratings = [(rating.category, rating.probability) for rating in found.safety_ratings]
    assert ratings == [(harms[0], "HIGH"), (harms[1], "LOW")]


@EACH_WAY
def test_other_candidates_stay(way: str) -> None:
    first = part_of("a", to="1")
    first["candidates"].append(
        {"content": {"parts": [{"text": "other"}]}, "index": 1, "finishReason": "STOP"}
    )
    response = whole(ask(way, first, part_of("b"))[0])
    found = [[part.text for part in each.content.parts] for each in response.candidates if each.content]
    assert found == [["ab"], ["other"]]
    assert [each.finish_reason for each in response.candidates] == ["STOP", "STOP"]


# -- streams


def streamed(*streams: List[Json]) -> Any:
    emulator = Emulator()
    emulator.reply_with(*streams)
    stream = emulator.client().models.generate_content_stream(model=MODEL, contents="x")
    return emulator, stream


def test_a_stream_shows_one_end_and_running_totals() -> None:
    emulator, stream = streamed(
        [part_of("a", finish=""), part_of("b", to="1")], [part_of("c", finish=""), part_of("d")]
    )
    found = list(stream)
    assert [each.text for each in found] == ["a", "b", "c", "d"]
    assert [each.finish_reason for each in found] == [None, None, None, "STOP"]
    counts = [each.usage_metadata.total_token_count for each in found]
    assert counts == [8, 8, 16, 16]
    assert stream.final_response().text == "abcd"
    assert stream.final_response().usage_metadata.total_token_count == 16
    assert len(emulator.requests) == 2


def test_a_stream_that_breaks_off_at_a_token_is_continued() -> None:
    _, stream = streamed([part_of("a", finish=""), part_of("b", to="1", finish="")], [part_of("c")])
    assert "".join(each.text for each in stream) == "abc"


BREAKS: List[Any] = [b'data: {"candid', ServiceError(503), None]


@pytest.mark.parametrize("end", BREAKS, ids=["connection", "error", "end"])
def test_a_stream_that_fails_right_after_a_token_is_continued(end: Any) -> None:
    emulator = Emulator()
    events = [part_of("a", to="1", finish=""), *([end] if end else [])]
    emulator.reply_with(events, [part_of("b")])
    stream = emulator.client().models.generate_content_stream(model=MODEL, contents="x")
    assert [each.text for each in stream] == ["a", "b"]
    assert [each.body.get("continuationToken") for each in emulator.requests] == [None, token("1")]


@pytest.mark.parametrize("end", BREAKS, ids=["connection", "error", "end"])
@pytest.mark.parametrize(
    ("streams", "text", "last"),
    [
        ([["a1", "b"]], "ab", None),
        ([["a1."], ["b"]], "ab", None),
        ([["a1."], [""]], "a", b"1"),
        ([["a1."], ["b2"]], "ab", b"2"),
    ],
)
def test_an_interrupted_stream_has_the_token_that_fits(
    end: Any, streams: List[List[str]], text: str, last: Optional[bytes]
) -> None:
    """A letter is content, a digit a token, and a point the finish reason."""

    def event(word: str) -> Json:
        to = word[1:2] or None
        return part_of(*word[:1], to=to, finish="CONTINUATION" if word.endswith(".") else "")

    *before, broken = [[event(word) for word in words] for words in streams]
    emulator = Emulator()
    emulator.reply_with(*before, [*broken, *([end] if end else [])], 400)
    stream = emulator.client().models.generate_content_stream(model=MODEL, contents="x")
    if not end and streams[-1] == [""]:
        return  # an answer without content is complete
    with pytest.raises(errors.GenAIError) as caught:
        list(stream)
    partial = caught.value.partial_response
    assert partial is not None
    assert (partial.text, partial.candidates[0].continuation_token) == (text, last)


def test_the_counts_may_follow_the_end() -> None:
    last = {"usageMetadata": {"promptTokenCount": 1, "totalTokenCount": 2}}
    _, stream = streamed([part_of("a", to="1"), last], [part_of("b")])
    assert stream.final_response().text == "ab"
    assert stream.final_response().usage_metadata.prompt_token_count == 6


def test_the_response_so_far_is_shown_between_two_requests() -> None:
    _, stream = streamed([part_of("a", to="1")], [part_of("b", finish=""), part_of("c")])
    next(stream)
    assert stream.response.candidates[0].continuation_token == b"1"
    next(stream)
    assert stream.response.text == "ab"
    assert stream.response.candidates[0].continuation_token is None
    stream.close()


def test_a_failure_of_a_later_stream_is_retried_until_something_arrives() -> None:
    emulator = Emulator()
    emulator.reply_with([part_of("a", to="1")], ServiceError(503), [part_of("b")])
    stream = emulator.client().models.generate_content_stream(model=MODEL, contents="x")
    assert stream.final_response().text == "ab"
    assert len(emulator.requests) == 3

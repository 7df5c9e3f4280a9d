"""Embedding more inputs than a request may have: the inputs are split, and the responses are joined in order.

All requests are made before the first one is sent, so an invalid input costs nothing. They share the
deadline of the call, each is retried on its own, and the first that fails ends the call.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, NamedTuple, Sequence, Tuple, cast

from google._genai_api.backends import VERTEX
from google._genai_core.flows.call import call_flow, prepare, read
from google._genai_core.flows.normalizers import NORMALIZERS
from google._genai_core.flows.retry import Deadline, send_flow
from google._genai_core.runtime import errors
from google._genai_core.runtime.driving.effects import Flow, Together
from google._genai_core.runtime.http.messages import Request
from google._genai_core.runtime.wire.backend import Context
from google._genai_core.runtime.wire.hooks import CallState, embeddings
from google._genai_core.runtime.wire.method import Binding, Method

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Content
    from google._genai_api.types.generation.configs import EmbedContentConfig
    from google._genai_api.types.responses.embeddings import EmbedContentResponse

    Embed = Method[EmbedContentConfig, EmbedContentResponse]

LARGEST_BATCH = 100
"""Inputs of batchEmbedContents. The Gemini API refuses more with "at most 100 requests can be in one batch"
(github.com/langchain-ai/langchainjs/issues/4491). Vertex AI does not document its bound; 100 were taken in a
public measurement (github.com/GoogleCloudPlatform/generative-ai/pull/3040)."""

LARGEST_PREDICTION = 250
"""Inputs of a prediction of a text embedding model: "API limits" of Vertex AI's page "Get text embeddings"."""

LARGEST_PREDICTION_TOKENS = 20_000
"""Tokens of all inputs of a prediction: the same page."""

_TOKEN = re.compile(r"[A-Za-z]{1,4}|[^A-Za-z\s]")
"""At least as many pieces as tokens: words of up to four letters, and each digit, sign and other letter."""


class _Group(NamedTuple):
    """The inputs of one request, and the request."""

    start: int
    end: int
    request: Request
    binding: Binding


def embed_flow(
    method: Embed, context: Context, config: Any, arguments: Dict[str, Any]
) -> Flow[EmbedContentResponse]:
    """Send one request, or several at the same time if there are more inputs than one may have."""
    if not _has_several(arguments["contents"]) or not isinstance(arguments["model"], str):
        return (yield from call_flow(method, context, config, arguments))
    contents: List[Content] = NORMALIZERS["embed_contents"](arguments["contents"])
    spans = list(_spans(context, arguments["model"], contents))
    if len(spans) < 2:
        return (yield from call_flow(method, context, config, {**arguments, "contents": contents}, arguments))
    groups = [
        _Group(
            start, end, *prepare(method, context, config, {**arguments, "contents": part}, given=arguments)
        )
        for start, end, part in ((start, end, contents[start:end]) for start, end in spans)
    ]
    deadline = Deadline()
    responses = yield from Together([_group_flow(method, group, deadline) for group in groups])
    from google._genai_core.flows.answers import joining  # loaded only for a call that is split

    return joining.join(responses)


def _has_several(inputs: Any) -> bool:
    is_list = isinstance(inputs, Sequence) and not isinstance(inputs, str)
    return is_list and len(cast(List[Any], inputs)) > 1


def _group_flow(method: Embed, group: _Group, deadline: Deadline) -> Flow[EmbedContentResponse]:
    """Send the request of a group. Errors name its inputs."""
    try:
        response = read(method, group.binding, (yield from send_flow(group.request, deadline)))
        expected, found = group.end - group.start, len(response.embeddings)
        if found != expected:
            raise errors.ResponseParseError(f"{found} embeddings for {expected} inputs")
    except _ERRORS as error:
        error.args = (f"contents[{group.start}:{group.end}]: {error}", *error.args[1:])
        raise
    return response


_ERRORS = (
    errors.APIError,
    errors.APIConnectionError,
    errors.ResponseParseError,
    errors.ResponseTooLargeError,
)
"""Errors of one request, not of the call."""


def _spans(context: Context, model: str, contents: List[Content]) -> Iterator[Tuple[int, int]]:
    """Yield start and end of the inputs of each request."""
    state = CallState(context, {"model": model, "contents": contents}, None)
    if context.backend == VERTEX and embeddings.predicts_embeddings(state):
        return _predictions(embeddings.texts(contents))
    largest = 1 if context.backend == VERTEX and embeddings.takes_one(model) else LARGEST_BATCH
    return ((start, min(start + largest, len(contents))) for start in range(0, len(contents), largest))


def _predictions(texts: List[str]) -> Iterator[Tuple[int, int]]:
    """Yield start and end of the texts of each prediction, by their number and their tokens."""
    if len(texts) <= LARGEST_PREDICTION and sum(map(len, texts)) <= LARGEST_PREDICTION_TOKENS:
        yield 0, len(texts)  # no token is shorter than a character
        return
    start = tokens = 0
    for index, text in enumerate(texts):
        count = _most_tokens(text)
        if index - start == LARGEST_PREDICTION or (
            index > start and tokens + count > LARGEST_PREDICTION_TOKENS
        ):
            yield start, index
            start, tokens = index, 0
        tokens += count
    yield start, len(texts)


def _most_tokens(text: str) -> int:
    """Return a number of tokens that the text does not exceed."""
    return max(len(_TOKEN.findall(text)), len(text) // 4 + 1)

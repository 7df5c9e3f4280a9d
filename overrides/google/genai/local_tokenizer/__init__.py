"""An estimate of tokens, without a request.

    LocalTokenizer("gemini-2.0-flash").count_tokens("Hello world").total_tokens

The vocabularies of the models are not part of this package, so the estimate follows the rule that the
documentation of the API gives, of about four characters a token. It costs no download, no memory and
microseconds. The exact count is `client.models.count_tokens`, which is a request.
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any, Iterator, Optional, Union

from google._genai_core.flows.inputs.contents import to_contents
from google._genai_core.flows.normalizers import NORMALIZERS
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.usage_errors import InvalidValueError

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Part
    from google._genai_api.types.dicts.generation.configs import CountTokensConfigDict
    from google._genai_api.types.generation.configs import CountTokensConfig
    from google._genai_api.types.responses.tokens import ComputeTokensResult, CountTokensResult
    from google._genai_api.types.unions import ContentListUnionDict

__all__ = ["LocalTokenizer"]

CHARACTERS, OTHER_CHARACTERS, WIDE_CHARACTERS = 4, 2.5, 1.5
"""Characters of a token: in ASCII, in other alphabets, and in Chinese, Japanese and Korean."""

_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
_OTHER = re.compile("[^\x00-\x7f]")


class LocalTokenizer:
    """Estimates how many tokens a model reads; nothing is sent."""

    def __init__(self, model_name: str) -> None:
        """Make a tokenizer.

        Args:
            model_name: Name of the model. The estimate is the same for all models.
        """
        self.model_name = model_name

    def count_tokens(
        self,
        contents: ContentListUnionDict,
        *,
        config: Union[CountTokensConfig, CountTokensConfigDict, None] = None,
    ) -> CountTokensResult:
        """Return an estimate of the tokens in contents of text, function calls and their results.

        Args:
            contents: Contents, in the forms that `generate_content` takes.
            config: The system instruction and the tools, which are counted too.

        Raises:
            ValueError: The contents have media, whose tokens are known to the service alone.
        """
        texts = [text for content in to_contents(contents) for part in content.parts for text in _texts(part)]
        if config is not None:
            kind = load("google._genai_api.types.generation.configs.CountTokensConfig")
            texts += _settings(given_object(kind, config, "config"))
        made: CountTokensResult = load("google._genai_api.types.responses.tokens.CountTokensResult")(
            total_tokens=sum(map(estimate, texts))
        )
        return made

    def compute_tokens(self, contents: ContentListUnionDict) -> ComputeTokensResult:
        """Raise an error: the tokens themselves need the vocabulary of the model.

        Raises:
            ValueError: `client.models.compute_tokens` has the tokens, on Vertex AI.
        """
        raise InvalidValueError(
            "compute_tokens needs the vocabulary of the model, which this SDK does not have: "
            "use client.models.compute_tokens, on Vertex AI"
        )


def estimate(text: str) -> int:
    """Return about how many tokens a text has: 0 if it is empty, else at least 1."""
    wide = len(_WIDE.findall(text))
    other = len(_OTHER.findall(text)) - wide
    plain = len(text) - wide - other
    return math.ceil(plain / CHARACTERS + other / OTHER_CHARACTERS + wide / WIDE_CHARACTERS)


def _texts(part: Part) -> Iterator[str]:
    """Yield the texts in a part."""
    if part.inline_data is not None or part.file_data is not None:
        raise InvalidValueError("contents have media, whose tokens only the service can count")
    for text in (
        part.text,
        part.executable_code and part.executable_code.code,
        part.code_execution_result and part.code_execution_result.output,
    ):
        yield text or ""
    if part.function_call is not None:
        yield part.function_call.name or ""
        yield _json(part.function_call.args)
    if part.function_response is not None:
        yield part.function_response.name or ""
        yield _json(part.function_response.response)


def _settings(config: CountTokensConfig) -> Iterator[str]:
    """Yield the texts in a config."""
    if config.system_instruction is not None:
        for part in NORMALIZERS["content"](config.system_instruction).parts:
            yield from _texts(part)
    for tool in NORMALIZERS["tools"](config.tools) if config.tools else ():
        yield _json(tool.model_dump(mode="json", exclude_none=True, exclude_defaults=True))


def _json(value: Optional[Any]) -> str:
    return "" if value is None else json.dumps(value, ensure_ascii=False, default=str)

"""Tokens without a request: an estimate, or the count by a vocabulary that you have.

    LocalTokenizer("gemini-2.0-flash").count_tokens("Hello world").total_tokens

The vocabularies of the models are not part of this package, and it downloads none. Without one the count is an
estimate, which costs microseconds; `estimating` names its error. With the file of a vocabulary
the tokens of texts are exact. The service's own count is `client.models.count_tokens`, which is a request.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, Optional, Union

from google._genai_core.flows.inputs.contents import to_contents
from google._genai_core.flows.normalizers import NORMALIZERS
from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.model import given_object
from google._genai_core.runtime.usage_errors import InvalidValueError
from google.genai.local_tokenizer.estimating import estimate
from google.genai.local_tokenizer.vocabulary import Vocabulary

if TYPE_CHECKING:
    from google._genai_api.types.content.parts import Part
    from google._genai_api.types.dicts.generation.configs import CountTokensConfigDict
    from google._genai_api.types.generation.configs import CountTokensConfig
    from google._genai_api.types.responses.tokens import ComputeTokensResult, CountTokensResult
    from google._genai_api.types.unions import ContentListUnionDict

__all__ = ["LocalTokenizer", "estimate_tokens"]


class LocalTokenizer:
    """Counts how many tokens a model reads, or estimates it; nothing is sent.

    Attributes:
        model_name: Name of the model.
        is_estimate: Whether the counts are estimates, because there is no vocabulary.
    """

    def __init__(self, model_name: str, *, tokenizer_file: Union[str, os.PathLike[str], None] = None) -> None:
        """Make a tokenizer.

        Args:
            model_name: Name of the model. The estimate is the same for all models.
            tokenizer_file: The vocabulary of the model, a `tokenizer.model` of SentencePiece. Gemini 2.0
                and 2.5 have that of Gemma 3.

        Raises:
            errors.InvalidValueError: The file is not a vocabulary.
            errors.MissingPackageError: sentencepiece is not installed.
        """
        self.model_name = model_name
        self.is_estimate = tokenizer_file is None
        self._vocabulary = None if tokenizer_file is None else Vocabulary(tokenizer_file)

    def count_tokens(
        self,
        contents: ContentListUnionDict,
        *,
        config: Union[CountTokensConfig, CountTokensConfigDict, None] = None,
    ) -> CountTokensResult:
        """Return the tokens in contents of text, function calls and their results, or an estimate of them.

        Args:
            contents: Contents, in the forms that `generate_content` takes.
            config: The system instruction, the tools and the schema of the answer, which are counted too.

        Raises:
            ValueError: The contents have media, whose tokens are known to the service alone.
        """
        texts = [text for content in to_contents(contents) for part in content.parts for text in _texts(part)]
        if config is not None:
            kind = load("google._genai_api.types.generation.configs.CountTokensConfig")
            texts += _settings(given_object(kind, config, "config"))
        made: CountTokensResult = load("google._genai_api.types.responses.tokens.CountTokensResult")(
            total_tokens=sum(map(self._count, texts))
        )
        return made

    def _count(self, text: str) -> int:
        return estimate(text) if self._vocabulary is None else len(self._vocabulary.tokens(text))

    def compute_tokens(self, contents: ContentListUnionDict) -> ComputeTokensResult:
        """Return the tokens of each content, which needs `tokenizer_file`.

        Raises:
            ValueError: There is no vocabulary: `client.models.compute_tokens` has the tokens, on Vertex AI;
                or the contents have media.
        """
        vocabulary = self._vocabulary
        if vocabulary is None:
            raise InvalidValueError(
                "compute_tokens needs the vocabulary of the model, which this SDK does not have: "
                "pass tokenizer_file, or use client.models.compute_tokens, on Vertex AI"
            )
        infos: List[Dict[str, Any]] = []
        for content in to_contents(contents):
            texts = [text for part in content.parts for text in _texts(part)]
            found = [token for text in texts for token in vocabulary.tokens(text)]
            tokens, numbers = [token.data for token in found], [token.id for token in found]
            infos.append({"role": content.role, "tokens": tokens, "token_ids": numbers})
        made: ComputeTokensResult = load("google._genai_api.types.responses.tokens.ComputeTokensResult")(
            tokens_info=infos
        )
        return made


def estimate_tokens(
    contents: ContentListUnionDict,
    *,
    config: Union[CountTokensConfig, CountTokensConfigDict, None] = None,
) -> int:
    """Return an estimate of the tokens in contents of text, for any model. See `LocalTokenizer.count_tokens`."""
    return LocalTokenizer("").count_tokens(contents, config=config).total_tokens or 0


def _texts(part: Part) -> Iterator[str]:
    """Yield the texts in a part."""
    answer = part.function_response
    if part.inline_data is not None or part.file_data is not None or (answer is not None and answer.parts):
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
    if answer is not None:
        yield answer.name or ""
        yield _json(answer.response)


def _settings(config: CountTokensConfig) -> Iterator[str]:
    """Yield the texts in a config."""
    if config.system_instruction is not None:
        for part in NORMALIZERS["content"](config.system_instruction).parts:
            yield from _texts(part)
    settings = config.generation_config
    if settings is not None:
        if settings.response_schema is not None:
            yield _json(settings.response_schema.model_dump(mode="json", exclude_none=True))
        yield _json(settings.response_json_schema)
    for tool in NORMALIZERS["tools"](config.tools) if config.tools else ():
        yield _json(tool.model_dump(mode="json", exclude_none=True, exclude_defaults=True))


def _json(value: Optional[Any]) -> str:
    return "" if value is None else json.dumps(value, ensure_ascii=False, default=str)

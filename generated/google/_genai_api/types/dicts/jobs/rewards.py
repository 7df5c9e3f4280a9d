# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, Optional, Sequence, TypedDict, Union

from google._genai_api.types.dicts.calls.http import HttpOptionsOrDict
from google._genai_api.types.dicts.content.parts import ContentOrDict
from google._genai_api.types.dicts.evaluation.autoraters import AutoraterConfigOrDict
from google._genai_api.types.dicts.jobs.status import GoogleRpcStatusOrDict
from google._genai_api.types.dicts.tools.declarations import ToolOrDict
from google._genai_api.types.jobs.rewards import (
    CompositeReinforcementTuningRewardConfig,
    CompositeReinforcementTuningRewardConfigWeightedRewardConfig,
    MatchOperation,
    ReinforcementTuningAutoraterScorer,
    ReinforcementTuningAutoraterScorerExactMatchScorer,
    ReinforcementTuningAutoraterScorerParsedResponseConversionScorer,
    ReinforcementTuningCloudRunRewardScorer,
    ReinforcementTuningCodeExecutionRewardScorer,
    ReinforcementTuningExample,
    ReinforcementTuningParseResponseConfig,
    ReinforcementTuningRewardInfo,
    ReinforcementTuningStringMatchRewardScorer,
    ReinforcementTuningStringMatchRewardScorerJsonMatchExpression,
    ReinforcementTuningStringMatchRewardScorerStringMatchExpression,
    ResponseParseType,
    SingleReinforcementTuningRewardConfig,
    ValidateRewardConfig,
    ValidateRewardResponse,
)
from google._genai_core.runtime.enums import Open


class ReinforcementTuningParseResponseConfigDict(TypedDict, total=False):
    """Which part of an answer counts, such as the text between two tags. Vertex AI only."""

    parse_type: Optional[Open[ResponseParseType]]
    """How the part is found. Defaults to the answer as it is."""

    regex_extract_expression: Optional[str]
    """Regular expression, such as `<ans>(.*?)</ans>`. Used with `ResponseParseType.REGEX_EXTRACT`."""


ReinforcementTuningParseResponseConfigOrDict = Union[
    ReinforcementTuningParseResponseConfig, ReinforcementTuningParseResponseConfigDict
]


class ReinforcementTuningStringMatchRewardScorerStringMatchExpressionDict(TypedDict, total=False):
    """Comparison of a text with an expression. Vertex AI only."""

    expression: Optional[str]
    """Text or regular expression. `{{references.name}}` stands for the reference `name` of the
    example."""

    match_operation: Optional[Open[MatchOperation]]
    """How they are compared."""


ReinforcementTuningStringMatchRewardScorerStringMatchExpressionOrDict = Union[
    ReinforcementTuningStringMatchRewardScorerStringMatchExpression,
    ReinforcementTuningStringMatchRewardScorerStringMatchExpressionDict,
]


class ReinforcementTuningStringMatchRewardScorerJsonMatchExpressionDict(TypedDict, total=False):
    """Comparison of a value in an answer that is a JSON object. Vertex AI only."""

    key_name: Optional[str]
    """Key of the value, on the first level of the object."""

    value_string_match_expression: Optional[
        ReinforcementTuningStringMatchRewardScorerStringMatchExpressionOrDict
    ]
    """Comparison of the value."""


ReinforcementTuningStringMatchRewardScorerJsonMatchExpressionOrDict = Union[
    ReinforcementTuningStringMatchRewardScorerJsonMatchExpression,
    ReinforcementTuningStringMatchRewardScorerJsonMatchExpressionDict,
]


class ReinforcementTuningStringMatchRewardScorerDict(TypedDict, total=False):
    """Reward by comparison with an expression. Rewards are limited to -1 to 1. Vertex AI only."""

    correct_answer_reward: Optional[float]
    """Reward of an answer that fits."""

    json_match_expression: Optional[ReinforcementTuningStringMatchRewardScorerJsonMatchExpressionOrDict]
    """Comparison of a value in the answer as JSON."""

    string_match_expression: Optional[ReinforcementTuningStringMatchRewardScorerStringMatchExpressionOrDict]
    """Comparison of the answer as a text."""

    wrong_answer_reward: Optional[float]
    """Reward of an answer that does not fit."""


ReinforcementTuningStringMatchRewardScorerOrDict = Union[
    ReinforcementTuningStringMatchRewardScorer, ReinforcementTuningStringMatchRewardScorerDict
]


class ReinforcementTuningCodeExecutionRewardScorerDict(TypedDict, total=False):
    """Reward by a Python function, which runs without network access. Vertex AI only."""

    python_code_snippet: Optional[str]
    """Source of a function `evaluate(example: dict, response: dict) -> float`. Both have the keys of
    the JSON; `example['references']` are the references. Rewards are limited to -1 to 1."""


ReinforcementTuningCodeExecutionRewardScorerOrDict = Union[
    ReinforcementTuningCodeExecutionRewardScorer, ReinforcementTuningCodeExecutionRewardScorerDict
]


class ReinforcementTuningCloudRunRewardScorerDict(TypedDict, total=False):
    """Reward by your own Cloud Run service. Vertex AI only."""

    cloud_run_uri: Optional[str]
    """URI of the service, which receives example and answer as JSON and returns `{'reward': ...}`. The
    service agent of Vertex AI tuning needs permission to call it."""


ReinforcementTuningCloudRunRewardScorerOrDict = Union[
    ReinforcementTuningCloudRunRewardScorer, ReinforcementTuningCloudRunRewardScorerDict
]


class ReinforcementTuningAutoraterScorerExactMatchScorerDict(TypedDict, total=False):
    """Reward by equality of the judgement with a text. Vertex AI only."""

    correct_answer_reward: Optional[float]
    """Reward if they are equal."""

    expression: Optional[str]
    """Text to compare with. `{{references.name}}` stands for a reference of the example."""

    wrong_answer_reward: Optional[float]
    """Reward if they differ."""


ReinforcementTuningAutoraterScorerExactMatchScorerOrDict = Union[
    ReinforcementTuningAutoraterScorerExactMatchScorer, ReinforcementTuningAutoraterScorerExactMatchScorerDict
]


class ReinforcementTuningAutoraterScorerParsedResponseConversionScorerDict(TypedDict, total=False):
    """Reward that is the judgement itself, read as a number from -1 to 1. Vertex AI only."""


ReinforcementTuningAutoraterScorerParsedResponseConversionScorerOrDict = Union[
    ReinforcementTuningAutoraterScorerParsedResponseConversionScorer,
    ReinforcementTuningAutoraterScorerParsedResponseConversionScorerDict,
]


class ReinforcementTuningAutoraterScorerDict(TypedDict, total=False):
    """Reward by the judgement of a model. Vertex AI only."""

    autorater_config: Optional[AutoraterConfigOrDict]
    """Model that judges."""

    autorater_prompt: Optional[str]
    """Prompt for the judging model. `{{prompt}}`, `{{response}}`, `{{system_instruction}}` and
    `{{references.name}}` are replaced."""

    autorater_response_parse_config: Optional[ReinforcementTuningParseResponseConfigOrDict]
    """Which part of the judgement counts."""

    exact_match_scorer: Optional[ReinforcementTuningAutoraterScorerExactMatchScorerOrDict]
    """Set to compare the judgement with a text."""

    parsed_response_conversion_scorer: Optional[
        ReinforcementTuningAutoraterScorerParsedResponseConversionScorerOrDict
    ]
    """Set to take the judgement as the reward."""


ReinforcementTuningAutoraterScorerOrDict = Union[
    ReinforcementTuningAutoraterScorer, ReinforcementTuningAutoraterScorerDict
]


class SingleReinforcementTuningRewardConfigDict(TypedDict, total=False):
    """One reward of reinforcement tuning. Set one of the scorers. Vertex AI only."""

    autorater_scorer: Optional[ReinforcementTuningAutoraterScorerOrDict]
    """Reward by the judgement of a model."""

    cloud_run_reward_scorer: Optional[ReinforcementTuningCloudRunRewardScorerOrDict]
    """Reward by a Cloud Run service."""

    code_execution_reward_scorer: Optional[ReinforcementTuningCodeExecutionRewardScorerOrDict]
    """Reward by a Python function."""

    parse_response_config: Optional[ReinforcementTuningParseResponseConfigOrDict]
    """Which part of an answer is scored."""

    reward_name: Optional[str]
    """Name of the reward, which is different for each reward of a job."""

    string_match_reward_scorer: Optional[ReinforcementTuningStringMatchRewardScorerOrDict]
    """Reward by comparison with an expression."""


SingleReinforcementTuningRewardConfigOrDict = Union[
    SingleReinforcementTuningRewardConfig, SingleReinforcementTuningRewardConfigDict
]


class CompositeReinforcementTuningRewardConfigWeightedRewardConfigDict(TypedDict, total=False):
    """Reward and its weight among others. Vertex AI only."""

    reward_config: Optional[SingleReinforcementTuningRewardConfigOrDict]
    """Reward."""

    weight: Optional[float]
    """Weight of the reward."""


CompositeReinforcementTuningRewardConfigWeightedRewardConfigOrDict = Union[
    CompositeReinforcementTuningRewardConfigWeightedRewardConfig,
    CompositeReinforcementTuningRewardConfigWeightedRewardConfigDict,
]


class CompositeReinforcementTuningRewardConfigDict(TypedDict, total=False):
    """Weighted mean of several rewards. Vertex AI only."""

    weighted_reward_configs: Optional[
        Sequence[CompositeReinforcementTuningRewardConfigWeightedRewardConfigOrDict]
    ]
    """Rewards with their weights."""


CompositeReinforcementTuningRewardConfigOrDict = Union[
    CompositeReinforcementTuningRewardConfig, CompositeReinforcementTuningRewardConfigDict
]


class ReinforcementTuningExampleDict(TypedDict, total=False):
    """Prompt of reinforcement tuning with the references for its rewards. Vertex AI only."""

    contents: Optional[Sequence[ContentOrDict]]
    """Messages of the prompt."""

    references: Optional[Dict[str, str]]
    """Texts by name, such as the correct answer, which rewards refer to."""

    system_instruction: Optional[ContentOrDict]
    """System instruction for the model."""

    tools: Optional[Sequence[ToolOrDict]]
    """Tools of the model."""


ReinforcementTuningExampleOrDict = Union[ReinforcementTuningExample, ReinforcementTuningExampleDict]


class ValidateRewardConfigDict(TypedDict, total=False):
    """Configuration of `tunings.validate_reward`. Vertex AI only."""

    http_options: Optional[HttpOptionsOrDict]
    """Request settings for this call, such as headers and timeout. They override those of the client."""


ValidateRewardConfigOrDict = Union[ValidateRewardConfig, ValidateRewardConfigDict]


class ReinforcementTuningRewardInfoDict(TypedDict, total=False):
    """Value of one reward. Vertex AI only."""

    error_status: Optional[GoogleRpcStatusOrDict]
    """Error, if the reward could not be computed."""

    reward: Optional[float]
    """Value from -1 to 1. Unset after an error."""

    user_requested_aux_info: Optional[str]
    """Text that a Cloud Run service returned with the reward."""


ReinforcementTuningRewardInfoOrDict = Union[ReinforcementTuningRewardInfo, ReinforcementTuningRewardInfoDict]


class ValidateRewardResponseDict(TypedDict, total=False):
    """Values of the rewards that `tunings.validate_reward` computed. Vertex AI only."""

    error: Optional[str]
    """Text of an error. Deprecated; use `error_status`."""

    error_status: Optional[GoogleRpcStatusOrDict]
    """Error, if the overall reward could not be computed."""

    overall_reward: Optional[float]
    """Value of the single reward, or the weighted mean of several. Unset after an error."""

    reward_info_details: Optional[Dict[str, ReinforcementTuningRewardInfoOrDict]]
    """Values of single rewards by `reward_name`."""


ValidateRewardResponseOrDict = Union[ValidateRewardResponse, ValidateRewardResponseDict]

# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Dict, List, Optional

from google._genai_api.types.calls.http import HttpOptions
from google._genai_api.types.content.parts import Content
from google._genai_api.types.evaluation.autoraters import AutoraterConfig
from google._genai_api.types.jobs.status import GoogleRpcStatus
from google._genai_api.types.tools.declarations import Tool
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class MatchOperation(OpenEnum):
    """How an answer is compared with an expression. Vertex AI only."""

    MATCH_OPERATION_UNSPECIFIED = "MATCH_OPERATION_UNSPECIFIED"
    """Not set, which the service refuses."""

    REGEX_CONTAINS = "REGEX_CONTAINS"
    """The answer has a part that matches the regular expression."""

    PARTIAL_MATCH = "PARTIAL_MATCH"
    """The answer contains the expression."""

    EXACT_MATCH = "EXACT_MATCH"
    """The answer equals the expression."""


class ResponseParseType(OpenEnum):
    """How the part of an answer that counts is found. Vertex AI only."""

    RESPONSE_PARSE_TYPE_UNSPECIFIED = "RESPONSE_PARSE_TYPE_UNSPECIFIED"
    """Not set; the same as `IDENTITY`."""

    IDENTITY = "IDENTITY"
    """The answer as it is."""

    REGEX_EXTRACT = "REGEX_EXTRACT"
    """The last match of a regular expression, or of the group in it."""


class ReinforcementTuningParseResponseConfig(ApiModel):
    """Which part of an answer counts, such as the text between two tags. Vertex AI only."""

    parse_type: Optional[Open[ResponseParseType]] = None
    """How the part is found. Defaults to the answer as it is."""

    regex_extract_expression: Optional[str] = None
    """Regular expression, such as `<ans>(.*?)</ans>`. Used with `ResponseParseType.REGEX_EXTRACT`."""


class ReinforcementTuningStringMatchRewardScorerStringMatchExpression(ApiModel):
    """Comparison of a text with an expression. Vertex AI only."""

    expression: Optional[str] = None
    """Text or regular expression. `{{references.name}}` stands for the reference `name` of the
    example."""

    match_operation: Optional[Open[MatchOperation]] = None
    """How they are compared."""


class ReinforcementTuningStringMatchRewardScorerJsonMatchExpression(ApiModel):
    """Comparison of a value in an answer that is a JSON object. Vertex AI only."""

    key_name: Optional[str] = None
    """Key of the value, on the first level of the object."""

    value_string_match_expression: Optional[
        ReinforcementTuningStringMatchRewardScorerStringMatchExpression
    ] = None
    """Comparison of the value."""


class ReinforcementTuningStringMatchRewardScorer(ApiModel):
    """Reward by comparison with an expression. Rewards are limited to -1 to 1. Vertex AI only."""

    correct_answer_reward: Optional[float] = None
    """Reward of an answer that fits."""

    json_match_expression: Optional[ReinforcementTuningStringMatchRewardScorerJsonMatchExpression] = None
    """Comparison of a value in the answer as JSON."""

    string_match_expression: Optional[ReinforcementTuningStringMatchRewardScorerStringMatchExpression] = None
    """Comparison of the answer as a text."""

    wrong_answer_reward: Optional[float] = None
    """Reward of an answer that does not fit."""


class ReinforcementTuningCodeExecutionRewardScorer(ApiModel):
    """Reward by a Python function, which runs without network access. Vertex AI only."""

    python_code_snippet: Optional[str] = None
    """Source of a function `evaluate(example: dict, response: dict) -> float`. Both have the keys of
    the JSON; `example['references']` are the references. Rewards are limited to -1 to 1."""


class ReinforcementTuningCloudRunRewardScorer(ApiModel):
    """Reward by your own Cloud Run service. Vertex AI only."""

    cloud_run_uri: Optional[str] = None
    """URI of the service, which receives example and answer as JSON and returns `{'reward': ...}`. The
    service agent of Vertex AI tuning needs permission to call it."""


class ReinforcementTuningAutoraterScorerExactMatchScorer(ApiModel):
    """Reward by equality of the judgement with a text. Vertex AI only."""

    correct_answer_reward: Optional[float] = None
    """Reward if they are equal."""

    expression: Optional[str] = None
    """Text to compare with. `{{references.name}}` stands for a reference of the example."""

    wrong_answer_reward: Optional[float] = None
    """Reward if they differ."""


class ReinforcementTuningAutoraterScorerParsedResponseConversionScorer(ApiModel):
    """Reward that is the judgement itself, read as a number from -1 to 1. Vertex AI only."""


class ReinforcementTuningAutoraterScorer(ApiModel):
    """Reward by the judgement of a model. Vertex AI only."""

    autorater_config: Optional[AutoraterConfig] = None
    """Model that judges."""

    autorater_prompt: Optional[str] = None
    """Prompt for the judging model. `{{prompt}}`, `{{response}}`, `{{system_instruction}}` and
    `{{references.name}}` are replaced."""

    autorater_response_parse_config: Optional[ReinforcementTuningParseResponseConfig] = None
    """Which part of the judgement counts."""

    exact_match_scorer: Optional[ReinforcementTuningAutoraterScorerExactMatchScorer] = None
    """Set to compare the judgement with a text."""

    parsed_response_conversion_scorer: Optional[
        ReinforcementTuningAutoraterScorerParsedResponseConversionScorer
    ] = None
    """Set to take the judgement as the reward."""


class SingleReinforcementTuningRewardConfig(ApiModel):
    """One reward of reinforcement tuning. Set one of the scorers. Vertex AI only."""

    autorater_scorer: Optional[ReinforcementTuningAutoraterScorer] = None
    """Reward by the judgement of a model."""

    cloud_run_reward_scorer: Optional[ReinforcementTuningCloudRunRewardScorer] = None
    """Reward by a Cloud Run service."""

    code_execution_reward_scorer: Optional[ReinforcementTuningCodeExecutionRewardScorer] = None
    """Reward by a Python function."""

    parse_response_config: Optional[ReinforcementTuningParseResponseConfig] = None
    """Which part of an answer is scored."""

    reward_name: Optional[str] = None
    """Name of the reward, which is different for each reward of a job."""

    string_match_reward_scorer: Optional[ReinforcementTuningStringMatchRewardScorer] = None
    """Reward by comparison with an expression."""


class CompositeReinforcementTuningRewardConfigWeightedRewardConfig(ApiModel):
    """Reward and its weight among others. Vertex AI only."""

    reward_config: Optional[SingleReinforcementTuningRewardConfig] = None
    """Reward."""

    weight: Optional[float] = None
    """Weight of the reward."""


class CompositeReinforcementTuningRewardConfig(ApiModel):
    """Weighted mean of several rewards. Vertex AI only."""

    weighted_reward_configs: Optional[List[CompositeReinforcementTuningRewardConfigWeightedRewardConfig]] = (
        None
    )
    """Rewards with their weights."""


class ReinforcementTuningExample(ApiModel):
    """Prompt of reinforcement tuning with the references for its rewards. Vertex AI only."""

    contents: Optional[List[Content]] = None
    """Messages of the prompt."""

    references: Optional[Dict[str, str]] = None
    """Texts by name, such as the correct answer, which rewards refer to."""

    system_instruction: Optional[Content] = None
    """System instruction for the model."""

    tools: Optional[List[Tool]] = None
    """Tools of the model."""


class ValidateRewardConfig(ApiModel):
    """Configuration of `tunings.validate_reward`. Vertex AI only."""

    http_options: Optional[HttpOptions] = None
    """Request settings for this call, such as headers and timeout. They override those of the client."""


class ReinforcementTuningRewardInfo(ApiModel):
    """Value of one reward. Vertex AI only."""

    error_status: Optional[GoogleRpcStatus] = None
    """Error, if the reward could not be computed."""

    reward: Optional[float] = None
    """Value from -1 to 1. Unset after an error."""

    user_requested_aux_info: Optional[str] = None
    """Text that a Cloud Run service returned with the reward."""


class ValidateRewardResponse(Result):
    """Values of the rewards that `tunings.validate_reward` computed. Vertex AI only."""

    error: Optional[str] = None
    """Text of an error. Deprecated; use `error_status`."""

    error_status: Optional[GoogleRpcStatus] = None
    """Error, if the overall reward could not be computed."""

    overall_reward: Optional[float] = None
    """Value of the single reward, or the weighted mean of several. Unset after an error."""

    reward_info_details: Optional[Dict[str, ReinforcementTuningRewardInfo]] = None
    """Values of single rewards by `reward_name`."""

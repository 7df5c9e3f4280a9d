# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional

from pydantic import AliasChoices, Field

from google._genai_api.types.evaluation.autoraters import AutoraterConfig
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel


class ComputationBasedMetricType(OpenEnum):
    """Metric that is computed without a model. Vertex AI only."""

    COMPUTATION_BASED_METRIC_TYPE_UNSPECIFIED = "COMPUTATION_BASED_METRIC_TYPE_UNSPECIFIED"
    """Not set."""

    EXACT_MATCH = "EXACT_MATCH"
    """Equality of answer and reference."""

    BLEU = "BLEU"
    """BLEU, see `BleuSpec`."""

    ROUGE = "ROUGE"
    """ROUGE, see `RougeSpec`."""


class RubricContentType(OpenEnum):
    """Form of a generated rubric, one of the criteria by which an answer is judged. Vertex AI only."""

    RUBRIC_CONTENT_TYPE_UNSPECIFIED = "RUBRIC_CONTENT_TYPE_UNSPECIFIED"
    """Not set."""

    PROPERTY = "PROPERTY"
    """Property that the answer should have."""

    NL_QUESTION_ANSWER = "NL_QUESTION_ANSWER"
    """Question about the answer in plain language, with the expected reply."""

    PYTHON_CODE_ASSERTION = "PYTHON_CODE_ASSERTION"
    """Assertion in Python, as in a unit test."""


class CustomOutputFormatConfig(ApiModel):
    """Form of the output of a metric. Vertex AI only."""

    return_raw_output: Optional[bool] = None
    """True to return the text of the judging model unread. Score, choice and explanation are then
    unset."""


class BleuSpec(ApiModel):
    """BLEU, the share of word sequences of an answer that its reference has, from 0 to 1. Vertex AI
    only."""

    use_effective_order: Optional[bool] = None
    """True to leave out sequences that are longer than the answer."""


class RougeSpec(ApiModel):
    """ROUGE, the share of word sequences of a reference that the answer has, from 0 to 1. Vertex AI
    only."""

    rouge_type: Optional[str] = None
    """Kind of sequence: `rouge1` to `rouge9`, `rougeL` or `rougeLsum`."""

    split_summaries: Optional[bool] = None
    """True to split texts into sentences for `rougeLsum`."""

    use_stemmer: Optional[bool] = None
    """True to compare the stems of words instead of the words."""


class ExactMatchSpec(ApiModel):
    """Exact match: 1 if the answer equals its reference, otherwise 0. Vertex AI only."""


class PointwiseMetricSpec(ApiModel):
    """Metric for which a model judges each answer on its own. Vertex AI only."""

    custom_output_format_config: Optional[CustomOutputFormatConfig] = None
    """Form of the output. By default a score with an explanation."""

    metric_prompt_template: Optional[str] = None
    """Prompt for the judging model. `{name}` stands for the field `name` of the example. Required."""

    system_instruction: Optional[str] = None
    """System instruction for the judging model."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            custom_output_format_config: Optional[CustomOutputFormatConfig] = None,
            metric_prompt_template: Optional[str],
            system_instruction: Optional[str] = None,
        ) -> None: ...


class PairwiseMetricSpec(ApiModel):
    """Metric for which a model compares each answer with another one. Vertex AI only."""

    baseline_response_field_name: Optional[str] = None
    """Field of the examples that has the answer to compare with."""

    candidate_response_field_name: Optional[str] = None
    """Field of the examples that has the answer to judge."""

    custom_output_format_config: Optional[CustomOutputFormatConfig] = None
    """Form of the output. By default a choice with an explanation."""

    metric_prompt_template: Optional[str] = None
    """Prompt for the judging model. `{name}` stands for the field `name` of the example. Required."""

    system_instruction: Optional[str] = None
    """System instruction for the judging model."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            baseline_response_field_name: Optional[str] = None,
            candidate_response_field_name: Optional[str] = None,
            custom_output_format_config: Optional[CustomOutputFormatConfig] = None,
            metric_prompt_template: Optional[str],
            system_instruction: Optional[str] = None,
        ) -> None: ...


class CustomCodeExecutionSpec(ApiModel):
    """Metric that your own Python function computes. Vertex AI only."""

    code_execution_region: Optional[str] = None
    """Region that runs the function. Defaults to the region of the request."""

    evaluation_function: Optional[str] = None
    """Source of a function `evaluate(instance: dict) -> float`. `instance` has the fields of the
    example, such as `instance['response']['text']`. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code_execution_region: Optional[str] = None,
            evaluation_function: Optional[str],
        ) -> None: ...


class ComputationBasedMetricSpec(ApiModel):
    """Metric that is computed without a model, with its parameters. Vertex AI only."""

    parameters: Optional[Dict[str, Any]] = None
    """Parameters of the metric by name, such as `{'rouge_type': 'rougeL'}`."""

    type: Optional[Open[ComputationBasedMetricType]] = None
    """Metric to compute. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            parameters: Optional[Dict[str, Any]] = None,
            type: Optional[Open[ComputationBasedMetricType]],
        ) -> None: ...


class PredefinedMetricSpec(ApiModel):
    """Metric that Vertex AI defines. Vertex AI only."""

    metric_spec_name: Optional[str] = None
    """Name of the metric, such as `text_quality_v1`. Required."""

    metric_spec_parameters: Optional[Dict[str, Any]] = None
    """Parameters of the metric by name."""

    step_autorater_configs: Optional[Dict[str, AutoraterConfig]] = None
    """Judging models of single steps: `intent_extraction`, `rubric_generation` or `rubric_validation`."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            metric_spec_name: Optional[str],
            metric_spec_parameters: Optional[Dict[str, Any]] = None,
            step_autorater_configs: Optional[Dict[str, AutoraterConfig]] = None,
        ) -> None: ...


class RubricGenerationSpec(ApiModel):
    """How a model writes the rubrics for each prompt. Vertex AI only."""

    model_config_: Optional[AutoraterConfig] = Field(
        default=None,
        validation_alias=AliasChoices("modelConfig", "modelConfig_"),
        serialization_alias="modelConfig",
    )
    """Model that writes the rubrics."""

    prompt_template: Optional[str] = None
    """Prompt from which the rubrics are written."""

    rubric_content_type: Optional[Open[RubricContentType]] = None
    """Form of the rubrics."""

    rubric_type_ontology: Optional[List[str]] = None
    """Types of rubrics to choose from. If unset, every type is allowed."""


class EvaluationParserConfigCustomCodeParserConfig(ApiModel):
    """Python function that reads the text of the judging model. Vertex AI only."""

    code_execution_region: Optional[str] = None
    """Region that runs the function. Defaults to the region of the request."""

    parsing_function: Optional[str] = None
    """Source of a function `parse(responses: list[str])` that returns a result such as `{'score': 0.8,
    'explanation': '...'}`, or a list of rubrics. Required."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code_execution_region: Optional[str] = None,
            parsing_function: Optional[str],
        ) -> None: ...


class EvaluationParserConfig(ApiModel):
    """How the text of the judging model is read. Vertex AI only."""

    custom_code_parser_config: Optional[EvaluationParserConfigCustomCodeParserConfig] = None
    """Function that reads it."""


class LLMBasedMetricSpec(ApiModel):
    """Metric for which a model judges each answer, by rubrics if there are any. Vertex AI only."""

    additional_config: Optional[Dict[str, Any]] = None
    """Further settings by name."""

    judge_autorater_config: Optional[AutoraterConfig] = None
    """Judging model and its settings."""

    metric_prompt_template: Optional[str] = None
    """Prompt for the judging model. Required."""

    predefined_rubric_generation_spec: Optional[PredefinedMetricSpec] = None
    """Generation of rubrics that Vertex AI defines."""

    result_parser_config: Optional[EvaluationParserConfig] = None
    """How the text of the judging model is read."""

    rubric_generation_spec: Optional[RubricGenerationSpec] = None
    """Generation of rubrics with your own prompt."""

    rubric_group_key: Optional[str] = None
    """Name of a group of rubrics that the examples have."""

    system_instruction: Optional[str] = None
    """System instruction for the judging model."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            additional_config: Optional[Dict[str, Any]] = None,
            judge_autorater_config: Optional[AutoraterConfig] = None,
            metric_prompt_template: Optional[str],
            predefined_rubric_generation_spec: Optional[PredefinedMetricSpec] = None,
            result_parser_config: Optional[EvaluationParserConfig] = None,
            rubric_generation_spec: Optional[RubricGenerationSpec] = None,
            rubric_group_key: Optional[str] = None,
            system_instruction: Optional[str] = None,
        ) -> None: ...

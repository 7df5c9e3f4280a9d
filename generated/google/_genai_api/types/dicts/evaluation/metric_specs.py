# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from typing import Any, Dict, List, Optional, TypedDict, Union

from typing_extensions import Required

from google._genai_api.types.dicts.evaluation.autoraters import AutoraterConfigOrDict
from google._genai_api.types.evaluation.metric_specs import (
    BleuSpec,
    ComputationBasedMetricSpec,
    ComputationBasedMetricType,
    CustomCodeExecutionSpec,
    CustomOutputFormatConfig,
    EvaluationParserConfig,
    EvaluationParserConfigCustomCodeParserConfig,
    ExactMatchSpec,
    LLMBasedMetricSpec,
    PairwiseMetricSpec,
    PointwiseMetricSpec,
    PredefinedMetricSpec,
    RougeSpec,
    RubricContentType,
    RubricGenerationSpec,
)
from google._genai_core.runtime.enums import Open


class CustomOutputFormatConfigDict(TypedDict, total=False):
    """Form of the output of a metric. Vertex AI only."""

    return_raw_output: Optional[bool]
    """True to return the text of the judging model unread. Score, choice and explanation are then
    unset."""


CustomOutputFormatConfigOrDict = Union[CustomOutputFormatConfig, CustomOutputFormatConfigDict]


class BleuSpecDict(TypedDict, total=False):
    """BLEU, the share of word sequences of an answer that its reference has, from 0 to 1. Vertex AI
    only."""

    use_effective_order: Optional[bool]
    """True to leave out sequences that are longer than the answer."""


BleuSpecOrDict = Union[BleuSpec, BleuSpecDict]


class RougeSpecDict(TypedDict, total=False):
    """ROUGE, the share of word sequences of a reference that the answer has, from 0 to 1. Vertex AI
    only."""

    rouge_type: Optional[str]
    """Kind of sequence: `rouge1` to `rouge9`, `rougeL` or `rougeLsum`."""

    split_summaries: Optional[bool]
    """True to split texts into sentences for `rougeLsum`."""

    use_stemmer: Optional[bool]
    """True to compare the stems of words instead of the words."""


RougeSpecOrDict = Union[RougeSpec, RougeSpecDict]


class ExactMatchSpecDict(TypedDict, total=False):
    """Exact match: 1 if the answer equals its reference, otherwise 0. Vertex AI only."""


ExactMatchSpecOrDict = Union[ExactMatchSpec, ExactMatchSpecDict]


class PointwiseMetricSpecDict(TypedDict, total=False):
    """Metric for which a model judges each answer on its own. Vertex AI only."""

    custom_output_format_config: Optional[CustomOutputFormatConfigOrDict]
    """Form of the output. By default a score with an explanation."""

    metric_prompt_template: Required[Optional[str]]
    """Prompt for the judging model. `{name}` stands for the field `name` of the example. Required."""

    system_instruction: Optional[str]
    """System instruction for the judging model."""


PointwiseMetricSpecOrDict = Union[PointwiseMetricSpec, PointwiseMetricSpecDict]


class PairwiseMetricSpecDict(TypedDict, total=False):
    """Metric for which a model compares each answer with another one. Vertex AI only."""

    baseline_response_field_name: Optional[str]
    """Field of the examples that has the answer to compare with."""

    candidate_response_field_name: Optional[str]
    """Field of the examples that has the answer to judge."""

    custom_output_format_config: Optional[CustomOutputFormatConfigOrDict]
    """Form of the output. By default a choice with an explanation."""

    metric_prompt_template: Required[Optional[str]]
    """Prompt for the judging model. `{name}` stands for the field `name` of the example. Required."""

    system_instruction: Optional[str]
    """System instruction for the judging model."""


PairwiseMetricSpecOrDict = Union[PairwiseMetricSpec, PairwiseMetricSpecDict]


class CustomCodeExecutionSpecDict(TypedDict, total=False):
    """Metric that your own Python function computes. Vertex AI only."""

    code_execution_region: Optional[str]
    """Region that runs the function. Defaults to the region of the request."""

    evaluation_function: Required[Optional[str]]
    """Source of a function `evaluate(instance: dict) -> float`. `instance` has the fields of the
    example, such as `instance['response']['text']`. Required."""


CustomCodeExecutionSpecOrDict = Union[CustomCodeExecutionSpec, CustomCodeExecutionSpecDict]


class ComputationBasedMetricSpecDict(TypedDict, total=False):
    """Metric that is computed without a model, with its parameters. Vertex AI only."""

    parameters: Optional[Dict[str, Any]]
    """Parameters of the metric by name, such as `{'rouge_type': 'rougeL'}`."""

    type: Required[Optional[Open[ComputationBasedMetricType]]]
    """Metric to compute. Required."""


ComputationBasedMetricSpecOrDict = Union[ComputationBasedMetricSpec, ComputationBasedMetricSpecDict]


class PredefinedMetricSpecDict(TypedDict, total=False):
    """Metric that Vertex AI defines. Vertex AI only."""

    metric_spec_name: Required[Optional[str]]
    """Name of the metric, such as `text_quality_v1`. Required."""

    metric_spec_parameters: Optional[Dict[str, Any]]
    """Parameters of the metric by name."""

    step_autorater_configs: Optional[Dict[str, AutoraterConfigOrDict]]
    """Judging models of single steps: `intent_extraction`, `rubric_generation` or `rubric_validation`."""


PredefinedMetricSpecOrDict = Union[PredefinedMetricSpec, PredefinedMetricSpecDict]


class RubricGenerationSpecDict(TypedDict, total=False):
    """How a model writes the rubrics for each prompt. Vertex AI only."""

    model_config_: Optional[AutoraterConfigOrDict]
    """Model that writes the rubrics."""

    prompt_template: Optional[str]
    """Prompt from which the rubrics are written."""

    rubric_content_type: Optional[Open[RubricContentType]]
    """Form of the rubrics."""

    rubric_type_ontology: Optional[List[str]]
    """Types of rubrics to choose from. If unset, every type is allowed."""


RubricGenerationSpecOrDict = Union[RubricGenerationSpec, RubricGenerationSpecDict]


class EvaluationParserConfigCustomCodeParserConfigDict(TypedDict, total=False):
    """Python function that reads the text of the judging model. Vertex AI only."""

    code_execution_region: Optional[str]
    """Region that runs the function. Defaults to the region of the request."""

    parsing_function: Required[Optional[str]]
    """Source of a function `parse(responses: list[str])` that returns a result such as `{'score': 0.8,
    'explanation': '...'}`, or a list of rubrics. Required."""


EvaluationParserConfigCustomCodeParserConfigOrDict = Union[
    EvaluationParserConfigCustomCodeParserConfig, EvaluationParserConfigCustomCodeParserConfigDict
]


class EvaluationParserConfigDict(TypedDict, total=False):
    """How the text of the judging model is read. Vertex AI only."""

    custom_code_parser_config: Optional[EvaluationParserConfigCustomCodeParserConfigOrDict]
    """Function that reads it."""


EvaluationParserConfigOrDict = Union[EvaluationParserConfig, EvaluationParserConfigDict]


class LLMBasedMetricSpecDict(TypedDict, total=False):
    """Metric for which a model judges each answer, by rubrics if there are any. Vertex AI only."""

    additional_config: Optional[Dict[str, Any]]
    """Further settings by name."""

    judge_autorater_config: Optional[AutoraterConfigOrDict]
    """Judging model and its settings."""

    metric_prompt_template: Required[Optional[str]]
    """Prompt for the judging model. Required."""

    predefined_rubric_generation_spec: Optional[PredefinedMetricSpecOrDict]
    """Generation of rubrics that Vertex AI defines."""

    result_parser_config: Optional[EvaluationParserConfigOrDict]
    """How the text of the judging model is read."""

    rubric_generation_spec: Optional[RubricGenerationSpecOrDict]
    """Generation of rubrics with your own prompt."""

    rubric_group_key: Optional[str]
    """Name of a group of rubrics that the examples have."""

    system_instruction: Optional[str]
    """System instruction for the judging model."""


LLMBasedMetricSpecOrDict = Union[LLMBasedMetricSpec, LLMBasedMetricSpecDict]

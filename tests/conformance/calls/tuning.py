"""Calls of `client.tunings` for each kind of tuning, evaluations and rewards; and batches of embeddings.

The published SDK sends the settings of one kind also with another, or drops them: such calls are not here,
since ours refuses them and the service could not read them.
"""

from __future__ import annotations

from typing import Any

from ..call import GEMINI, VERTEX, Build, Call, always, both_shells, flat

BASE = "gemini-2.0-flash-001"
GCS = {"gcs_uri": "gs://bucket/train.jsonl"}
DATASET = "projects/p/locations/l/datasets/7"
VALIDATION = {"validation_dataset": {"gcs_uri": "gs://bucket/v.jsonl"}}
COMMON: dict[str, Any] = {
    "tuned_model_display_name": "d",
    "description": "e",
    "epoch_count": 3,
    "learning_rate_multiplier": 0.5,
    "adapter_size": "ADAPTER_SIZE_FOUR",
    "labels": {"my_team": "a"},
    "output_uri": "gs://bucket/out",
    **VALIDATION,
}
OPEN = {"batch_size": 4, "learning_rate": 0.1, "tuning_mode": "TUNING_MODE_FULL"}


def reward(types: Any) -> Any:
    """A reward by comparison with a reference."""
    return types.SingleReinforcementTuningRewardConfig(
        reward_name="exact",
        parse_response_config=types.ReinforcementTuningParseResponseConfig(
            parse_type=types.ResponseParseType.REGEX_EXTRACT, regex_extract_expression="<a>(.*?)</a>"
        ),
        string_match_reward_scorer=types.ReinforcementTuningStringMatchRewardScorer(
            correct_answer_reward=1.0,
            wrong_answer_reward=-1.0,
            string_match_expression=types.ReinforcementTuningStringMatchRewardScorerStringMatchExpression(
                match_operation="EXACT_MATCH", expression="{{references.my_answer}}"
            ),
        ),
    )


def judged(types: Any) -> Any:
    """A reward by the judgement of a model."""
    return types.SingleReinforcementTuningRewardConfig(
        reward_name="judged",
        autorater_scorer=types.ReinforcementTuningAutoraterScorer(
            autorater_config=types.AutoraterConfig(
                sampling_count=2, generation_config=types.GenerationConfig(temperature=0.5)
            ),
            autorater_prompt="Rate {{response}}",
            exact_match_scorer=types.ReinforcementTuningAutoraterScorerExactMatchScorer(
                correct_answer_reward=1.0, expression="good"
            ),
        ),
    )


def composite(types: Any) -> Any:
    """Two rewards with weights."""
    weighted = types.CompositeReinforcementTuningRewardConfigWeightedRewardConfig
    return types.CompositeReinforcementTuningRewardConfig(
        weighted_reward_configs=[
            weighted(reward_config=reward(types), weight=2.0),
            weighted(reward_config=judged(types), weight=1.0),
        ]
    )


def evaluation(types: Any) -> Any:
    """An evaluation with a metric of each form."""
    return types.EvaluationConfig(
        metrics=[
            types.Metric(name="BLEU"),
            types.Metric(name="rouge_L"),
            types.Metric(name="exact_match"),
            types.Metric(name="tone", prompt_template="Rate {response}", return_raw_output=True),
            types.UnifiedMetric(bleu_spec=types.BleuSpec(use_effective_order=True)),
        ],
        output_config=types.OutputConfig(
            gcs_destination=types.GcsDestination(output_uri_prefix="gs://bucket/out")
        ),
        autorater_config=types.AutoraterConfig(sampling_count=3),
        inference_generation_config=types.GenerationConfig(max_output_tokens=10),
    )


CONFIGS: dict[str, Build] = {
    "supervised": always({**COMMON, **OPEN, "method": "SUPERVISED_FINE_TUNING"}),
    "supervised-enum": lambda t: {
        "method": t.TuningMethod.SUPERVISED_FINE_TUNING,
        "custom_base_model": "gs://b/w",
    },
    "encryption": lambda t: t.CreateTuningJobConfig(encryption_spec=t.EncryptionSpec(kms_key_name="k")),
    "validation-dataset": always({"validation_dataset": {"vertex_dataset_resource": DATASET}}),
    "evaluation": lambda t: t.CreateTuningJobConfig(evaluation_config=evaluation(t)),
    "preference": always(
        {**COMMON, "method": "PREFERENCE_TUNING", "beta": 0.1, "export_last_checkpoint_only": True}
    ),
    "preference-evaluation": lambda t: t.CreateTuningJobConfig(
        method="PREFERENCE_TUNING", evaluation_config=evaluation(t)
    ),
    "distillation": always(
        {
            **COMMON,
            **OPEN,
            "method": "DISTILLATION",
            "base_teacher_model": "gemini-2.5-pro",
            "sft_loss_weight_multiplier": 0.5,
            "export_last_checkpoint_only": True,
        }
    ),
    "distillation-tuned": lambda t: t.CreateTuningJobConfig(
        method="DISTILLATION",
        tuned_teacher_model_source="projects/p/locations/l/models/3",
        evaluation_config=evaluation(t),
    ),
    "reinforcement": lambda t: {
        **COMMON,
        "method": t.TuningMethod.REINFORCEMENT_TUNING,
        "reward_config": reward(t),
        "batch_size": 4,
        "samples_per_prompt": 4,
        "evaluate_interval": 5,
        "checkpoint_interval": 6,
        "max_output_tokens": 100,
        "thinking_level": t.ReinforcementTuningThinkingLevel.LOW,
    },
    "reinforcement-composite": lambda t: t.CreateTuningJobConfig(
        method="REINFORCEMENT_TUNING",
        composite_reward_config=composite(t),
        validation_dataset_uri="gs://bucket/v.jsonl",
    ),
}
REFUSED: dict[str, Build] = {
    "metric-unknown": lambda t: t.CreateTuningJobConfig(
        evaluation_config=t.EvaluationConfig(
            metrics=[t.Metric(name="wit")],
            output_config=t.OutputConfig(gcs_destination=t.GcsDestination(output_uri_prefix="gs://b")),
        )
    ),
    "metrics-empty": lambda t: t.CreateTuningJobConfig(evaluation_config=t.EvaluationConfig(metrics=[])),
    "metric-nameless": lambda t: t.Metric(prompt_template="Rate"),
}


def tuned(name: str, config: Build, base: str = BASE, dataset: Any = GCS, **rest: Any) -> list[Call]:
    """A tuning of this model on Vertex AI."""

    def arguments(types: Any) -> dict[str, Any]:
        return {"base_model": base, "training_dataset": dataset, "config": config(types)}

    return both_shells(f"tune/{name}", "tunings.tune", arguments, backends=(VERTEX,), **rest)


def kind_calls() -> list[Call]:
    """tune: the settings of each kind."""
    calls = [tuned(name, config) for name, config in CONFIGS.items()]
    calls += [tuned(name, config, refused_on=(VERTEX,)) for name, config in REFUSED.items()]
    calls += [
        tuned("dataset-resource", always(None), dataset={"vertex_dataset_resource": DATASET}),
        tuned(
            "checkpoint",
            lambda t: t.CreateTuningJobConfig(pre_tuned_model_checkpoint_id="2"),
            "projects/p/locations/l/models/3@1",
        ),
    ]
    return flat(calls)


def validation_calls() -> list[Call]:
    """validate_reward: one reward, several, and the forms of their values."""

    def validated(name: str, *, refused_on: tuple[str, ...] = (GEMINI,), **rewards: Build) -> list[Call]:
        def arguments(types: Any) -> dict[str, Any]:
            example = types.ReinforcementTuningExample(
                contents=[types.UserContent("2 + 2?")],
                system_instruction=types.Content(parts=[types.Part(text="Be brief.")]),
                references={"my_answer": "4"},
                tools=[types.Tool(google_search=types.GoogleSearch())],
            )
            return {
                "parent": "projects/p/locations/l",
                "sample_response": types.ModelContent("<a>4</a>"),
                "example": example,
                **{key: build(types) for key, build in rewards.items()},
            }

        return both_shells(f"rewards/{name}", "tunings.validate_reward", arguments, refused_on=refused_on)

    one: dict[str, Any] = {"reward_name": "r", "code_execution_reward_scorer": {"python_code_snippet": "a_b"}}
    return flat(
        [
            validated("single", single_reward_config=reward),
            validated("judged", single_reward_config=judged),
            validated("composite", composite_reward_config=composite),
            validated("dict", single_reward_config=always(one)),
            validated("config", single_reward_config=reward, config=lambda t: t.ValidateRewardConfig()),
            validated("unknown", single_reward_config=always({"x": 1}), refused_on=(GEMINI, VERTEX)),
        ]
    )


SOURCES: dict[str, Build] = {
    "file": lambda t: t.EmbeddingsBatchJobSource(file_name="files/abc"),
    "file-dict": always({"file_name": "files/abc"}),
    "one": always({"inlined_requests": {"contents": "hi"}}),
    "several": always({"inlined_requests": {"contents": ["a", "b"]}}),
    "contents": lambda t: t.EmbeddingsBatchJobSource(
        inlined_requests=t.EmbedContentBatch(contents=[t.UserContent("a"), t.UserContent("b")])
    ),
    "settings": lambda t: t.EmbeddingsBatchJobSource(
        inlined_requests=t.EmbedContentBatch(
            contents=["a", "b"],
            config=t.EmbedContentConfig(task_type="CLUSTERING", title="T", output_dimensionality=8),
        )
    ),
}
BAD_SOURCES: dict[str, Build] = {
    "empty": lambda t: t.EmbeddingsBatchJobSource(),
    "both": always({"file_name": "files/abc", "inlined_requests": {"contents": "a"}}),
    "list": always(["a"]),
    "vertex-setting": always({"inlined_requests": {"contents": "a", "config": {"auto_truncate": True}}}),
}


def embedding_calls() -> list[Call]:
    """batches.create_embeddings: each source, and names."""

    def embedded(name: str, src: Build, config: Any, model: str, **rest: Any) -> list[Call]:
        def arguments(types: Any) -> dict[str, Any]:
            return {"model": model, "src": src(types), "config": config}

        return both_shells(f"embeddings/{name}", "batches.create_embeddings", arguments, **rest)

    named = {"display_name": "d"}
    model = "gemini-embedding-001"
    refused = {"refused_on": (VERTEX,)}
    calls = [embedded(name, src, named, model, **refused) for name, src in SOURCES.items()]
    calls += [
        embedded(f"bad-{name}", src, named, model, refused_on=(GEMINI, VERTEX))
        for name, src in BAD_SOURCES.items()
    ]
    calls += [
        embedded("plain", SOURCES["file"], None, model, **refused),
        embedded("model-full", SOURCES["file"], named, "models/x", **refused),
        embedded("model-tuned", SOURCES["file"], named, "tunedModels/x", **refused),
    ]
    return flat(calls)


TUNING_CALLS: list[Call] = [*kind_calls(), *validation_calls(), *embedding_calls()]

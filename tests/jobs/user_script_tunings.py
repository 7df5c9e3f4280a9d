"""What a user writes to tune in each way, to try rewards, to evaluate, and to embed in batches."""

from __future__ import annotations

import asyncio
from typing import Any, List, Optional

from google import genai
from google.genai import types


def reward() -> types.SingleReinforcementTuningRewardConfig:
    expression = types.ReinforcementTuningStringMatchRewardScorerStringMatchExpression(
        match_operation=types.MatchOperation.EXACT_MATCH, expression="{{references.result}}"
    )
    return types.SingleReinforcementTuningRewardConfig(
        reward_name="exact",
        parse_response_config=types.ReinforcementTuningParseResponseConfig(
            parse_type="REGEX_EXTRACT", regex_extract_expression="<a>(.*?)</a>"
        ),
        string_match_reward_scorer=types.ReinforcementTuningStringMatchRewardScorer(
            correct_answer_reward=1, wrong_answer_reward=-1.0, string_match_expression=expression
        ),
    )


def evaluation() -> types.EvaluationConfig:
    def score(text: str) -> float:
        return float(len(text))

    metrics: List[types.MetricUnion] = [
        types.Metric(name="tone", prompt_template="Rate {response}", custom_function=score),
        types.UnifiedMetric(bleu_spec=types.BleuSpec(), aggregation_metrics=[types.AggregationMetric.MEDIAN]),
    ]
    return types.EvaluationConfig(
        metrics=metrics,
        output_config=types.OutputConfig(gcs_destination=types.GcsDestination(output_uri_prefix="gs://a/b")),
    )


def tunings(client: genai.Client) -> Optional[float]:
    data = types.TuningDataset(vertex_dataset_resource="projects/p/locations/l/datasets/1")
    job = client.tunings.tune(
        base_model="gemini-2.5-flash",
        training_dataset=data,
        config=types.CreateTuningJobConfig(
            method=types.TuningMethod.REINFORCEMENT_TUNING,
            reward_config=reward(),
            thinking_level=types.ReinforcementTuningThinkingLevel.LOW,
        ),
    )
    client.tunings.tune(
        base_model="projects/p/locations/l/models/1",
        training_dataset={"gcs_uri": "gs://a/b.jsonl"},
        config={"method": "PREFERENCE_TUNING", "beta": 0.1, "evaluation_config": evaluation()},
    )
    metric: types.MetricDict = {"name": "bleu"}
    client.tunings.tune(
        base_model="gemini-2.5-flash",
        training_dataset={"gcs_uri": "gs://a/b.jsonl"},
        config={
            "method": types.TuningMethod.DISTILLATION,
            "base_teacher_model": "gemini-2.5-pro",
            "evaluation_config": {
                "metrics": [metric],
                "output_config": {"gcs_destination": {"output_uri_prefix": "gs://a/b"}},
            },
        },
    )
    job = client.tunings.get(name=job.name or "")
    for checkpoint in (job.tuned_model and job.tuned_model.checkpoints) or []:
        print(checkpoint.checkpoint_id, checkpoint.endpoint, checkpoint.step)
    for run in job.evaluate_dataset_runs:
        output = run.evaluate_dataset_response and run.evaluate_dataset_response.aggregation_output
        for result in (output and output.aggregation_results) or []:
            print(result.bleu_metric_value and result.bleu_metric_value.score)
    found: types.ValidateRewardResponse = client.tunings.validate_reward(
        parent="locations/us-central1",
        sample_response=types.ModelContent("4"),
        example={"contents": [types.UserContent("2 + 2?")], "references": {"result": "4"}},
        single_reward_config=reward(),
    )
    for name, info in (found.reward_info_details or {}).items():
        print(name, info.reward, info.error_status and info.error_status.message)
    return found.overall_reward


async def embeddings(client: genai.Client) -> List[float]:
    config: Any = None
    await client.aio.tunings.validate_reward(
        parent="locations/us-central1",
        sample_response={"role": "model", "parts": [{"text": "4"}]},
        example=types.ReinforcementTuningExample(references={"result": "4"}),
        composite_reward_config={"weighted_reward_configs": [{"reward_config": reward(), "weight": 2}]},
        config=config,
    )
    batch = await client.aio.batches.create_embeddings(
        model="gemini-embedding-001",
        src=types.EmbedContentBatch(
            contents=["a", "b"], config=types.EmbedContentConfig(output_dimensionality=8)
        ),
        config=types.CreateEmbeddingsBatchJobConfig(display_name="d"),
    )
    client.batches.create_embeddings(model="m", src={"inlined_requests": {"contents": "a"}})
    client.batches.create_embeddings(model="m", src=types.EmbeddingsBatchJobSource(file_name="files/a"))
    batch = await client.aio.batches.get(name=batch.name or "")
    values: List[float] = []
    for answer in (batch.dest and batch.dest.inlined_embed_content_responses) or []:
        if answer.response is not None and answer.response.embedding is not None:
            values += answer.response.embedding.values or []
    stats = batch.completion_stats
    print(stats and stats.failed_count, batch.output_info and batch.output_info.gcs_output_directory)
    return values


if __name__ == "__main__":
    print(tunings(genai.Client(vertexai=True, project="p", location="us-central1")))
    print(asyncio.run(embeddings(genai.Client(api_key="key"))))

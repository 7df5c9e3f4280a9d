"""The course of a tuning on Vertex AI: its steps, checkpoints, statistics and evaluations.

The emulator reads no `gs://` URI and trains nothing. Every number depends on the tuning spec alone, so the
same spec gives the same course.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Mapping, Tuple

from google.genai.emulator.protocol.document import Json, as_list, number_from, object_at, objects_at

PREFERENCE, DISTILLATION = "preferenceOptimizationSpec", "distillationSpec"
REINFORCEMENT, SUPERVISED = "reinforcementTuningSpec", "supervisedTuningSpec"
DATASETS = ("trainingDatasetUri", "promptDatasetUri")
EPOCHS, BATCH = 5, 4
MOST_CHECKPOINTS = 10
TOKENS = 50
"""Of an example."""

STEPS: Tuple[Tuple[float, str], ...] = (
    (0.1, "PROCESSING_DATASET"),
    (0.2, "WAITING_FOR_CAPACITY"),
    (0.9, "TUNING"),
    (1.0, "POST_PROCESSING"),
)
"""The detailed states of a running job, and the part of its time at which each ends."""

VALUES: Mapping[str, str] = {
    "bleuSpec": "bleuMetricValue",
    "rougeSpec": "rougeMetricValue",
    "exactMatchSpec": "exactMatchMetricValue",
    "customCodeExecutionSpec": "customCodeExecutionResult",
}
"""The field of a result by that of its metric; other metrics are judged."""

COMPUTED: Mapping[str, str] = {"EXACT_MATCH": "exactMatchSpec", "BLEU": "bleuSpec", "ROUGE": "rougeSpec"}


def running_state(fraction: float) -> str:
    """Return the detailed state of a job that runs and has done a part of its work."""
    return next((state for ends, state in STEPS if fraction < ends), STEPS[-1][1])


@dataclass(frozen=True)
class TuningCourse:
    """A tuning: `spec` is the name of its spec in a TuningJob, `settings` the spec."""

    spec: str
    settings: Json

    @property
    def examples(self) -> int:
        """The number of examples of the dataset."""
        return 100 + number_from(
            next((self.settings[name] for name in DATASETS if name in self.settings), ""), 900
        )

    @property
    def epochs(self) -> int:
        """The number of passes through the examples."""
        return int(self._hyperparameters.get("epochCount") or EPOCHS)

    @property
    def steps(self) -> int:
        """The number of training steps."""
        given = int(self._hyperparameters.get("stepCount") or 0)
        batch = int(self._hyperparameters.get("batchSize") or BATCH)
        return given or max(1, self.examples * self.epochs // batch)

    @property
    def _hyperparameters(self) -> Json:
        return object_at(self.settings, "hyperParameters")

    def progress(self, fraction: float) -> Json:
        """Return the TuningJobMetadata of a job that has done a part of its work."""
        metadata: Json = {"completedEpochCount": str(int(self.epochs * fraction))}
        if self.spec == REINFORCEMENT:
            metadata["completedStepCount"] = str(int(self.steps * fraction))
        return metadata

    def checkpoints(self, endpoint: str) -> Tuple[Json, ...]:
        """Return the TunedModelCheckpoints, the last of which is served by the endpoint of the model."""
        ends = self._checkpoint_steps()
        if self.settings.get("exportLastCheckpointOnly"):
            ends = ends[-1:]
        last = len(ends)
        return tuple(
            {
                "checkpointId": str(number),
                "epoch": str(max(1, round(step * self.epochs / self.steps))),
                "step": str(step),
                "endpoint": endpoint if number == last else f"{endpoint}{number:02}",
            }
            for number, step in enumerate(ends, 1)
        )

    def _checkpoint_steps(self) -> List[int]:
        interval = int(self._hyperparameters.get("checkpointInterval") or 0)
        interval = min(interval or -(-self.steps // self.epochs), self.steps)
        every = [*range(interval, self.steps, interval), self.steps]
        return every[-MOST_CHECKPOINTS:]

    def statistics(self) -> Json:
        """Return the TuningDataStats; those of Veo are empty."""
        counts: Json = {
            "tuningDatasetExampleCount": str(self.examples),
            "totalBillableTokenCount": str(self.examples * self.epochs * TOKENS),
            "tuningStepCount": str(self.steps),
        }
        found: Dict[str, Json] = {
            SUPERVISED: {"supervisedTuningDataStats": counts},
            DISTILLATION: {"distillationDataStats": {"trainingDatasetStats": counts}},
            REINFORCEMENT: {"reinforcementTuningDataStats": counts},
            PREFERENCE: {"preferenceOptimizationDataStats": {**counts, "scoresDistribution": self._scores()}},
        }
        return found.get(self.spec, {})

    def _scores(self) -> Json:
        """Return the distribution of scores: one answer of each example is preferred, and one is not."""
        bucket: Json = {"count": str(self.examples)}
        return {
            "sum": self.examples,
            "min": 0,
            "max": 1,
            "mean": 0.5,
            "median": 0.5,
            "p5": 0,
            "p95": 1,
            "buckets": [{**bucket, "left": 0, "right": 0.5}, {**bucket, "left": 0.5, "right": 1}],
        }

    def evaluations(self, parent: str, checkpoints: Tuple[Json, ...]) -> List[Json]:
        """Return an EvaluateDatasetRun for each checkpoint, if the spec has an evaluation."""
        config = object_at(self.settings, "evaluationConfig")
        if not config:
            return []
        return [self._evaluation(parent, config, each["checkpointId"]) for each in checkpoints]

    def _evaluation(self, parent: str, config: Json, checkpoint: str) -> Json:
        prefix = str(object_at(object_at(config, "outputConfig"), "gcsDestination").get("outputUriPrefix"))
        run = number_from([self.settings, checkpoint], 10**12)
        output: Json = {"aggregationResults": list(_results(config, checkpoint))}
        dataset = str(self.settings.get("validationDatasetUri") or "")
        if dataset:
            output["dataset"] = {"gcsSource": {"uris": [dataset]}}
        return {
            "checkpointId": checkpoint,
            "evaluationRun": f"{parent}/evaluationRuns/{run}",
            "evaluateDatasetResponse": {
                "aggregationOutput": output,
                "outputInfo": {"gcsOutputDirectory": f"{prefix.rstrip('/')}/evaluation-{run}"},
            },
        }


def _results(config: Json, checkpoint: str) -> Iterator[Json]:
    """Yield an AggregationResult for each metric and each way to sum up."""
    for metric in objects_at(config, "metrics"):
        for aggregation in as_list(metric.get("aggregationMetrics") or ["AVERAGE"]):
            score = number_from([metric, aggregation, checkpoint], 1000) / 1000
            yield {"aggregationMetric": aggregation, **_result(metric, score)}


def _result(metric: Json, score: float) -> Json:
    name = next((name for name in metric if name.endswith("Spec")), "")
    spec = object_at(metric, name)
    field = VALUES.get(COMPUTED.get(str(spec.get("type")), name))
    if field:
        return {field: {"score": score}}
    judgement = f"Simulated by the emulator: {score:g}."
    is_raw = bool(object_at(spec, "customOutputFormatConfig").get("returnRawOutput"))
    raw: Json = {"customOutput": {"rawOutputs": {"rawOutput": [judgement]}}}
    if name == "pairwiseMetricSpec":
        choice: Any = "CANDIDATE" if score > 0.5 else "BASELINE"
        return {
            "pairwiseMetricResult": raw if is_raw else {"pairwiseChoice": choice, "explanation": judgement}
        }
    return {"pointwiseMetricResult": raw if is_raw else {"score": score, "explanation": judgement}}

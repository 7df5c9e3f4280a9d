"""Calls of `client.tunings` and `client.batches`.

3.6.1 forgets the examples of a tuning on the Gemini API and lists no tunings there any more; for
these calls the older release is the oracle. It has no batches of the Gemini API.
"""

from __future__ import annotations

from typing import Any

from ..call import (
    BOTH,
    EXPRESS,
    GEMINI,
    VERTEX,
    Build,
    Call,
    always,
    both_shells,
    fixed,
    flat,
)

NONE = always(None)
Row = tuple[str, Build, tuple[str, ...]]

BASE = "gemini-2.0-flash-001"
GCS = {"gcs_uri": "gs://bucket/train.jsonl"}
EXAMPLES = {"examples": [{"text_input": "a_b", "output": "c"}, {"text_input": "d", "output": ""}]}


def examples(types: Any) -> Any:
    """A data set of examples, as objects."""
    pair = types.TuningExample(text_input="a", output="b")
    return types.TuningDataset(examples=[pair])


# A field that one backend has under another name, and those that it lacks and must refuse.
TUNE_CONFIGS: list[Row] = [
    ("plain", NONE, ()),
    ("empty", always({}), ()),
    ("display-name", always({"tuned_model_display_name": "d"}), ()),
    ("epoch-count", always({"epoch_count": 3}), ()),
    ("multiplier", always({"learning_rate_multiplier": 0.5}), ()),
    ("description", always({"description": "e"}), (GEMINI,)),
    ("batch-size", always({"batch_size": 4}), ()),
    ("learning-rate", always({"learning_rate": 0.001}), ()),
    ("adapter-size", always({"adapter_size": "ADAPTER_SIZE_FOUR"}), (GEMINI,)),
    ("adapter-size-enum", lambda t: {"adapter_size": t.AdapterSize.ADAPTER_SIZE_ONE}, (GEMINI,)),
    ("validation", always({"validation_dataset": {"gcs_uri": "gs://bucket/v.jsonl"}}), (GEMINI,)),
    ("last-checkpoint", always({"export_last_checkpoint_only": True}), (GEMINI,)),
    (
        "object",
        lambda t: t.CreateTuningJobConfig(
            tuned_model_display_name="d", epoch_count=1, learning_rate_multiplier=1.5
        ),
        (),
    ),
    (
        "validation-object",
        lambda t: t.CreateTuningJobConfig(
            validation_dataset=t.TuningValidationDataset(gcs_uri="gs://bucket/v.jsonl"),
            adapter_size="ADAPTER_SIZE_FOUR",
        ),
        (GEMINI,),
    ),
    ("camel-keys", always({"tunedModelDisplayName": "d", "epochCount": 1}), ()),
    ("unknown", always({"epochs": 1}), BOTH),
]


def tuned(name: str, dataset: Build, config: Build, base: str = BASE, **rest: Any) -> list[Call]:
    """A tuning of this model with this data set."""

    def arguments(types: Any) -> dict[str, Any]:
        return {"base_model": base, "training_dataset": dataset(types), "config": config(types)}

    return both_shells(f"tune/{name}", "tunings.tune", arguments, **rest)


def tune_calls() -> list[Call]:
    """tune: examples on the Gemini API, a file in Cloud Storage on Vertex AI."""
    calls: list[list[Call]] = []
    for backend, dataset in ((GEMINI, always(EXAMPLES)), (VERTEX, always(GCS))):
        for name, config, refused_on in TUNE_CONFIGS:
            rest: dict[str, Any] = {"backends": (backend,), "refused_on": refused_on}
            calls.append(tuned(name, dataset, config, older_on=(GEMINI,), **rest))
    calls += [
        tuned("dataset-examples", examples, NONE, refused_on=(VERTEX,), older_on=(GEMINI,)),
        tuned("dataset-gcs", lambda t: t.TuningDataset(**GCS), NONE, refused_on=(GEMINI,)),
        tuned("base-models", always(EXAMPLES), NONE, "models/x", backends=(GEMINI,), older_on=(GEMINI,)),
        tuned("base-models", always(GCS), NONE, "models/x", backends=(VERTEX,)),
        tuned("base-publisher", always(GCS), NONE, "publishers/google/models/x", backends=(VERTEX,)),
        tuned("base-tuned", always(EXAMPLES), NONE, "tunedModels/x", backends=(GEMINI,), older_on=(GEMINI,)),
        tuned("base-project", always(GCS), NONE, "projects/p/locations/l/models/3@1", backends=(VERTEX,)),
        tuned("express", always(GCS), NONE, backends=(EXPRESS,)),
    ]
    return flat(calls)


TUNING_NAMES = {
    "tuned": "tunedModels/x",
    "job": "tuningJobs/3",
    "number": "3",
    "full": "projects/other/locations/l/tuningJobs/3",
    "location": "locations/l/tuningJobs/3",
}
PAGES: dict[str, dict[str, Any]] = {
    "plain": {},
    "page-size": {"page_size": 5},
    "page-token": {"page_token": "t/1="},
    "filter": {"filter": 'state="JOB_STATE_SUCCEEDED" AND a_b'},
}


def tuning_calls() -> list[Call]:
    """get, cancel and list of tunings."""
    named = [
        both_shells(f"tunings/{method}-{form}", f"tunings.{method}", fixed(name=name))
        for method in ("get", "cancel")
        for form, name in TUNING_NAMES.items()
    ]
    bad = [
        both_shells(f"tunings/{method}-bad-{form}", f"tunings.{method}", fixed(name=name))
        for method in ("get", "cancel")
        for form, name in {"empty": "", "dots": "tunedModels/../x"}.items()
    ]
    lists = [
        both_shells(f"tunings/list-{name}", "tunings.list", fixed(config=config), older_on=(GEMINI,))
        for name, config in PAGES.items()
    ]
    typed = both_shells(
        "tunings/list-object",
        "tunings.list",
        lambda t: {"config": t.ListTuningJobsConfig(page_size=5)},
        older_on=(GEMINI,),
    )
    return flat([*named, *bad, *lists, typed])


INLINED: dict[str, Build] = {
    "one": always([{"contents": "hi"}]),
    "config": always([{"contents": "hi", "config": {"temperature": 1, "stop_sequences": ["a_b"]}}]),
    "instruction": always([{"contents": "hi", "config": {"system_instruction": "Be brief."}}]),
    "tools": always([{"contents": "hi", "config": {"tools": [{"google_search": {}}]}}]),
    "schema": always(
        [
            {
                "contents": "hi",
                "config": {
                    "response_mime_type": "application/json",
                    "response_schema": {"type": "OBJECT", "properties": {"a_b": {"type": "STRING"}}},
                },
            }
        ]
    ),
    "safety": always(
        [
            {
                "contents": "hi",
                "config": {
                    "safety_settings": [{"category": "HARM_CATEGORY_HATE_SPEECH", "threshold": "BLOCK_NONE"}]
                },
            }
        ]
    ),
    "metadata": always([{"contents": "hi", "metadata": {"my_key": "1"}}]),
    "model": always([{"contents": "hi", "model": "gemini-2.5-flash"}]),
    "several": always([{"contents": ["a", "b"]}, {"contents": [{"parts": [{"text": "c"}]}]}]),
    "object": lambda t: [
        t.InlinedRequest(
            contents=[t.UserContent("a"), t.ModelContent("b")],
            config=t.GenerateContentConfig(temperature=0.5),
        )
    ],
    "source-object": lambda t: t.BatchJobSource(inlined_requests=[t.InlinedRequest(contents="hi")]),
    "source-dict": always({"inlined_requests": [{"contents": "hi"}]}),
}
FILED: dict[str, Build] = {
    "file": always("files/abc"),
    "file-object": lambda t: t.BatchJobSource(file_name="files/abc"),
}
STORED: dict[str, Build] = {
    "gcs": always("gs://bucket/a.jsonl"),
    "gcs-other-ending": always("gs://bucket/a"),
    "gcs-object": lambda t: t.BatchJobSource(format="jsonl", gcs_uri=["gs://b/a.jsonl", "gs://b/c.jsonl"]),
    "gcs-dict": always({"format": "jsonl", "gcs_uri": ["gs://b/a.jsonl"]}),
    "bigquery": always("bq://p.d.t"),
    "bigquery-object": lambda t: t.BatchJobSource(format="bigquery", bigquery_uri="bq://p.d.t"),
    "dataset": always("projects/p/locations/l/datasets/7"),
    "dataset-object": lambda t: t.BatchJobSource(
        format="vertex-dataset", vertex_dataset_name="projects/p/locations/l/datasets/7"
    ),
}
NEITHER: dict[str, Build] = {
    "https": always("https://bucket/a.jsonl"),
    "empty": always(""),
    "source-empty": lambda t: t.BatchJobSource(),
    "both": lambda t: t.BatchJobSource(file_name="files/abc", gcs_uri=["gs://b/a.jsonl"]),
    "two-of-gemini": lambda t: t.BatchJobSource(
        file_name="files/abc", inlined_requests=[t.InlinedRequest(contents="hi")]
    ),
    "two-of-vertex": lambda t: t.BatchJobSource(gcs_uri=["gs://b/a.jsonl"], bigquery_uri="bq://p.d.t"),
    "number": always(7),
    "inlined-refused": always([{"contents": "hi", "config": {"audio_timestamp": True}}]),
    "inlined-unknown": always([{"contents": "hi", "confg": {}}]),
}
CREATE_CONFIGS: dict[str, Build] = {
    "display-name": always({"display_name": "my_batch"}),
    "dest-gcs": always({"dest": "gs://bucket/out"}),
    "dest-bigquery": always({"dest": "bq://p.d.out", "display_name": "d"}),
    "dest-object": lambda t: {"dest": t.BatchJobDestination(format="jsonl", gcs_uri="gs://bucket/out")},
    "dest-dict": always({"dest": {"format": "bigquery", "bigquery_uri": "bq://p.d.out"}}),
    "dest-dataset": lambda t: t.CreateBatchJobConfig(
        display_name="d",
        dest=t.BatchJobDestination(
            format="vertex-dataset",
            vertex_dataset=t.VertexMultimodalDatasetDestination(
                display_name="made", bigquery_destination="bq://p.d.t"
            ),
        ),
    ),
    "object": lambda t: t.CreateBatchJobConfig(display_name="d", dest="gs://bucket/out"),
    "camel-keys": always({"displayName": "d"}),
}


def batch(name: str, src: Build, config: Build = NONE, model: str = BASE, **rest: Any) -> list[Call]:
    """A batch of this source."""

    def arguments(types: Any) -> dict[str, Any]:
        return {"model": model, "src": src(types), "config": config(types)}

    return both_shells(f"batches/{name}", "batches.create", arguments, **rest)


def create_calls() -> list[Call]:
    """create: every source, every destination, and what is made up without one."""
    named = always({"display_name": "d"})
    calls = [
        batch(f"src-{name}", src, named, refused_on=(VERTEX,)) for name, src in {**INLINED, **FILED}.items()
    ]
    calls += [batch(f"src-{name}", src, named, refused_on=(GEMINI,)) for name, src in STORED.items()]
    calls += [batch(f"src-{name}", src, named, refused_on=BOTH) for name, src in NEITHER.items()]
    calls += [
        batch("plain-inlined", INLINED["one"], backends=(GEMINI,)),
        batch("plain-file", FILED["file"], backends=(GEMINI,)),
        batch("plain-gcs", STORED["gcs"], backends=(VERTEX,)),
        batch("plain-gcs-object", STORED["gcs-object"], backends=(VERTEX,)),
        batch("plain-bigquery", STORED["bigquery"], backends=(VERTEX,)),
        batch("express", STORED["gcs"], named, backends=(EXPRESS,)),
        batch("config-camel-keys", FILED["file"], CREATE_CONFIGS["camel-keys"], backends=(GEMINI,)),
        batch(
            "config-dest", FILED["file"], CREATE_CONFIGS["object"], backends=(GEMINI,), refused_on=(GEMINI,)
        ),
        batch("dest-other", STORED["gcs"], always({"dest": "https://x"}), refused_on=BOTH),
        batch("config-unknown", FILED["file"], always({"labels": {}}), refused_on=BOTH),
    ]
    calls += [
        batch(f"config-{name}", STORED["gcs"], config, backends=(VERTEX,))
        for name, config in CREATE_CONFIGS.items()
    ]
    return flat(calls + model_calls(named))


MODELS = {
    "models": "models/x",
    "publisher": "publishers/google/models/x",
    "other": "meta/llama-3",
    "full": "projects/p/locations/l/models/3",
}


def model_calls(config: Build) -> list[list[Call]]:
    """create: the forms of the model's name."""
    on_gemini = [
        batch(f"model-{name}", FILED["file"], config, model, backends=(GEMINI,))
        for name, model in MODELS.items()
    ]
    on_vertex = [
        batch(f"model-{name}", STORED["gcs"], config, model, backends=(VERTEX,))
        for name, model in MODELS.items()
    ]
    return on_gemini + on_vertex


BATCH_NAMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "gemini": ("batches/abc-1", (VERTEX,)),
    "number": ("123", (GEMINI,)),
    "id": ("abc-1", BOTH),
    "vertex": ("batchPredictionJobs/123", BOTH),
    "full": ("projects/other/locations/l/batchPredictionJobs/3", (GEMINI,)),
    "full-own": ("projects/test-project/locations/us-central1/batchPredictionJobs/3", (GEMINI,)),
    "empty": ("", BOTH),
}


def batch_calls() -> list[Call]:
    """get, cancel, delete and list of batches."""
    named = [
        both_shells(f"batches/{method}-{form}", f"batches.{method}", fixed(name=name), refused_on=refused_on)
        for method in ("get", "cancel", "delete")
        for form, (name, refused_on) in BATCH_NAMES.items()
    ]
    lists = [
        both_shells(
            f"batches/list-{name}",
            "batches.list",
            fixed(config=config),
            refused_on=(GEMINI,) if "filter" in config else (),
        )
        for name, config in PAGES.items()
    ]
    typed = both_shells(
        "batches/list-object", "batches.list", lambda t: {"config": t.ListBatchJobsConfig(page_size=5)}
    )
    return flat([*named, *lists, typed])


JOB_CALLS: list[Call] = [*tune_calls(), *tuning_calls(), *create_calls(), *batch_calls()]

"""What the examples on files, caches, tunings, batches, pictures and films must show once they ran."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Dict, List

from . import checks as check
from .checks import Check, Run

PAGE = 258  # tokens
UPLOAD = ["files.create", "files.create"]  # a start and one piece
PLACES: Dict[str, Dict[str, str]] = {
    "caches": {"gemini": "cachedContents", "vertex": "projects.locations.cachedContents"},
    "tunings": {"gemini": "tunedModels", "vertex": "projects.locations.tuningJobs"},
    "batches": {"vertex": "projects.locations.batchPredictionJobs"},
    "models": {"gemini": "tunedModels", "vertex": "projects.locations.models"},
}


def last(wanted: Check) -> Check:
    """The check on the last request alone; all were answered."""

    def check_last(run: Run) -> None:
        assert {request.status for request in run.requests} == {200}
        wanted(replace(run, requests=run.requests[-1:]))

    return check_last


def uploaded(*mime_types: str) -> Check:
    """Files of these types are uploaded first, each in one piece that is a file on disk or downloaded."""

    def check_uploads(run: Run) -> None:
        sent = run.requests[: 2 * len(mime_types)]
        assert [request.operation for request in sent] == UPLOAD * len(mime_types)
        types = [request.headers["x-goog-upload-header-content-type"] for request in sent[::2]]
        assert types == list(mime_types)
        for start, piece in zip(sent[::2], sent[1::2]):
            assert piece.headers["x-goog-upload-command"] == "upload, finalize"
            assert int(start.headers["x-goog-upload-header-content-length"]) == len(piece.content) > 0

    return check_uploads


def described(mime_type: str) -> Check:
    """A file is uploaded and asked for, and all that is known of it printed as JSON."""

    def check_description(run: Run) -> None:
        looked_up_file(run, mime_type)
        shown = json.loads(run.output)
        assert shown["mime_type"] == mime_type
        assert (shown["state"], shown["size_bytes"]) == ("ACTIVE", len(run.requests[1].content))
        assert shown["uri"].endswith(shown["name"])

    return check_description


def looked_up(mime_type: str) -> Check:
    """The same, printed as the SDK writes it."""

    def check_file(run: Run) -> None:
        looked_up_file(run, mime_type)
        assert run.output.strip() == str(run.names["myfile"])

    return check_file


def got_file(mime_type: str) -> Check:
    """The same, not printed."""

    def check_file(run: Run) -> None:
        looked_up_file(run, mime_type)
        assert run.names["file_info"] == run.names["file1"]
        assert run.output == ""

    return check_file


def looked_up_file(run: Run, mime_type: str) -> None:
    """A file is uploaded, then asked for by its name."""
    uploaded(mime_type)(run)
    assert operations_of(run) == [*UPLOAD, "files.get"]


def deleted_file(mime_type: str) -> Check:
    """A file is uploaded and is gone."""

    def check_deletion(run: Run) -> None:
        uploaded(mime_type)(run)
        assert operations_of(run) == [*UPLOAD, "files.delete"]
        assert run.output == ""
        gone = run.requests[-1].path.rpartition("/")[2]
        assert gone not in {file.name.rpartition("/")[2] for file in run.names["client"].files.list()}

    return check_deletion


def printed_files(run: Run) -> None:
    """Two files, a line each."""
    assert run.output.splitlines() == [str(run.names[name]) for name in ("file1", "file2")]
    assert run.names["file1"].name != run.names["file2"].name


def listed_files(run: Run) -> None:
    """A heading, then the names of all files."""
    heading, *names = run.output.splitlines()
    assert not heading.startswith(" ")
    assert run.names["myfile"].name in {name.strip() for name in names}
    assert set(operations_of(run)) == {"files.list"}


def counted_file(run: Run) -> None:
    """The tokens of one recording."""
    response = run.names["response"]
    (part,) = run.body["contents"][0]["parts"]
    assert part["fileData"]["fileUri"] == run.names["myfile"].uri
    assert response.total_tokens > 0
    assert f"total_tokens={response.total_tokens}" in run.output


def answered_from_new_cache(run: Run) -> None:
    """A file is uploaded and cached, and the answer costs its two pages as cached tokens."""
    uploaded("application/pdf")(run)
    assert operations_of(run)[2:] == ["cachedContents.create", "models.generateContent"]
    cache, response = run.names["cache"], run.names["response"]
    assert run.output.startswith(f"{cache=}\n")
    _cached_pages(run, 1)
    assert run.output.endswith(f"\n\n\n {response.text}\n")
    assert response.text.startswith("You said: ")


def answered_from_cache(run: Run) -> None:
    """An answer to what the example asks, with two documents of the cache before it."""
    check.answered(run)
    _cached_pages(run, 2)


def made_cache(run: Run) -> None:
    """A cache of two documents that lives an hour."""
    cache = run.names["cached_content"]
    assert operations_of(run) == [_place(run, "caches", "create")]
    assert run.body["ttl"] == "3600s"
    assert run.body["displayName"] == cache.display_name
    parts = run.body["contents"][0]["parts"]
    assert [part["fileData"]["mimeType"] for part in parts] == ["application/pdf"] * 2
    assert cache.expire_time - cache.create_time == timedelta(hours=1)


def got_cache(run: Run) -> None:
    """The cache is asked for by its name."""
    assert operations_of(run) == [_place(run, "caches", "get")]
    assert run.requests[0].path.endswith(_cache(run).name)
    assert run.output == ""


def listed_caches(run: Run) -> None:
    """All caches, a line each, the one just made among them."""
    assert set(operations_of(run)) == {_place(run, "caches", "list")}
    lines = run.output.splitlines()
    assert str(run.names["made"]) in lines
    assert lines[-1] == str(run.names["cache"])


def kept_for(seconds: int) -> Check:
    """The cache lives so long from now on."""

    def check_update(run: Run) -> None:
        assert operations_of(run) == [_place(run, "caches", "patch")]
        assert run.body == {"ttl": f"{seconds}s"}
        assert _expires(run) == run.emulator.clock.now() + timedelta(seconds=seconds)

    return check_update


def kept_until(name: str) -> Check:
    """The cache lives until the time of that name."""

    def check_update(run: Run) -> None:
        assert operations_of(run) == [_place(run, "caches", "patch")]
        assert list(run.body) == ["expireTime"]
        assert _expires(run) == run.names[name]

    return check_update


def deleted_cache(run: Run) -> None:
    """The cache is gone."""
    assert operations_of(run) == [_place(run, "caches", "delete")]
    assert run.names["cache"].name not in {cache.name for cache in run.names["client"].caches.list()}


def tuning_began(run: Run) -> None:
    """A job is made of the dataset that the backend takes, and printed."""
    job = run.names["tuning_job"]
    assert operations_of(run) == [_place(run, "tunings", "create")]
    assert run.output.strip() == str(job)
    if run.backend == "gemini":
        examples = run.body["tuningTask"]["trainingData"]["examples"]["examples"]
        given = run.names["training_dataset"].examples
        assert examples == [{"textInput": each.text_input, "output": each.output} for each in given]
        assert run.body["tuningTask"]["hyperparameters"] == {"epochCount": 1}
    else:
        spec = run.body["supervisedTuningSpec"]
        assert spec["trainingDatasetUri"] == run.names["training_dataset"].gcs_uri
        assert spec["hyperParameters"] == {"epochCount": 1}
    assert job.name


def tuning_got(run: Run) -> None:
    """The job is not over yet."""
    job = run.names["tuning_job"]
    assert operations_of(run) == [_place(run, "tunings", "get")]
    assert run.output.strip() == str(job)
    assert job.state in run_states()


def run_states() -> List[str]:
    """The states of a job that goes on."""
    return ["JOB_STATE_PENDING", "JOB_STATE_RUNNING"]


def waited_for_tuning(run: Run) -> None:
    """A state printed for each time the job was asked for; in the end there is a model."""
    _waited(run, "tunings")
    job = run.names["tuning_job"]
    assert job.state == "JOB_STATE_SUCCEEDED"
    assert job.tuned_model.endpoint


def answered_by_tuned(run: Run) -> None:
    """The tuned model answers."""
    check.answered(run)
    assert run.names["tuning_job"].tuned_model.endpoint in run.requests[0].path


def tuned_model_got(run: Run) -> None:
    """The tuned model is asked for and printed."""
    model, tuned = run.names["tuned_model"], run.names["tuning_job"].tuned_model
    assert operations_of(run) == [_place(run, "models", "get")]
    assert tuned.model.startswith(model.name)
    assert run.output.strip() == str(model)


def tuned_model_renamed(run: Run) -> None:
    """A model of the page at hand has another name and description."""
    model = run.names["model"]
    assert operations_of(run) == [_place(run, "models", "patch")]
    wanted = {"displayName": model.display_name, "description": model.description}
    assert {name: run.body[name] for name in wanted} == wanted
    assert set(wanted.values()) <= {*check.constants(run.code, "config")}
    assert run.output.strip() == str(model)


def batch_began(run: Run) -> None:
    """A job of the table that is given; name and destination are made up."""
    job = run.names["job"]
    assert operations_of(run) == [_place(run, "batches", "create")]
    (source,) = check.constants(run.code, "src")
    assert run.body["inputConfig"]["bigquerySource"]["inputUri"] == source
    assert run.body["outputConfig"]["bigqueryDestination"]["outputUri"].startswith(source)
    assert run.body["displayName"] == job.display_name
    assert job.state == "JOB_STATE_PENDING"


def batch_got(run: Run) -> None:
    """The job is asked for and goes on."""
    assert operations_of(run) == [_place(run, "batches", "get")]
    assert run.names["job"].state in run_states()


def waited_for_batch(run: Run) -> None:
    """A state printed for each time the job was asked for; in the end it has succeeded."""
    _waited(run, "batches")
    assert run.names["job"].state == "JOB_STATE_SUCCEEDED"


def deleted_batch(run: Run) -> None:
    """The job is gone; the service says by which operation."""
    assert operations_of(run) == [_place(run, "batches", "delete")]
    assert run.requests[0].path.endswith(run.names["job"].name)
    assert run.names["job"].name not in {job.name for job in run.names["client"].batches.list()}
    assert "/operations/" in run.names["delete_job"].name


def listed_jobs(area: str) -> Check:
    """All jobs out of two pages, a line each."""

    def check_list(run: Run) -> None:
        names = [line.split()[0] for line in run.output.splitlines()]
        assert len(names) == len(set(names)) > 10
        assert all(name.startswith("name=") for name in names)
        _pages(run, area)

    return check_list


def paged_jobs(area: str) -> Check:
    """The size of the page, then the first job of each of two pages."""

    def check_pages(run: Run) -> None:
        size, first, second = run.output.splitlines()
        assert size == "10"
        assert first.startswith("name=")
        assert second.startswith("name=")
        assert first.split()[0] != second.split()[0]
        _pages(run, area)

    return check_pages


def operations_of(run: Run) -> List[str]:
    assert {request.status for request in run.requests} == {200}
    return [request.operation for request in run.requests]


def _place(run: Run, area: str, verb: str) -> str:
    return f"{PLACES[area][run.backend]}.{verb}"


def _cache(run: Run) -> Any:
    return run.names.get("cache") or run.names["cached_content"]


def _expires(run: Run) -> datetime:
    client = run.names["client"]
    expires: datetime = client.caches.get(name=run.names["cache"].name).expire_time
    return expires


def _cached_pages(run: Run, documents: int) -> None:
    """The cache is named, and counted as cached: so many documents, of one page where none can read them."""
    assert run.requests[-1].body["cachedContent"] == _cache(run).name
    usage = run.names["response"].usage_metadata
    rows = {row.modality: row.token_count for row in usage.cache_tokens_details}
    pages = 2 if run.backend == "gemini" else 1
    assert rows["DOCUMENT"] == documents * pages * PAGE
    assert usage.cached_content_token_count == sum(rows.values())


def _pages(run: Run, area: str) -> None:
    assert set(operations_of(run)) == {_place(run, area, "list")}
    assert {request.query["pageSize"] for request in run.requests} == {"10"}
    assert ["pageToken" in request.query for request in run.requests][:2] == [False, True]


def _waited(run: Run, area: str) -> None:
    states = run.output.split()
    assert operations_of(run) == [_place(run, area, "get")] * len(states)
    assert states
    assert set(states) <= set(run_states())

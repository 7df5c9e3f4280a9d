"""Kinds of change of fields and messages that come, go or get another name."""

from __future__ import annotations

from .kinds import (
    Row,
    add,
    add_message,
    both,
    change,
    remove,
    remove_message,
    rename,
    rename_message,
    vertex,
)

ADDED = [
    Row(
        "a field of a response",
        vertex(add("Candidate.tone", read_only=True)),
        ["additive: field added: Candidate.tone: types.Candidate.tone"],
        "minor",
        says=["tone"],
    ),
    Row(
        "a field of a request",
        vertex(add("Blob.altText")),
        ["additive: field added: Blob.altText: types.Blob.alt_text"],
        "minor",
        says=["alt_text"],
    ),
    Row(
        "a field of a config",
        vertex(add("GenerationConfig.minTokens", "int32")),
        ["additive: field added: GenerationConfig.minTokens: types.GenerationConfig.min_tokens"],
        "minor",
        says=["min_tokens"],
    ),
    Row(
        "a field of a type that is made of several messages",
        vertex(add("TuningJob.costCenter")),
        ["additive: field added: TuningJob.costCenter: types.TuningJob.cost_center"],
        "minor",
        says=["cost_center"],
    ),
    Row(
        "a field that only a response table reads",
        vertex(add("PublisherModel.tagline")),
        ["additive: field added: PublisherModel.tagline: types.Model.tagline"],
        "minor",
        says=["tagline"],
    ),
    Row(
        "a required field of a type that is sent",
        vertex(add("FileData.region", required=True)),
        ["breaking: field added: FileData.region: types.FileData.region"],
        "major",
        says=["region"],
    ),
    Row(
        "a required field of the body",
        vertex(add("CountTokensRequest.purpose", required=True)),
        ["breaking: field added: CountTokensRequest.purpose: types.CountTokensConfig.purpose"],
        "major",
        says=["CountTokensConfig.purpose"],
    ),
    Row(
        "a required field below a mapped path",
        vertex(add("BatchPredictionJobInputConfig.zone", required=True)),
        ["breaking: field added: BatchPredictionJobInputConfig.zone: types.BatchJobSource.zone"],
        "major",
        says=["zone"],
    ),
    Row(
        "a field with the name of a keyword",
        vertex(add("Blob.class")),
        ["additive: field added: Blob.class: types.Blob.class_"],
        "minor",
        says=["class_"],
    ),
    Row(
        "a message that holds itself",
        vertex(
            add_message("Palette", color="string", next={"type": "message", "ref": "Palette"}),
            add("Blob.palette", "message", ref="Palette"),
        ),
        ["none: message added: Palette: not shown", "none: field added: Blob.palette: not shown"],
        "none",
        says=["the message 'Palette' is not a type"],
    ),
    Row(
        "a field that closes a cycle of topics",
        vertex(add("Blob.candidate", "message", ref="Candidate")),
        ["additive: field added: Blob.candidate: types.Blob.candidate"],
        "minor",
        says=["a cycle between"],
    ),
    Row(
        "a field on both backends",
        both(add("Blob.altText")),
        [
            "additive: field added: Blob.altText: types.Blob.alt_text",
            "additive: field added: Blob.altText: types.Blob.alt_text",
        ],
        "minor",
        says=["alt_text"],
    ),
    Row(
        "a fact of the supplement, in the document now",
        vertex(
            add(
                "GenerateContentRequest.serviceTier",
                "enum",
                values=["unspecified", "flex", "standard", "priority"],
            )
        ),
        ["none: field added: GenerateContentRequest.serviceTier: types.GenerateContentConfig.service_tier"],
        "patch",
        says=["upstream has it now: delete the entry"],
    ),
    Row(
        "a fact of the supplement, with another type",
        vertex(add("GenerateContentRequest.serviceTier", "int32")),
        [
            "breaking: field added: GenerateContentRequest.serviceTier: types.GenerateContentConfig.service_tier"
        ],
        "major",
        says=["the backends disagree"],
    ),
]
REMOVED = [
    Row(
        "a field that the other backend still has",
        vertex(remove("GenerationConfig.seed")),
        ["breaking: field removed: GenerationConfig.seed: types.GenerationConfig.seed"],
        "major",
        flows="nested",
    ),
    Row(
        "a field that no backend has any more",
        vertex(remove("GenerationConfig.routingConfig")),
        ["breaking: field removed: GenerationConfig.routingConfig: types.GenerationConfig.routing_config"],
        "major",
        says=["routingConfig"],
    ),
    Row(
        "a field of a response, gone",
        vertex(remove("Candidate.finishMessage")),
        ["breaking: field removed: Candidate.finishMessage: types.Candidate.finish_message"],
        "major",
        flows="support",
    ),
    Row(
        "a field of a type that is made of several messages, gone",
        vertex(remove("TuningJob.experiment")),
        ["breaking: field removed: TuningJob.experiment: types.TuningJob.experiment"],
        "major",
        says=["experiment"],
    ),
    Row(
        "a whole message",
        vertex(remove("Part.codeExecutionResult"), remove_message("CodeExecutionResult")),
        [
            "breaking: message removed: CodeExecutionResult: types.CodeExecutionResult",
            "breaking: field removed: Part.codeExecutionResult: types.Part.code_execution_result",
        ],
        "major",
        flows="nested",
    ),
]
RENAMED = [
    Row(
        "a field on one backend",
        vertex(rename("GenerationConfig.seed", "randomSeed")),
        ["breaking: field renamed: GenerationConfig.randomSeed: types.GenerationConfig.seed"],
        "major",
        says=["random_seed"],
    ),
    Row(
        "a field on both backends, renamed",
        both(rename("GenerationConfig.seed", "randomSeed")),
        [
            "breaking: field renamed: GenerationConfig.randomSeed: types.GenerationConfig.seed",
            "breaking: field renamed: GenerationConfig.randomSeed: types.GenerationConfig.seed",
        ],
        "major",
        says=["random_seed"],
    ),
    Row(
        "a field of a type that is made of several messages, renamed",
        vertex(rename("TuningJob.tunedModel", "tuned")),
        ["breaking: field renamed: TuningJob.tuned: types.TuningJob.tuned_model"],
        "major",
        says=["tuned_model"],
    ),
    Row(
        "a field that a body maps",
        vertex(rename("CountTokensRequest.contents", "contentList")),
        ["breaking: field renamed: CountTokensRequest.contentList: client.models.count_tokens(contents)"],
        "major",
        says=["contents"],
    ),
    Row(
        "a message",
        vertex(rename_message("Blob", "InlineBlob")),
        ["none: message renamed: InlineBlob: types.Blob"],
        "patch",
        says=["no schema 'Blob'"],
    ),
    Row(
        "a field moves into a message",
        vertex(
            remove("GenerationConfig.seed"),
            add_message("Sampling", seed="int32"),
            add("GenerationConfig.sampling", "message", ref="Sampling"),
        ),
        [
            "breaking: field renamed: GenerationConfig.sampling.seed: types.GenerationConfig.seed",
            "none: message added: Sampling: not shown",
            "none: field added: GenerationConfig.sampling: not shown",
        ],
        "major",
        says=["the message 'Sampling' is not a type"],
    ),
    Row(
        "a message becomes two",
        vertex(
            remove_message("FileData"),
            add_message("FileLink", fileUri="string", displayName="string"),
            add_message("FileKind", mimeType="string"),
            change("Part.fileData", ref="FileLink"),
            add("Part.fileKind", "message", ref="FileKind"),
            change("FunctionResponsePart.fileData", ref="FunctionResponseFileData"),
        ),
        [
            "breaking: field removed: FileLink.mimeType: types.FileData.mime_type",
            "additive: field changed: FileLink.fileUri (required): types.FileData.file_uri",
            "none: message added: FileKind: not shown",
            "none: message renamed: FileLink: types.FileData",
            "none: field added: Part.fileKind: not shown",
        ],
        "major",
        says=["FileLink"],
    ),
]
ROWS = [*ADDED, *REMOVED, *RENAMED]

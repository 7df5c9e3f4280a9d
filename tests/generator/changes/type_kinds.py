"""Kinds of change of fields that stay: their types and flags."""

from __future__ import annotations

from .kinds import Row, both, change, vertex

RETYPED = [
    Row(
        "one of several types",
        vertex(
            change("GenerationConfig.seed", type="union", options=[{"type": "int32"}, {"type": "string"}])
        ),
        ["breaking: field changed: GenerationConfig.seed (type): types.GenerationConfig.seed"],
        "major",
        says=["a union: the SDK cannot show it"],
    ),
    Row(
        "the type on one backend",
        vertex(change("GenerationConfig.seed", type="string")),
        ["breaking: field changed: GenerationConfig.seed (type): types.GenerationConfig.seed"],
        "major",
        says=["the backends disagree"],
    ),
    Row(
        "the type on both backends",
        both(change("GenerationConfig.seed", type="string")),
        [
            "breaking: field changed: GenerationConfig.seed (type): types.GenerationConfig.seed",
            "breaking: field changed: GenerationConfig.seed (type): types.GenerationConfig.seed",
        ],
        "major",
        flows="types",
    ),
    Row(
        "the type of a field that several messages make",
        vertex(change("TuningJob.state", type="int32", values=None)),
        ["breaking: field changed: TuningJob.state (type): types.TuningJob.state"],
        "major",
        says=["state"],
    ),
    Row(
        "a number of more bits",
        vertex(change("GenerationConfig.seed", type="int64")),
        ["none: field changed: GenerationConfig.seed (type): types.GenerationConfig.seed"],
        "patch",
        flows="descriptions",
    ),
    Row(
        "an int becomes a float",
        vertex(change("CountTokensResponse.totalTokens", type="double")),
        [
            "breaking: field changed: CountTokensResponse.totalTokens (type): types.CountTokensResponse.total_tokens"
        ],
        "major",
        flows="types",
    ),
    Row(
        "a text becomes a time",
        vertex(change("CachedContent.displayName", type="timestamp")),
        ["breaking: field changed: CachedContent.displayName (type): types.CachedContent.display_name"],
        "major",
        says=["the backends disagree"],
    ),
    Row(
        "a list becomes a value",
        vertex(change("GenerationConfig.stopSequences", repeated=None)),
        [
            "breaking: field changed: GenerationConfig.stopSequences (type): types.GenerationConfig.stop_sequences"
        ],
        "major",
        says=["the backends disagree"],
    ),
    Row(
        "a value becomes a list",
        vertex(change("Candidate.finishMessage", repeated=True)),
        ["breaking: field changed: Candidate.finishMessage (type): types.Candidate.finish_message"],
        "major",
        says=["the backends disagree"],
    ),
    Row(
        "a map becomes a list",
        vertex(change("GenerateContentRequest.labels", map=None, repeated=True)),
        ["breaking: field changed: GenerateContentRequest.labels (type): types.GenerateContentConfig.labels"],
        "major",
        says=["the backends disagree"],
    ),
    Row(
        "another message",
        vertex(change("VoiceConfig.prebuiltVoiceConfig", ref="ReplicatedVoiceConfig")),
        [
            "breaking: field changed: VoiceConfig.prebuiltVoiceConfig (type): types.VoiceConfig.prebuilt_voice_config"
        ],
        "major",
        says=["the backends disagree"],
    ),
    Row(
        "anything becomes a message",
        vertex(change("GenerationConfig.responseJsonSchema", type="message", ref="Schema")),
        [
            "breaking: field changed: GenerationConfig.responseJsonSchema (type): types.GenerationConfig.response_json_schema"
        ],
        "major",
        says=["the backends disagree"],
    ),
]
FLAGS = [
    Row(
        "a field may be null",
        vertex(change("GenerationConfig.seed", nullable=True)),
        ["none: field changed: GenerationConfig.seed (nullable): types.GenerationConfig.seed"],
        "patch",
        flows="descriptions",
    ),
    Row(
        "a field of responses becomes write-only",
        vertex(change("CachedContent.displayName", write_only=True)),
        ["breaking: field changed: CachedContent.displayName (write_only): types.CachedContent.display_name"],
        "major",
        flows="descriptions",
    ),
    Row(
        "a field becomes required",
        vertex(change("SpeechConfig.languageCode", required=True)),
        ["breaking: field changed: SpeechConfig.languageCode (required): types.SpeechConfig.language_code"],
        "major",
        flows="descriptions",
    ),
    Row(
        "a field is no longer required",
        vertex(change("Blob.data", required=None)),
        ["additive: field changed: Blob.data (required): types.Blob.data"],
        "minor",
        flows="descriptions",
    ),
    Row(
        "a field becomes read-only",
        vertex(change("CachedContent.displayName", read_only=True)),
        ["breaking: field changed: CachedContent.displayName (read_only): types.CachedContent.display_name"],
        "major",
        flows="resources",
    ),
    Row(
        "a field is no longer read-only",
        vertex(change("Candidate.index", read_only=None)),
        ["none: field changed: Candidate.index (read_only): types.Candidate.index"],
        "patch",
        flows="descriptions",
    ),
    Row(
        "a field is deprecated",
        vertex(change("GenerationConfig.topK", deprecated=True)),
        ["words: field deprecated: GenerationConfig.topK: types.GenerationConfig.top_k"],
        "minor",
        flows="descriptions",
    ),
    Row(
        "a field is no longer deprecated",
        vertex(change("GenerationConfig.responseSchema", deprecated=None)),
        [
            "words: field no longer deprecated: GenerationConfig.responseSchema: types.GenerationConfig.response_schema"
        ],
        "patch",
        says=["it is not deprecated by the facts: delete it"],
    ),
]
ROWS = [*RETYPED, *FLAGS]

"""Names of the published SDK 3.6.1 that ours lacks, each with the reason; a `*` stands for any text."""

from __future__ import annotations

from typing import Dict

_OWN = "a name that the published module imports or makes for itself"
_CLAUDE = "of files for Claude models on Vertex AI, where the published methods refuse to run"
_REPLAY = "a table or a recording of the published SDK's own tests"

GAPS: Dict[str, str] = {
    "types.*Dict[sdk_http_response]": "the SDK sets it on the object; a dictionary came from no response",
    "types.CreateFileResponse.sdk_http_response": "no method returns it: an upload returns the file",
    "types.CreateFileConfig*should_return_http_response*": "no method takes it: an upload has a config of its own",
    "types.TextResponseFormat.jsonSchema": "`json_schema`, as all fields; `jsonSchema` and `schema` are taken as input",
    "types.TextResponseFormatDict[schema]": "`json_schema`, as all fields",
    "types.ClaudeFile*": _CLAUDE,
    "types.DeleteFileResponse.id": _CLAUDE,
    "types.DeleteFileResponseDict[id]": _CLAUDE,
    "types.DeleteFileResponse.type": _CLAUDE,
    "types.DeleteFileResponseDict[type]": _CLAUDE,
    "types.ListFilesResponse.data": _CLAUDE,
    "types.ListFilesResponseDict[data]": _CLAUDE,
    "types.ListFilesResponse.next_page": _CLAUDE,
    "types.ListFilesResponseDict[next_page]": _CLAUDE,
    "errors.*Error.raise_*": "functions that the published SDK's own transports call",
    "types.Enum": _OWN,
    "types.ConfigDict": _OWN,
    "types.VersionedUnionType": _OWN,
    "types.MetricSubclass": "a type variable, which only the signatures of the published SDK's own functions use",
    "*perations.T": _OWN,
    "types.Replay*": _REPLAY,
    "types.TestTable*": _REPLAY,
}

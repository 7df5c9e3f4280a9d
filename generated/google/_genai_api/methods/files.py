# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.files` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, Row

if TYPE_CHECKING:
    from google._genai_api.types import (
        DeleteFileConfig,
        DeleteFileResponse,
        DownloadFileConfig,
        File,
        GetFileConfig,
        ListFilesConfig,
        ListFilesResponse,
        RegisterFilesConfig,
        RegisterFilesResponse,
        UploadFileConfig,
    )


UPLOAD: Method[UploadFileConfig, File] = Method(
    name="files.upload",
    returns="google._genai_api.types.stored.files.File",
    config="google._genai_api.types.stored.files.UploadFileConfig",
    required=("file",),
    unsupported={
        "vertex": "files are a feature of the Gemini Developer API; put the file into Cloud Storage and pass types.Part.from_uri(file_uri='gs://...')"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # files.create
            Binding(
                http="POST",
                suffix="files",
                prefix="upload/",
                creates=True,
                rows=(
                    Row("size_bytes", "file.sizeBytes"),
                    Row("config.name", "file.name", normalize="file"),
                    Row("config.mime_type", "file.mimeType"),
                    Row("config.display_name", "file.displayName"),
                ),
            ),
        ),
    },
)

GET: Method[GetFileConfig, File] = Method(
    name="files.get",
    returns="google._genai_api.types.stored.files.File",
    config="google._genai_api.types.stored.files.GetFileConfig",
    unsupported={
        "vertex": "files are a feature of the Gemini Developer API; put the file into Cloud Storage and pass types.Part.from_uri(file_uri='gs://...')"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # files.get
            Binding(
                http="GET",
                suffix="",
                name_rule="file",
                argument="name",
                patterns=("files/*",),
            ),
        ),
    },
)

LIST: Method[ListFilesConfig, ListFilesResponse] = Method(
    name="files.list",
    returns="google._genai_api.types.stored.files.ListFilesResponse",
    config="google._genai_api.types.stored.files.ListFilesConfig",
    unsupported={
        "vertex": "files are a feature of the Gemini Developer API; put the file into Cloud Storage and pass types.Part.from_uri(file_uri='gs://...')"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # files.list
            Binding(
                http="GET",
                suffix="files",
                rows=(
                    Row("config.page_size", "?pageSize"),
                    Row("config.page_token", "?pageToken"),
                ),
            ),
        ),
    },
)

DELETE: Method[DeleteFileConfig, DeleteFileResponse] = Method(
    name="files.delete",
    returns="google._genai_api.types.stored.files.DeleteFileResponse",
    config="google._genai_api.types.stored.files.DeleteFileConfig",
    unsupported={
        "vertex": "files are a feature of the Gemini Developer API; put the file into Cloud Storage and pass types.Part.from_uri(file_uri='gs://...')"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # files.delete
            Binding(
                http="DELETE",
                suffix="",
                name_rule="file",
                argument="name",
                patterns=("files/*",),
            ),
        ),
    },
)

DOWNLOAD: Method[DownloadFileConfig, Any] = Method(
    name="files.download",
    returns="",
    config="google._genai_api.types.stored.files.DownloadFileConfig",
    unsupported={
        "vertex": "files are a feature of the Gemini Developer API; put the file into Cloud Storage and pass types.Part.from_uri(file_uri='gs://...')"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # files.download
            Binding(
                http="GET",
                suffix=":download",
                name_rule="file",
                argument="file",
                patterns=("files/*",),
            ),
        ),
    },
)

REGISTER_FILES: Method[RegisterFilesConfig, RegisterFilesResponse] = Method(
    name="files.register_files",
    returns="google._genai_api.types.stored.files.RegisterFilesResponse",
    config="google._genai_api.types.stored.files.RegisterFilesConfig",
    required=("auth", "uris"),
    unsupported={
        "vertex": "files are a feature of the Gemini Developer API; put the file into Cloud Storage and pass types.Part.from_uri(file_uri='gs://...')"
    },
    tables=NESTED,
    bindings={
        "gemini": (
            # files.register
            Binding(
                http="POST",
                suffix="files:register",
                rows=(Row("uris", "uris"),),
            ),
        ),
    },
)

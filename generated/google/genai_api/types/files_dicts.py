# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, TypedDict

from google.genai_api.types.files import FileSource, FileState
from google.genai_core.runtime.enums import Open
from google.genai_core.runtime.model import Base64

from .http_dicts import HttpOptionsDict


class DeleteFileConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class DeleteFileResponseDict(TypedDict, total=False):
    pass


class DownloadFileConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class FileDict(TypedDict, total=False):
    """An upload kept for use in prompts, up to 2 GB each and 20 GB per project. Gemini API only."""

    create_time: datetime
    """When the upload was made. Set by the service."""

    display_name: str
    """Free label of up to 512 characters, spaces included."""

    download_uri: str
    """Address for fetching the bytes. Only files made by Google have one; your own uploads cannot be
    downloaded."""

    error: FileStatusDict
    """Filled when `state` is `FAILED`."""

    expiration_time: datetime
    """When the service deletes the file, 48 hours after the upload. Empty if it is not due to expire."""

    mime_type: str
    """IANA media type, as given or guessed at upload."""

    name: str
    """Identifier `files/<id>`, where the id has up to 40 lowercase letters, digits or inner dashes.
    Made up if not given."""

    sha256_hash: Base64
    """Digest for checking that the bytes arrived whole; base64 on the wire."""

    size_bytes: int
    """Length of the content in bytes."""

    source: Open[FileSource]
    """Tells uploads, generated and registered files apart."""

    state: Open[FileState]
    """Wait for `ACTIVE` before using the file in a prompt."""

    update_time: datetime
    """When its metadata or state last changed. Set by the service."""

    uri: str
    """Address to put into `FileData.file_uri`. Prompts use it, browsers cannot open it."""

    video_metadata: Dict[str, Any]
    """For videos, facts such as `videoDuration`, as the service sends them."""


class FileStatusDict(TypedDict, total=False):
    """Why processing a file went wrong, in the error form of gRPC. Gemini API only."""

    code: int
    """Number of a `google.rpc.Code`, such as 3 for an invalid argument."""

    details: List[Dict[str, Any]]
    """Further facts about the error, each a mapping with its kind under `@type`."""

    message: str
    """English sentence for developers; not meant for end users."""


class GetFileConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict


class ListFilesConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    page_size: int
    page_token: str


class ListFilesResponseDict(TypedDict, total=False):
    files: List[FileDict]
    next_page_token: str


class UploadFileConfigDict(TypedDict, total=False):
    http_options: HttpOptionsDict
    name: str
    mime_type: str
    display_name: str

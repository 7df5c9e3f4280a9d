# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, TypedDict

from google.genai_api.types.files import FileSource, FileState
from google.genai_core.runtime.enums import Open
from google.genai_core.runtime.model import Base64

from .http_dicts import HttpOptionsDict


class DeleteFileConfigDict(TypedDict, total=False):
    """Settings of `files.delete`. Gemini API only."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""


class DeleteFileResponseDict(TypedDict, total=False):
    """Has no fields: the file is gone, and prompts that refer to it fail. Gemini API only."""


class DownloadFileConfigDict(TypedDict, total=False):
    """Settings of `files.download`. Gemini API only."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone; large videos may need a longer
    timeout."""


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
    """Settings of `files.get`. Gemini API only."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this call alone."""


class ListFilesConfigDict(TypedDict, total=False):
    """Settings of `files.list`. Gemini API only."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for every page of this list."""

    page_size: int
    """Most files a page; 10 if unset, 100 at most."""

    page_token: str
    """Where to start: `next_page_token` of an earlier page."""


class ListFilesResponseDict(TypedDict, total=False):
    """One page of files; the pager of `files.list` reads it for you. Gemini API only."""

    files: List[FileDict]
    """The page's files, with metadata but without their bytes."""

    next_page_token: str
    """Where the following page starts, for `page_token`. Unset on the last one."""


class UploadFileConfigDict(TypedDict, total=False):
    """Settings of `files.upload`. Gemini API only."""

    http_options: HttpOptionsDict
    """Address, API version, headers and timeout for this upload alone; the timeout counts for each
    piece of it."""

    name: str
    """Id of your choice, with or without `files/`: up to 40 lowercase letters, digits or inner dashes.
    Made up if unset."""

    mime_type: str
    """IANA media type, such as `audio/mp3`. Guessed from a path's extension; required for file
    objects."""

    display_name: str
    """Free label of up to 512 characters, spaces included; need not be unique."""

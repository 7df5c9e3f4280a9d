# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional, Sequence, TypedDict, Union

from google._genai_api.types.files import (
    CreateFileConfig,
    CreateFileResponse,
    DeleteFileConfig,
    DeleteFileResponse,
    DownloadFileConfig,
    File,
    FileSource,
    FileState,
    FileStatus,
    GetFileConfig,
    ListFilesConfig,
    ListFilesResponse,
    UploadFileConfig,
)
from google._genai_api.types.unions import TransferCallbackDict
from google._genai_core.runtime.enums import Open
from google._genai_core.runtime.model import Base64

from .http_dicts import HttpOptionsOrDict


class CreateFileConfigDict(TypedDict, total=False):
    """Settings of the call that begins an upload, a name kept for code that mentions it;
    `files.upload` takes `UploadFileConfig`."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class CreateFileResponseDict(TypedDict, total=False):
    """Answer to the call that begins an upload, a name kept for code that mentions it; no method
    returns it."""

    http_headers: Optional[Dict[str, str]]
    """Headers of that answer; `x-goog-upload-url` is the address that takes the bytes."""


class DeleteFileConfigDict(TypedDict, total=False):
    """Settings of `files.delete`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class DeleteFileResponseDict(TypedDict, total=False):
    """Has no fields: the file is gone, and prompts that refer to it fail. Gemini API only."""


class DownloadFileConfigDict(TypedDict, total=False):
    """Settings of `files.download`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone; the timeout counts for each chunk
    of it."""

    on_progress: Optional[TransferCallbackDict]
    """Function that is called as bytes arrive, about once a megabyte, with their number so far and the
    number of all, which is None if the service does not say it. What it raises ends the download."""


class FileDict(TypedDict, total=False):
    """An upload kept for use in prompts, up to 2 GB each and 20 GB per project. Gemini API only."""

    create_time: Optional[datetime]
    """When the upload was made. Set by the service."""

    display_name: Optional[str]
    """Free label of up to 512 characters, spaces included."""

    download_uri: Optional[str]
    """Address for fetching the bytes. Only files made by Google have one; your own uploads cannot be
    downloaded."""

    error: Optional[FileStatusOrDict]
    """Filled when `state` is `FAILED`."""

    expiration_time: Optional[datetime]
    """When the service deletes the file, 48 hours after the upload. Empty if it is not due to expire."""

    mime_type: Optional[str]
    """IANA media type, as given or guessed at upload."""

    name: Optional[str]
    """Identifier `files/<id>`, where the id has up to 40 lowercase letters, digits or inner dashes.
    Made up if not given."""

    sha256_hash: Optional[Base64]
    """Digest for checking that the bytes arrived whole; base64 on the wire."""

    size_bytes: Optional[int]
    """Length of the content in bytes."""

    source: Optional[Open[FileSource]]
    """Tells uploads, generated and registered files apart."""

    state: Optional[Open[FileState]]
    """Wait for `ACTIVE` before using the file in a prompt."""

    update_time: Optional[datetime]
    """When its metadata or state last changed. Set by the service."""

    uri: Optional[str]
    """Address to put into `FileData.file_uri`. Prompts use it, browsers cannot open it."""

    video_metadata: Optional[Dict[str, Any]]
    """For videos, facts such as `videoDuration`, as the service sends them."""


class FileStatusDict(TypedDict, total=False):
    """Why processing a file went wrong, in the error form of gRPC. Gemini API only."""

    code: Optional[int]
    """Number of a `google.rpc.Code`, such as 3 for an invalid argument."""

    details: Optional[List[Dict[str, Any]]]
    """Further facts about the error, each a mapping with its kind under `@type`."""

    message: Optional[str]
    """English sentence for developers; not meant for end users."""


class GetFileConfigDict(TypedDict, total=False):
    """Settings of `files.get`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this call alone."""


class ListFilesConfigDict(TypedDict, total=False):
    """Settings of `files.list`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for every page of this list."""

    page_size: Optional[int]
    """Most files a page; 10 if unset, 100 at most."""

    page_token: Optional[str]
    """Where to start: `next_page_token` of an earlier page."""


class ListFilesResponseDict(TypedDict, total=False):
    """One page of files; the pager of `files.list` reads it for you. Gemini API only."""

    files: Optional[Sequence[FileOrDict]]
    """The page's files, with metadata but without their bytes."""

    next_page_token: Optional[str]
    """Where the following page starts, for `page_token`. Unset on the last one."""


class UploadFileConfigDict(TypedDict, total=False):
    """Settings of `files.upload`. Gemini API only."""

    http_options: Optional[HttpOptionsOrDict]
    """Address, API version, headers and timeout for this upload alone; the timeout counts for each
    piece of it."""

    name: Optional[str]
    """Id of your choice, with or without `files/`: up to 40 lowercase letters, digits or inner dashes.
    Made up if unset."""

    mime_type: Optional[str]
    """IANA media type, such as `audio/mp3`. If unset, the extension tells it, else the first bytes do;
    needed where neither says it."""

    display_name: Optional[str]
    """Free label of up to 512 characters, spaces included; need not be unique."""

    on_progress: Optional[TransferCallbackDict]
    """Function that is called each time more bytes have arrived at the service, with their number so
    far and the number of all, which is None for a file object that cannot seek. What it raises ends
    the upload."""

    wait_interval_seconds: Optional[float]
    """First pause between two looks at the file, with `wait=True`; 2 if unset. Pauses grow."""

    wait_max_interval_seconds: Optional[float]
    """Longest pause between two looks at the file; 20 if unset."""

    wait_timeout_seconds: Optional[float]
    """How long to wait in all, after the upload; without it, as long as it takes. Then
    `errors.FileTimeoutError` is raised, which holds the file."""


FileStatusOrDict = Union[FileStatus, FileStatusDict]
FileOrDict = Union[File, FileDict]
UploadFileConfigOrDict = Union[UploadFileConfig, UploadFileConfigDict]
CreateFileConfigOrDict = Union[CreateFileConfig, CreateFileConfigDict]
CreateFileResponseOrDict = Union[CreateFileResponse, CreateFileResponseDict]
GetFileConfigOrDict = Union[GetFileConfig, GetFileConfigDict]
ListFilesConfigOrDict = Union[ListFilesConfig, ListFilesConfigDict]
DeleteFileConfigOrDict = Union[DeleteFileConfig, DeleteFileConfigDict]
DownloadFileConfigOrDict = Union[DownloadFileConfig, DownloadFileConfigDict]
ListFilesResponseOrDict = Union[ListFilesResponse, ListFilesResponseDict]
DeleteFileResponseOrDict = Union[DeleteFileResponse, DeleteFileResponseDict]

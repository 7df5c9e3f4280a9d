# Made by `make generate` from spec/ and generator/templates/; edit those instead.

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Optional

from pydantic import Field

from google._genai_api.types.unions import TransferCallback
from google._genai_core.behaviours.parts import FileBehaviour
from google._genai_core.behaviours.results import Result
from google._genai_core.runtime.enums import Open, OpenEnum
from google._genai_core.runtime.model import ApiModel, Base64, empty_list

from .http import HttpOptions


class CreateFileConfig(ApiModel):
    """Settings of the call that begins an upload, a name kept for code that mentions it;
    `files.upload` takes `UploadFileConfig`."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class CreateFileResponse(ApiModel):
    """Answer to the call that begins an upload, a name kept for code that mentions it; no method
    returns it."""

    http_headers: Optional[Dict[str, str]] = None
    """Headers of that answer; `x-goog-upload-url` is the address that takes the bytes."""


class DeleteFileConfig(ApiModel):
    """Settings of `files.delete`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class DeleteFileResponse(Result):
    """Has no fields: the file is gone, and prompts that refer to it fail. Gemini API only."""


class DownloadFileConfig(ApiModel):
    """Settings of `files.download`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone; the timeout counts for each chunk
    of it."""

    on_progress: Optional[TransferCallback] = None
    """Function that is called as bytes arrive, about once a megabyte, with their number so far and the
    number of all, which is None if the service does not say it. What it raises ends the download."""


class File(FileBehaviour, Result):
    """An upload kept for use in prompts, up to 2 GB each and 20 GB per project. Gemini API only."""

    create_time: Optional[datetime] = None
    """When the upload was made. Set by the service."""

    display_name: Optional[str] = None
    """Free label of up to 512 characters, spaces included."""

    download_uri: Optional[str] = None
    """Address for fetching the bytes. Only files made by Google have one; your own uploads cannot be
    downloaded."""

    error: Optional[FileStatus] = None
    """Filled when `state` is `FAILED`."""

    expiration_time: Optional[datetime] = None
    """When the service deletes the file, 48 hours after the upload. Empty if it is not due to expire."""

    mime_type: Optional[str] = None
    """IANA media type, as given or guessed at upload."""

    name: Optional[str] = None
    """Identifier `files/<id>`, where the id has up to 40 lowercase letters, digits or inner dashes.
    Made up if not given."""

    sha256_hash: Optional[Base64] = None
    """Digest for checking that the bytes arrived whole; base64 on the wire."""

    size_bytes: Optional[int] = None
    """Length of the content in bytes."""

    source: Optional[Open[FileSource]] = None
    """Tells uploads, generated and registered files apart."""

    state: Optional[Open[FileState]] = None
    """Wait for `ACTIVE` before using the file in a prompt."""

    update_time: Optional[datetime] = None
    """When its metadata or state last changed. Set by the service."""

    uri: Optional[str] = None
    """Address to put into `FileData.file_uri`. Prompts use it, browsers cannot open it."""

    video_metadata: Optional[Dict[str, Any]] = None
    """For videos, facts such as `videoDuration`, as the service sends them."""


class FileSource(OpenEnum):
    """How a file got into the service. Gemini API only."""

    SOURCE_UNSPECIFIED = "SOURCE_UNSPECIFIED"
    """Origin not stated."""

    UPLOADED = "UPLOADED"
    """Sent by you through the Files API."""

    GENERATED = "GENERATED"
    """Made by a Google model, such as a rendered video; can be downloaded."""

    REGISTERED = "REGISTERED"
    """Lives in your Cloud Storage and was only made known to the API."""


class FileState(OpenEnum):
    """Progress of an upload towards being usable in prompts. Gemini API only."""

    STATE_UNSPECIFIED = "STATE_UNSPECIFIED"
    """Stands for a state that the service left out."""

    PROCESSING = "PROCESSING"
    """Still being prepared, as with long videos; ask again before prompting with it."""

    ACTIVE = "ACTIVE"
    """Ready to be used in requests."""

    FAILED = "FAILED"
    """Cannot be used; the reason stands in `File.error`."""


class FileStatus(ApiModel):
    """Why processing a file went wrong, in the error form of gRPC. Gemini API only."""

    code: Optional[int] = None
    """Number of a `google.rpc.Code`, such as 3 for an invalid argument."""

    details: Optional[List[Dict[str, Any]]] = None
    """Further facts about the error, each a mapping with its kind under `@type`."""

    message: Optional[str] = None
    """English sentence for developers; not meant for end users."""


class GetFileConfig(ApiModel):
    """Settings of `files.get`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this call alone."""


class ListFilesConfig(ApiModel):
    """Settings of `files.list`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for every page of this list."""

    page_size: Optional[int] = None
    """Most files a page; 10 if unset, 100 at most."""

    page_token: Optional[str] = None
    """Where to start: `next_page_token` of an earlier page."""


class ListFilesResponse(Result):
    """One page of files; the pager of `files.list` reads it for you. Gemini API only."""

    files: List[File] = Field(default_factory=empty_list)
    """The page's files, with metadata but without their bytes."""

    next_page_token: Optional[str] = None
    """Where the following page starts, for `page_token`. Unset on the last one."""


class UploadFileConfig(ApiModel):
    """Settings of `files.upload`. Gemini API only."""

    http_options: Optional[HttpOptions] = None
    """Address, API version, headers and timeout for this upload alone; the timeout counts for each
    piece of it."""

    name: Optional[str] = None
    """Id of your choice, with or without `files/`: up to 40 lowercase letters, digits or inner dashes.
    Made up if unset."""

    mime_type: Optional[str] = None
    """IANA media type, such as `audio/mp3`. If unset, the extension tells it, else the first bytes do;
    needed where neither says it."""

    display_name: Optional[str] = None
    """Free label of up to 512 characters, spaces included; need not be unique."""

    on_progress: Optional[TransferCallback] = None
    """Function that is called each time more bytes have arrived at the service, with their number so
    far and the number of all, which is None for a file object that cannot seek. What it raises ends
    the upload."""

    wait_interval_seconds: Optional[float] = None
    """First pause between two looks at the file, with `wait=True`; 2 if unset. Pauses grow."""

    wait_max_interval_seconds: Optional[float] = None
    """Longest pause between two looks at the file; 20 if unset."""

    wait_timeout_seconds: Optional[float] = None
    """How long to wait in all, after the upload; without it, as long as it takes. Then
    `errors.FileTimeoutError` is raised, which holds the file."""

"""Calls of `client.files`: the resumable upload and what becomes of the file."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Optional, Union

from ..call import BOTH, GEMINI, VERTEX, Arguments, Build, Call, always, both_shells, fixed, flat

MEBIBYTE = bytes(range(256)) * (1 << 12)
PIECE = 8 * MEBIBYTE  # what both send at a time
ADDRESS = "https://generativelanguage.googleapis.com/v1beta/files/abc"
PDF = {"mime_type": "application/pdf"}


@lru_cache(maxsize=1)
def directory() -> TemporaryDirectory[str]:
    """Where files to upload are written; gone when the process ends."""
    return TemporaryDirectory()


def written(name: str, data: bytes = b"hello") -> Path:
    """A file of this name and content."""
    path = Path(directory().name, name)
    path.write_bytes(data)
    return path


def disk(name: str, data: bytes = b"hello") -> Build:
    """The path of a file of this name and content."""
    return lambda types: written(name, data)


def memory(data: bytes, at: int = 0) -> Build:
    """An open binary file that stands at a position."""

    def build(types: Any) -> Any:
        file = io.BytesIO(data)
        file.seek(at)
        return file

    return build


def opened(name: str, mode: str) -> Build:
    """An open file on the disk."""
    return lambda types: written(name).open(mode)


def upload(
    name: str,
    file: Build,
    config: Union[Build, dict[str, Any], None] = None,
    refused_on: tuple[str, ...] = (VERTEX,),
) -> list[Call]:
    """An upload of this file, on Vertex AI always refused."""
    build = config if callable(config) else always(config)

    def arguments(types: Any) -> dict[str, Any]:
        return {"file": file(types), "config": build(types)}

    return both_shells(f"upload/{name}", "files.upload", arguments, refused_on=refused_on)


def path_calls() -> list[Call]:
    """Files on the disk: the media type comes from the name, unless it is given."""
    return flat(
        [
            upload("path", disk("a.txt")),
            upload("path-str", lambda t: str(written("a.txt"))),
            upload("path-pdf", disk("a.pdf")),
            upload("path-mime-type", disk("a.txt"), {"mime_type": "text/x-own"}),
            upload("path-space", disk("a b.txt")),
            upload("path-not-ascii", disk("größe.txt"), None, BOTH),
            upload("path-unknown-type", disk("a.xyzzy"), None, BOTH),
            upload("path-unknown-type-given", disk("a.xyzzy"), PDF),
            upload("path-empty", disk("empty.txt", b"")),
            upload("path-two-pieces", disk("big.txt", 9 * MEBIBYTE)),
            upload("path-missing", always("/does/not/exist.txt"), None, BOTH),
            upload("path-directory", lambda t: directory().name, PDF, BOTH),
            upload("number", always(7), PDF, BOTH),
            upload("bytes", always(b"hello"), PDF, BOTH),
        ]
    )


def open_calls() -> list[Call]:
    """Open files: in one piece, in several, and from where they stand."""
    return flat(
        [
            upload("open", memory(b"hello"), PDF),
            upload("open-empty", memory(b""), PDF),
            upload("open-one-piece", memory(PIECE), PDF),
            upload("open-two-pieces", memory(9 * MEBIBYTE), PDF),
            upload("open-two-whole-pieces", memory(2 * PIECE), PDF),
            upload("open-from-the-middle", memory(b"hello", 2), PDF),
            upload("open-without-type", memory(b"hello"), None, BOTH),
            upload("open-file", opened("b.bin", "rb"), PDF),
            upload("open-file-of-text", opened("b.txt", "r"), PDF, BOTH),
            upload("open-string", lambda t: io.StringIO("hello"), PDF),
        ]
    )


CONFIGS: dict[str, Union[Build, dict[str, Any]]] = {
    "empty": {},
    "name": {"name": "my-name"},
    "name-full": {"name": "files/my-name"},
    "display-name": {"display_name": "My_File"},
    "display-name-not-ascii": {"display_name": "Größe"},
    "all": {"name": "my-name", "display_name": "d", "mime_type": "text/x-own"},
    "object": lambda t: t.UploadFileConfig(name="n", display_name="d", mime_type="text/csv"),
    "camel-keys": {"displayName": "d", "mimeType": "text/csv"},
}


def config_calls() -> list[Call]:
    """What the config says of the file, and HTTP options of the call and of the client."""
    calls = [upload(f"config-{name}", disk("a.txt"), config) for name, config in CONFIGS.items()]
    calls.append(upload("config-unknown", disk("a.txt"), {"title": "t"}, BOTH))
    options: dict[str, dict[str, Any]] = {
        "headers": {"headers": {"x-conformance-one": "1"}},
        "api-version": {"api_version": "v1"},
        "timeout": {"timeout": 1500},
    }
    calls += [
        upload(f"http-{name}", memory(9 * MEBIBYTE), {**PDF, "http_options": given})
        for name, given in options.items()
    ]
    client = {"headers": {"X-Conformance-One": "client"}, "timeout": 20000}
    calls.append(
        both_shells(
            "upload/client-http",
            "files.upload",
            lambda t: {"file": memory(b"hello")(t), "config": PDF},
            backends=(GEMINI,),
            http_options=client,
        )
    )
    return flat(calls)


FILE_NAMES = {
    "name": "files/abc-1",
    "id": "abc-1",
    "address": ADDRESS,
    "address-download": ADDRESS + ":download?alt=media",
}
BAD_FILE_NAMES = {"empty": "", "dots": "files/../x", "question": "abc?x=y"}
DOWNLOADS: dict[str, Build] = {
    **{name: always(given) for name, given in FILE_NAMES.items()},
    "file": lambda t: t.File(name="files/abc", download_uri=ADDRESS + ":download?alt=media"),
    "file-with-address": lambda t: t.File(
        name="files/abc", uri=ADDRESS, download_uri=ADDRESS + ":download?alt=media"
    ),
    "video": lambda t: t.Video(uri=ADDRESS + ":download?alt=media"),
    "generated-video": lambda t: t.GeneratedVideo(video=t.Video(uri=ADDRESS)),
}
REFUSED_DOWNLOADS: dict[str, Build] = {
    "uploaded": lambda t: t.File(name="files/abc", uri=ADDRESS),
    "without-address": lambda t: t.Video(video_bytes=b"x"),
    "number": always(7),
}
LISTS: dict[str, Build] = {
    "plain": always(None),
    "page-size": always({"page_size": 5}),
    "page-token": always({"page_token": "t/1="}),
    "object": lambda t: t.ListFilesConfig(page_size=5, page_token="t"),
}


def registered_calls() -> list[Call]:
    """Objects in Cloud Storage, with credentials for them."""

    def arguments(quota_project: Optional[str], uris: list[str]) -> Arguments:
        def build(types: Any) -> dict[str, Any]:
            from google.oauth2.credentials import Credentials

            own: Any = Credentials
            return {"auth": own("a-token", quota_project_id=quota_project), "uris": uris}

        return build

    cases: dict[str, tuple[Optional[str], list[str]]] = {
        "one": (None, ["gs://b/o.pdf"]),
        "several": (None, ["gs://b/o.pdf", "gs://b/p/q.mp4"]),
        "quota-project": ("q", ["gs://b/o.pdf"]),
        "none": (None, []),
        "another-scheme": (None, ["https://storage.googleapis.com/b/o"]),
    }
    return flat(
        both_shells(
            f"files/register-{name}",
            "files.register_files",
            arguments(*given),
            refused_on=BOTH if name in ("none", "another-scheme") else (VERTEX,),
        )
        for name, given in cases.items()
    )


def kept_calls() -> list[Call]:
    """get, delete, list and download."""

    def on_gemini(name: str, method: str, arguments: Arguments) -> list[Call]:
        return both_shells(f"files/{name}", f"files.{method}", arguments, refused_on=(VERTEX,))

    def downloaded(file: Build) -> Arguments:
        return lambda types: {"file": file(types)}

    def listed(config: Build) -> Arguments:
        return lambda types: {"config": config(types)}

    named = [
        on_gemini(f"{method}-{form}", method, fixed(name=name))
        for method in ("get", "delete")
        for form, name in FILE_NAMES.items()
    ]
    bad = [
        on_gemini(f"{method}-bad-{form}", method, fixed(name=name))
        for method in ("get", "delete")
        for form, name in BAD_FILE_NAMES.items()
    ]
    lists = [on_gemini(f"list-{name}", "list", listed(config)) for name, config in LISTS.items()]
    downloads = [
        on_gemini(f"download-{name}", "download", downloaded(file)) for name, file in DOWNLOADS.items()
    ]
    refused = [
        both_shells(f"refuse/download-{name}", "files.download", downloaded(file), refused_on=BOTH)
        for name, file in REFUSED_DOWNLOADS.items()
    ]
    into_file = on_gemini(
        "download-destination",
        "download",
        lambda types: {"file": "files/abc", "destination": io.BytesIO()},
    )
    return flat([*named, *bad, *lists, *downloads, into_file, *refused])


FILE_CALLS: list[Call] = [*path_calls(), *open_calls(), *config_calls(), *registered_calls(), *kept_calls()]

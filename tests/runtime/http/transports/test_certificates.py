"""Certificates of the caller and of the environment: what cannot be used is named with its file."""

from __future__ import annotations

import os
import subprocess
import warnings
from pathlib import Path
from shutil import which
from typing import Any, Callable, Dict, List, Tuple

import pytest

from google.genai import errors

from ....loopback.server import says, unused_port
from ....loopback.tls import Authority
from ....loopback.ways import WAYS, Call, blocking

VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
BROKEN = b"-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n"
FILES: Dict[str, bytes] = {"empty": b"", "garbage": bytes(range(256)), "page": b"<html>", "broken": BROKEN}


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def gone(folder: Path) -> Path:
    return folder / "gone" / "cacert.pem"


def below_a_file(folder: Path) -> Path:
    (folder / "file").write_bytes(b"")
    return folder / "file" / "cacert.pem"


def with_null(folder: Path) -> Path:
    return folder / "a\0b"


def of(content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / "content.pem"
        path.write_bytes(content)
        return path

    return make


def folder_of(*files: Tuple[str, bytes]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = folder / "certificates"
        path.mkdir()
        for name, content in files:
            (path / name).write_bytes(content)
        return path

    return make


Maker = Callable[[Path], Path]
BAD_FILES: Dict[str, Maker] = {
    "gone": gone,
    "below a file": below_a_file,
    **{name: of(content) for name, content in FILES.items()},
}
BAD_FOLDERS: Dict[str, Maker] = {
    "gone": gone,
    "a file": of(b""),
    "empty": folder_of(),
    "not rehashed": folder_of(("cacert.pem", b"")),
    "garbage": folder_of(("0a1b2c3d.0", b"garbage")),
}


def refused(call: Call, options: Dict[str, Any]) -> str:
    """The text of the error of a call, before which nothing is sent."""
    with pytest.raises(errors.ConfigurationError) as caught:
        call(f"https://127.0.0.1:{unused_port()}", **options)
    text = str(caught.value)
    assert "\n" not in text
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return text


@WAYS
@pytest.mark.parametrize("made", BAD_FILES)
def test_ssl_cert_file(call: Call, made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = BAD_FILES[made](tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    text = refused(call, {})
    assert text.startswith(f"SSL_CERT_FILE names '{path}', which ")
    assert text.endswith(": unset it, or set it to a file of certificates in PEM form")


@WAYS
def test_ssl_cert_file_that_is_a_folder(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path))
    assert f"SSL_CERT_FILE names '{tmp_path}', which cannot be read (Is a directory)" in refused(call, {})


@WAYS
@pytest.mark.parametrize("made", BAD_FOLDERS)
def test_ssl_cert_dir(call: Call, made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = BAD_FOLDERS[made](tmp_path)
    monkeypatch.setenv("SSL_CERT_DIR", f"{path}{os.pathsep}{tmp_path / 'other'}")
    text = refused(call, {})
    assert text.startswith(f"SSL_CERT_DIR names '{path}{os.pathsep}{tmp_path / 'other'}', which ")
    assert text.endswith(": unset it, or set it to a folder of such files, prepared by `openssl rehash`")


@WAYS
@pytest.mark.parametrize("made", [*(name for name in BAD_FILES), "with a null character", "an empty folder"])
def test_verify(call: Call, made: str, tmp_path: Path) -> None:
    more: Dict[str, Maker] = {"with a null character": with_null, "an empty folder": folder_of()}
    path = {**BAD_FILES, **more}[made](tmp_path)
    for given in (path, str(path)):
        text = refused(call, {"arguments": {"verify": given}})
        assert "client_args['verify'] names " in text
        assert repr(str(path)) in text
        assert text.endswith("or an ssl.SSLContext")


@WAYS
@pytest.mark.parametrize("made", BAD_FILES)
def test_cert(call: Call, made: str, tmp_path: Path, authority: Authority) -> None:
    path, good = BAD_FILES[made](tmp_path), authority.issued("client")
    given: List[Any] = [str(path), path, (str(path),), (str(path), str(good)), (str(good), str(path))]
    for cert in [*given, (str(good), str(path), "secret-password")]:
        text = refused(call, {"arguments": {"cert": cert}})
        assert "client_args['cert'] names " in text
        assert repr(str(path)) in text
        assert "pass a certificate and its key in PEM form" in text
        assert "secret-password" not in text


@WAYS
def test_cert_with_another_key(call: Call, authority: Authority) -> None:
    one, other = authority.issued("one"), authority.issued("other")
    text = refused(call, {"arguments": {"cert": (str(one), str(other))}})
    assert f"names '{one}' and '{other}', which cannot be used (KEY_VALUES_MISMATCH)" in text


@WAYS
@pytest.mark.parametrize("name", ["verify", "cert"])
def test_what_is_no_path(call: Call, name: str) -> None:
    with pytest.raises(errors.InvalidTypeError, match=rf"client_args\['{name}'\] must be .* not int"):
        call("https://127.0.0.1:9", arguments={name: 5})


@WAYS
def test_a_log_of_keys_that_cannot_be_written(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "gone" / "keys"))
    text = refused(call, {})
    assert text.startswith(f"SSLKEYLOGFILE names '{tmp_path / 'gone' / 'keys'}', which cannot be written")


# -- what can be used


def rehashed(authority: Authority, folder: Path) -> Path:
    """A folder with the authority's certificate under the name that OpenSSL looks for."""
    command = ["openssl", "x509", "-noout", "-hash", "-in", str(authority.certificate)]
    name = subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
    path = folder / "rehashed"
    path.mkdir()
    (path / f"{name}.0").write_bytes(authority.certificate.read_bytes())
    return path


def answered(call: Call, authority: Authority, arguments: Dict[str, Any], needs: bool = False) -> Any:
    with authority.serving(client_needs_certificate=needs) as server:
        server.answers(says("there"))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return call(f"https://127.0.0.1:{server.server_address[1]}", arguments=arguments)


@WAYS
def test_files_that_can_be_used(
    call: Call, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for verify in (authority.certificate, str(authority.certificate), authority.trusted()):
        assert answered(call, authority, {"verify": verify}) == "there"
    own = str(authority.issued("client"))
    for cert in (own, (own, own), Path(own)):
        arguments: Dict[str, Any] = {"verify": authority.certificate, "cert": cert}
        assert answered(call, authority, arguments, needs=True) == "there"
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    assert answered(call, authority, {}) == "there"
    assert answered(call, authority, {"verify": True}) == "there"
    monkeypatch.setenv("SSL_CERT_FILE", "/gone")
    arguments = {"trust_env": False, "verify": authority.trusted()}
    assert answered(call, authority, arguments) == "there"


@WAYS
@pytest.mark.skipif(
    which("openssl") is None, reason="the command openssl, which names the file, is not installed"
)
def test_folders_that_can_be_used(
    call: Call, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = rehashed(authority, tmp_path)
    assert answered(call, authority, {"verify": folder}) == "there"
    monkeypatch.setenv("SSL_CERT_DIR", f"{tmp_path / 'gone'}{os.pathsep}{folder}")
    assert answered(call, authority, {}) == "there"


def test_the_environment_is_read_anew_by_each_client(
    authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/gone/cacert.pem")
    refused(blocking, {})
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.certificate))
    assert answered(blocking, authority, {}) == "there"

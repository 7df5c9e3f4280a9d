"""TLS contexts from certificates of the caller or of the environment; loaded only if there are some.

An error names the file that cannot be used: the errors of `ssl` name none.
"""

from __future__ import annotations

import os
import re
import ssl
from typing import Any, Callable, List, Optional, cast

import httpx

from google._genai_core.runtime.usage_errors import ConfigurationError, InvalidTypeError

_HASHED = re.compile(r"[0-9a-f]{8}\.[0-9]+")
"""Names under which OpenSSL looks for certificates in a folder."""

_FILE = "a file of certificates in PEM form"
_FOLDER = "a folder of such files, prepared by `openssl rehash`"


def context(verify: Any, cert: Any, trust_env: bool, place: str) -> ssl.SSLContext:
    """Return the context for httpx's settings; `place` is the option that the caller wrote them in."""
    if isinstance(verify, (bool, ssl.SSLContext)):
        made = _from_environment() if verify is True and trust_env else None
        made = made or _created(lambda: httpx.create_ssl_context(verify, trust_env=False))
    else:
        made = _verified_by(_path(verify, f"{place}['verify'] must be a bool, an ssl.SSLContext"), place)
    if cert:
        _present(made, cert, f"{place}['cert']")
    return made


def _verified_by(path: str, place: str) -> ssl.SSLContext:
    named = f"{place}['verify'] names {path!r}"
    advice = f"pass {_FILE}, {_FOLDER}, or an ssl.SSLContext"
    return _of_folder(path, named, advice) if os.path.isdir(path) else _of_file(path, named, advice)


def _from_environment() -> Optional[ssl.SSLContext]:
    """Return a context of the variables that httpx reads, too; None without them."""
    for name, make, needed in (("SSL_CERT_FILE", _of_file, _FILE), ("SSL_CERT_DIR", _of_folder, _FOLDER)):
        path = os.environ.get(name)
        if path:
            return make(path, f"{name} names {path!r}", f"unset it, or set it to {needed}")
    return None


def _of_file(path: str, named: str, advice: str) -> ssl.SSLContext:
    _check_readable(path, named, advice)
    try:
        return _created(lambda: ssl.create_default_context(cafile=path))
    except ssl.SSLError:
        raise ConfigurationError(f"{named}, which has no valid certificate in PEM form: {advice}") from None


def _of_folder(paths: str, named: str, advice: str) -> ssl.SSLContext:
    """Return a context of a folder, or of several as OpenSSL separates them; one that can be used is enough."""
    problems = [_problem_of_folder(path) for path in paths.split(os.pathsep) if path]
    if all(problems):
        raise ConfigurationError(f"{named}, {next(iter(problems), 'which names nothing')}: {advice}")
    return _created(lambda: ssl.create_default_context(capath=paths))


def _problem_of_folder(path: str) -> str:
    """Return why OpenSSL finds no certificate in a folder; empty if it does. It does not tell by itself."""
    try:
        names = [name for name in os.listdir(path) if _HASHED.fullmatch(name)]
    except OSError as error:
        return f"which cannot be read ({error.strerror})"
    found = any(_has_certificate(os.path.join(path, name)) for name in names)
    return "" if found else "which has no certificate under a name that OpenSSL looks for"


def _has_certificate(path: str) -> bool:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cafile=path)
    except OSError:
        return False
    return True


def _created(make: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    """Create a context, which also opens the file that SSLKEYLOGFILE names."""
    try:
        return make()
    except OSError as error:
        path = os.environ.get("SSLKEYLOGFILE")
        if not path or error.filename != path:
            raise
        problem = f"SSLKEYLOGFILE names {path!r}, which cannot be written ({error.strerror})"
        raise ConfigurationError(
            f"{problem}: unset it, or set it to a file in a folder that exists"
        ) from None


def _present(made: ssl.SSLContext, cert: Any, place: str) -> None:
    """Load the client's own certificate: a file, or a certificate, its key and the key's password."""
    files: List[Any] = list(cast("List[Any]", cert)) if isinstance(cert, (tuple, list)) else [cert]
    expected = f"{place} must be a tuple of certificate, key and password"
    paths = [_path(path, expected) for path in files[:2] if path is not None]
    advice = "pass a certificate and its key in PEM form"
    for path in paths:
        _check_readable(path, f"{place} names {path!r}", advice)
    password = files[2] if len(files) > 2 else None
    try:
        made.load_cert_chain(paths[0], paths[1] if len(paths) > 1 else None, password)
    except ssl.SSLError as error:
        hint = " and the right password" if password else ""
        problem = f"which cannot be used ({error.reason or 'not in PEM form'})"
        raise ConfigurationError(f"{place} names {_list(paths)}, {problem}: {advice}{hint}") from None


def _list(paths: List[str]) -> str:
    return " and ".join(map(repr, paths))


def _path(value: Any, expected: str) -> str:
    if isinstance(value, (str, os.PathLike)):
        return str(os.fspath(value))  # pyright: ignore[reportUnknownArgumentType]  # a path of any kind
    raise InvalidTypeError(f"{expected} or a path, not {type(value).__name__}")


def _check_readable(path: str, named: str, advice: str) -> None:
    try:
        with open(path, "rb"):
            pass
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ConfigurationError(f"{named}, which cannot be read ({reason}): {advice}") from None

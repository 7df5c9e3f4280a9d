"""Resource names: what users write becomes a full, checked name.

A name enters the path of a request, so nothing that could change that path passes:
no `..`, no empty segment, no `?`, `#`, `%`, backslash, space or control character, nothing
that is invisible, and nothing that would become one of these where a server folds
characters that look alike, such as full-width dots and slashes.
"""

from __future__ import annotations

import re
from typing import Callable, Mapping, Tuple

from google._genai_core.runtime.usage_errors import InvalidNameError
from google._genai_core.runtime.wire.backend import Backend, Context

_FORBIDDEN = re.compile(r"[?#%&\\\s\x00-\x1f\x7f-\x9f\ud800-\udfff]|(?:^|/)\.{1,2}(?:/|$)|//|^/|/$|:[^/]*$")
_COLLECTIONS = frozenset(
    {"models", "tunedModels", "endpoints", "cachedContents", "files", "batches", "tuningJobs"}
)
_FILE_ADDRESS = re.compile(r"https?://[^?#]*/files/([^/:?#]+)(?::download)?(?:\?[^#]*)?")
_VERB = re.compile(r":[A-Za-z]+$")
LONGEST = 2048
"""Characters of a name; those of the services are far shorter."""


def given(name: object, what: str = "model") -> str:
    """The name itself when it is a string with something in it."""
    if not isinstance(name, str):
        raise InvalidNameError(f"{what} must be a string, not {type(name).__name__}")
    if not name:
        raise InvalidNameError(f"{what} is empty")
    if len(name) > LONGEST:
        raise InvalidNameError(f"{what} has {len(name)} characters: no resource name is that long")
    return name


def checked(name: object, what: str = "model") -> str:
    """The name itself when it may enter a path."""
    name = given(name, what)
    if _FORBIDDEN.search(name) or not (name.isascii() or _is_plain(name)):
        raise InvalidNameError(f"{what} {name!r} is not a resource name")
    return name


def _is_plain(name: str) -> bool:
    """Whether a name beyond ASCII is visible, and safe too where a server folds what looks alike."""
    import unicodedata  # no name of the services needs it

    folded = unicodedata.normalize("NFKC", name)
    slashes = folded.count("/") + sum(map(folded.count, "\u2044\u2215\u29f8"))
    return name.isprintable() and not _FORBIDDEN.search(folded) and slashes == name.count("/")


def model(name: str, context: Context) -> str:
    """The full name of a model that is to be called."""
    if context.backend is Backend.GEMINI:
        return name if name.startswith(("models/", "tunedModels/")) else f"models/{name}"
    if name.startswith("projects/"):
        return name
    if name.startswith(("publishers/", "endpoints/")):
        return context.parent + name
    # `models/x` is the Gemini API's form; a project's own models are called by their endpoint.
    return context.parent + _published(name[7:] if name.startswith("models/") else name)


def catalog(name: str, context: Context) -> str:
    """The full name of a model that is looked up: publisher models belong to no project."""
    if context.backend is Backend.GEMINI or name.startswith(("projects/", "publishers/")):
        return name if context.backend is Backend.VERTEX else model(name, context)
    if name.startswith("models/"):
        return context.parent + name
    return _published(name)


def _published(name: str) -> str:
    publisher, slash, rest = name.partition("/")
    if slash and publisher in _COLLECTIONS:
        raise InvalidNameError(f"model {name!r} is in no collection of models of Vertex AI")
    return f"publishers/{publisher}/models/{rest}" if slash else f"publishers/google/models/{name}"


def _within(collection: str, name: str) -> str:
    return name if name.startswith(collection) else collection + name


def _of_project(collection: str, name: str, context: Context) -> str:
    return name if name.startswith("projects/") else context.parent + _within(collection, name)


def cached_content(name: str, context: Context) -> str:
    """The full name of a cache; the id alone is enough."""
    return _of_project("cachedContents/", name, context)


def file(name: str, context: Context) -> str:
    """`files/x` for the id, the name or the address of a file."""
    if "://" not in name:
        return _within("files/", name)
    address = _FILE_ADDRESS.fullmatch(name)
    if address is None:  # it may hold a token, so it is not repeated
        raise InvalidNameError("file: the address is not that of a file, which ends with files/<id>")
    return f"files/{address[1]}"


def tuning_job(name: str, context: Context) -> str:
    """A tuned model is its own job on the Gemini API; on Vertex AI the id alone is enough."""
    if context.backend is Backend.GEMINI:
        return _within("tunedModels/", name)
    return _of_project("tuningJobs/", name, context)


def batch_job(name: str, context: Context) -> str:
    """The full name of a batch; the id alone is enough."""
    if context.backend is Backend.GEMINI:
        return _within("batches/", name)
    return _of_project("batchPredictionJobs/", name, context)


def operation(name: str, context: Context) -> str:
    """The name that the service gave; it is never shortened."""
    return name


def operation_owner(name: str, context: Context) -> str:
    """Vertex AI asks the model for its operations: `.../models/m` of `.../models/m/operations/o`."""
    return checked(name, "operation").rsplit("/operations/", 1)[0]


RESOURCES: Mapping[str, Callable[[str, Context], str]] = {
    "model": model,
    "catalog": catalog,
    "cached_content": cached_content,
    "file": file,
    "tuning_job": tuning_job,
    "batch_job": batch_job,
    "operation": operation,
    "operation_owner": operation_owner,
}


def path_of(kind: str, name: object, patterns: Tuple[str, ...], context: Context, what: str = "model") -> str:
    """The checked full name; it must have one of the shapes that the operation takes."""
    full = checked(RESOURCES[kind](given(name, what), context), what)
    # A full name of Vertex AI is taken at its word: services have more shapes than descriptions.
    given_in_full = full == name and full.startswith("projects/")
    if not given_in_full and not any(_matches(full, pattern) for pattern in patterns):
        shapes = " or ".join(patterns)
        raise InvalidNameError(f"{what} {name!r} does not fit {context.backend.label}: expected {shapes}")
    return full


def request_path(path: object, context: Context) -> str:
    """The path of an operation that the surface lacks: a checked name, and a verb such as `:predict`.

    With a project, what does not begin with `projects/` or `publishers/` is below the project's location.
    """
    text = given(path, "path")
    verb = _VERB.search(text)
    checked(text[: verb.start()] if verb else text, "path")
    return text if text.startswith(("projects/", "publishers/")) else context.parent + text


def _matches(name: str, pattern: str) -> bool:
    parts, wanted = name.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(w in ("*", p) for p, w in zip(parts, wanted))

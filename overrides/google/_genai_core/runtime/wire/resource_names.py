"""Resource names: the short forms that users write become full, checked names.

A name becomes part of the path of a URL, so it must not contain anything that could change the
path: `..`, an empty segment, either with `;` and parameters after it, `?`, `#`, `%`, backslash, space,
control or invisible characters, or a character that a server may normalize to one of these, such as
full-width dots and slashes.
"""

from __future__ import annotations

import re
from typing import Callable, Mapping, Tuple

from google._genai_core.runtime.given import kind_of, text_of
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidNameError
from google._genai_core.runtime.wire.backend import Context

_FORBIDDEN = re.compile(r"[?#%&\\\s\x00-\x1f\x7f-\x9f\ud800-\udfff]|(?:^|/)\.{0,2}(?:[/;]|$)|:[^/:]*$")
_COLLECTIONS = frozenset(
    {
        "models",
        "tunedModels",
        "endpoints",
        "cachedContents",
        "files",
        "fileSearchStores",
        "batches",
        "tuningJobs",
    }
)
_FILE_ADDRESS = re.compile(r"https?://[^?#]*/files/([^/:?#]+)(?::download)?(?:\?[^#]*)?")
_VERB = re.compile(r":[A-Za-z]+$")
LONGEST = 2048
"""Characters of a name; the names of the services are much shorter."""


def not_empty(name: object, what: str = "model") -> str:
    """Return the name. Raises InvalidNameError if it is not a string, or is empty or too long."""
    name = text_of(name)
    if not isinstance(name, str):
        raise InvalidNameError(f"{what} must be a string, not {kind_of(name)}{_hint(name)}")
    if not name:
        raise InvalidNameError(f"{what} is empty")
    if len(name) > LONGEST:
        raise InvalidNameError(f"{what} has {len(name)} characters; a resource name has at most {LONGEST}")
    return name


def _hint(value: object) -> str:
    """Return what to pass instead of an object of the service, such as a file."""
    own = getattr(value, "name", None)
    return f": pass its name, {own!r}" if isinstance(value, ApiModel) and own else ""


def checked(name: object, what: str = "model") -> str:
    """Return the name. Raises InvalidNameError if it could change the path of a URL."""
    name = not_empty(name, what)
    if _FORBIDDEN.search(name) or not (name.isascii() or _is_plain(name)):
        raise InvalidNameError(f"{what} {name!r} is not a resource name")
    return name


def _is_plain(name: str) -> bool:
    """Return whether a name beyond ASCII is visible, and safe even after a server normalizes it."""
    import unicodedata  # loaded only for a name beyond ASCII

    folded = unicodedata.normalize("NFKC", name)
    slashes = folded.count("/") + sum(map(folded.count, "\u2044\u2215\u29f8"))
    return name.isprintable() and not _FORBIDDEN.search(folded) and slashes == name.count("/")


def _with_project(name: str, context: Context) -> str:
    """Return a name that begins with a location with the project of the client before it."""
    is_partial = name.startswith("locations/") and context.project_id
    return f"projects/{context.project_id}/{name}" if is_partial else name


def model(name: str, context: Context) -> str:
    """Return the full name of a model to call."""
    if not context.backend.has_projects:
        return name if name.startswith(("models/", "tunedModels/")) else f"models/{name}"
    name = _with_project(name, context)
    if name.startswith("projects/"):
        return name
    if name.startswith(("publishers/", "endpoints/")):
        return context.parent + name
    # `models/x` is the Gemini API's form; on Vertex AI a project's own models are called by their endpoint.
    return context.parent + _published(name[7:] if name.startswith("models/") else name)


def catalog(name: str, context: Context) -> str:
    """Return the full name of a model to look up; publisher models do not belong to a project."""
    name = _with_project(name, context)
    if not context.backend.has_projects:
        return model(name, context)
    if name.startswith(("projects/", "publishers/")):
        return name
    if name.startswith("models/"):
        return context.parent + name
    return _published(name)


def _published(name: str) -> str:
    publisher, slash, model_id = name.partition("/")
    if slash and publisher in _COLLECTIONS:
        raise InvalidNameError(f"model {name!r} does not name a model of Vertex AI")
    return f"publishers/{publisher}/models/{model_id}" if slash else f"publishers/google/models/{name}"


def _within(collection: str, name: str) -> str:
    return name if name.startswith((collection, "locations/")) else collection + name


def _of_project(collection: str, name: str, context: Context) -> str:
    name = _with_project(name, context)
    return name if name.startswith("projects/") else context.parent + _within(collection, name)


def cached_content(name: str, context: Context) -> str:
    """Return the full name of a cache; its id is enough."""
    return _of_project("cachedContents/", name, context)


def file(name: str, context: Context) -> str:
    """Return `files/x` for the id, the name or the URL of a file."""
    if "://" not in name:
        return _within("files/", name)
    address = _FILE_ADDRESS.fullmatch(name)
    if address is None:  # the error does not repeat it, since it may contain a token
        raise InvalidNameError("file: the URL of a file must end with files/<id>")
    return f"files/{address[1]}"


def file_search_store(name: str, context: Context) -> str:
    """Return `fileSearchStores/x` for the id or the name of a file search store."""
    return _within("fileSearchStores/", name)


def as_written(name: str, context: Context) -> str:
    """Return a name that has no shorter form."""
    return name


def media(name: str, context: Context) -> str:
    """Return the full name of a media file in a file search store, which may begin with a slash."""
    return name.lstrip("/")


def tuning_job(name: str, context: Context) -> str:
    """Return the full name of a tuning job; its id is enough. On the Gemini API it is the tuned model's name."""
    if not context.backend.has_projects:
        return _within("tunedModels/", name)
    return _of_project("tuningJobs/", name, context)


def batch_job(name: str, context: Context) -> str:
    """Return the full name of a batch job; its id is enough."""
    if not context.backend.has_projects:
        return _within("batches/", name)
    return _of_project("batchPredictionJobs/", name, context)


def location(name: str, context: Context) -> str:
    """Return the full name of a location; `locations/x` is in the client's project."""
    return _with_project(name, context)


def operation(name: str, context: Context) -> str:
    """Return the full name of an operation, which has the name of its model or endpoint."""
    name = _with_project(name, context)
    return context.parent + name if name.startswith(("publishers/", "endpoints/", "operations/")) else name


def operation_owner(name: str, context: Context) -> str:
    """Return the model of an operation: `.../models/m` for `.../models/m/operations/o`. Vertex AI needs it."""
    return operation(checked(name, "operation"), context).rsplit("/operations/", 1)[0]


NAME_RULES: Mapping[str, Callable[[str, Context], str]] = {
    "model": model,
    "catalog": catalog,
    "cached_content": cached_content,
    "file": file,
    "file_search_store": file_search_store,
    "document": as_written,
    "media": media,
    "tuning_job": tuning_job,
    "batch_job": batch_job,
    "location": location,
    "operation": operation,
    "operation_owner": operation_owner,
}


def path_of(kind: str, name: object, patterns: Tuple[str, ...], context: Context, what: str = "model") -> str:
    """Return the checked full name, which must match one of the operation's patterns."""
    name = not_empty(name, what)
    full = checked(NAME_RULES[kind](name, context), what)
    # A full name of Vertex AI needs no pattern: the service takes more forms than its description has.
    is_full_name = full == name and full.startswith("projects/")
    if not is_full_name and not any(_matches(full, pattern) for pattern in patterns):
        expected = " or ".join(patterns)
        raise InvalidNameError(f"{what} {name!r} does not fit {context.backend.label}: expected {expected}")
    return full


def request_path(path: object, context: Context) -> str:
    """Return the path of an operation that the SDK has no method for: a name, and a verb such as `:predict`.

    With a project, a name that begins neither with `projects/` nor with `publishers/` is below the
    project's location.
    """
    text = not_empty(path, "path")
    verb = _VERB.search(text)
    checked(text[: verb.start()] if verb else text, "path")
    return text if text.startswith(("projects/", "publishers/")) else context.parent + text


def _matches(name: str, pattern: str) -> bool:
    parts, wanted = name.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and all(w in ("*", p) for p, w in zip(parts, wanted))

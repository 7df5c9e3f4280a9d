"""Resource names: the forms that each backend takes, and that no name can change a request's path."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import List

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from .capture import BACKENDS, Call, Refused, Sent, Wire, generate

UNSAFE = {
    "empty": "",
    "dots": "..",
    "dot": ".",
    "dots-inside": "models/../x",
    "dots-at-the-end": "models/..",
    "dot-inside": "models/./x",
    "query": "x?key=1",
    "fragment": "x#y",
    "percent": "x%2e%2e",
    "ampersand": "x&y",
    "double-slash": "models//x",
    "leading-slash": "/models/x",
    "trailing-slash": "models/x/",
    "backslash": "models\\x",
    "space": "a b",
    "newline": "a\nb",
    "return": "a\r\nHost: x",
    "tab": "a\tb",
    "null": "a\x00b",
    "escape": "a\x1bb",
    "delete": "a\x7fb",
    "next-line": "a\x85b",
    "line-separator": "a\u2028b",
    "no-break-space": "a\xa0b",
}
METHODS = ("generate_content", "generate_content_stream", "count_tokens", "embed_content", "get")

PATTERN = (
    "a name without `projects/` is not held against the patterns once the parent is before it (names.path_of)"
)
PUBLISHER = "a first segment that is a collection's own name is taken for a publisher (names._published)"
VERB = "a colon passes, and `get` has no verb behind the name: `x:verb` addresses another method"


@cache
def _wire(backend: str) -> Wire:
    return Wire(backend)


def _call(method: str, name: object) -> Call:
    return Call(method, {"model": name} if method == "get" else {"model": name, "contents": "hi"})


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", UNSAFE)
def test_unsafe_name_is_refused_before_any_request(name: str, backend: str) -> None:
    for method in METHODS:
        found = _wire(backend).refused(_call(method, UNSAFE[name]))
        assert found.kind == "InvalidNameError"
        assert "model" in found.text
        assert "\n" not in found.text


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", [None, 5, b"gemini", ["gemini"]])
def test_name_that_is_no_string_is_refused(name: object, backend: str) -> None:
    found = _wire(backend).refused(_call("generate_content", name))
    assert found.text == f"model must be a string, not {'None' if name is None else type(name).__name__}"


@pytest.mark.parametrize("name", ["", "a/../b", "a?b", "a#b", "//", "a\nb"])
def test_unsafe_cache_name_is_refused(name: str) -> None:
    found = _wire("vertex").refused(generate(cached_content=name))
    assert found.kind == "InvalidNameError"
    assert "config.cached_content" in found.text


def _segments(sent: Sent) -> List[str]:
    path, _, query = sent.url.raw_path.decode("ascii").partition("?")
    assert query in ("", "alt=sse")
    assert sent.url.fragment == ""
    segments = path.split("/")
    assert segments[0] == ""
    assert "" not in segments[1:]
    assert not {".", ".."} & set(segments)
    return segments[2:]


NAMES = st.text(
    st.one_of(st.sampled_from("ab/.:@%?#\\ -_~"), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=12,
)
PREFIXED = st.builds(
    str.__add__,
    st.sampled_from(
        [
            "",
            "models/",
            "tunedModels/",
            "publishers/",
            "publishers/a/models/",
            "endpoints/",
            "locations/l/",
            "a/",
        ]
    ),
    NAMES,
)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(PREFIXED)
@example("models/x")
@example("tunedModels/x")
def test_no_name_leaves_the_collection_on_gemini(name: str) -> None:
    found = _wire("gemini").outcome(generate(model=name))
    if isinstance(found, Sent):
        collection, last = _segments(found)
        assert collection in ("models", "tunedModels")
        assert last.endswith(":generateContent")


@settings(deadline=None, derandomize=True, max_examples=200)
@given(PREFIXED)
def test_no_name_leaves_the_collection_in_express_mode(name: str) -> None:
    found = _wire("express").outcome(generate(model=name))
    if isinstance(found, Sent) and not name.startswith("projects/"):
        publishers, _, models, last = _segments(found)
        assert (publishers, models) == ("publishers", "models")
        assert last.endswith(":generateContent")


def _stays_below_the_parent(found: Sent) -> bool:
    segments = _segments(found)
    below = segments[4:]
    fits = len(below) == 4 and below[::2] == ["publishers", "models"]
    return segments[:4] == ["projects", "proj", "locations", "us-central1"] and (
        fits or (len(below) == 2 and below[0] == "endpoints")
    )


@settings(deadline=None, derandomize=True, max_examples=200)
@given(PREFIXED)
@example("a/b/c")
@example("stream")
def test_no_name_leaves_the_collection_on_vertex(name: str) -> None:
    found = _wire("vertex").outcome(generate(model=name))
    if isinstance(found, Sent) and not name.startswith("projects/"):
        assert _stays_below_the_parent(found), found.target


@settings(deadline=None, derandomize=True, max_examples=200)
@given(NAMES.filter(lambda name: "/" not in name))
def test_an_id_stays_one_segment_on_vertex(name: str) -> None:
    found = _wire("vertex").outcome(generate(model=name))
    if isinstance(found, Sent):
        assert _stays_below_the_parent(found), found.target


@settings(deadline=None, derandomize=True, max_examples=200)
@given(NAMES)
def test_a_full_name_stays_below_projects_on_vertex(name: str) -> None:
    found = _wire("vertex").outcome(generate(model=f"projects/{name}"))
    if isinstance(found, Sent):
        segments = _segments(found)
        assert segments[0] == "projects"
        assert len(segments) == 1 + len(name.split("/"))


@settings(deadline=None, derandomize=True)
@given(st.characters(categories=["Cc"]))
@example("\x80")
def test_control_characters_are_refused(character: str) -> None:
    assert unicodedata.category(character) == "Cc"
    assert isinstance(_wire("gemini").outcome(generate(model=f"a{character}b")), Refused)


def test_lone_surrogate_is_refused_as_a_name() -> None:
    assert _wire("gemini").refused(generate(model="a\ud800b")).kind == "InvalidNameError"


@pytest.mark.parametrize("method", ["generate_content", "get"])
@pytest.mark.parametrize(
    "name", ["models/a/b", "tunedModels/a/b", "a/b", "publishers/a/models/b", "endpoints/1"]
)
def test_gemini_refuses_what_is_no_model_of_its_own(name: str, method: str) -> None:
    found = _wire("gemini").refused(_call(method, name))
    assert found.kind == "InvalidNameError"
    assert "expected models/* or tunedModels/*" in found.text
    assert "the Gemini Developer API" in found.text


@pytest.mark.parametrize(
    ("method", "target"),
    [("generate_content", "/v1beta/tunedModels/my-1:generateContent"), ("get", "/v1beta/tunedModels/my-1")],
)
def test_gemini_takes_tuned_models(method: str, target: str) -> None:
    assert _wire("gemini").sent(_call(method, "tunedModels/my-1")).target == target


@pytest.mark.parametrize(
    "name", ["publishers/google", "publishers/google/x/y", "a/b/c", "endpoints/1", "models/a/b/c"]
)
def test_express_mode_refuses_other_shapes(name: str) -> None:
    assert _wire("express").refused(_call("generate_content", name)).kind == "InvalidNameError"


@pytest.mark.parametrize("name", ["publishers/google", "publishers/google/x/y", "a/b/c", "endpoints/1/2"])
def test_vertex_refuses_other_shapes(name: str) -> None:
    assert _wire("vertex").refused(_call("generate_content", name)).kind == "InvalidNameError"


def test_vertex_refuses_to_look_up_other_shapes() -> None:
    assert _wire("vertex").refused(_call("get", "models/a/b")).kind == "InvalidNameError"


@pytest.mark.parametrize(
    ("method", "name"),
    [("generate_content", "tunedModels/x"), ("get", "tunedModels/x"), ("get", "endpoints/1")],
)
def test_vertex_invents_no_publisher(method: str, name: str) -> None:
    found = _wire("vertex").outcome(_call(method, name))
    assert isinstance(found, Refused) or "/publishers/" not in found.target


def test_vertex_takes_a_number_for_a_published_model() -> None:
    target = _wire("vertex").sent(_call("get", "123")).target
    assert target == "/v1beta1/publishers/google/models/123"


@pytest.mark.parametrize("name", ["x:generateContent", "models/x:download"])
def test_get_refuses_a_verb(name: str) -> None:
    assert _wire("gemini").refused(_call("get", name)).kind == "InvalidNameError"

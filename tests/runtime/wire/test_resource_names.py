"""What a server receives for names, addresses, headers and parameters that try to be something else."""

from __future__ import annotations

import asyncio
from typing import Any, Dict, Iterator, List
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from google import genai
from google.genai import errors, types

from ...loopback.clients import KEY, MODEL, FakeCredentials, client_of, vertex_of
from ...loopback.server import Server, reply, serving
from ...loopback.ways import ALL, WAYS, Call

SECRET = "s3cr3t-value"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


TRICKS = {
    "encoded dots": "models/%2e%2e/x",
    "encoded slash": "models/a%2fb",
    "twice encoded": "models/%252e%252e",
    "full-width dots": "models/\uff0e\uff0e",
    "two-dot leader": "models/\u2025",
    "one-dot leaders": "models/\u2024\u2024/x",
    "full-width slash": "models/a\uff0fb",
    "division slash": "models/a\u2215b",
    "fraction slash": "models/a\u2044b",
    "full-width query": "models/a\uff1fb",
    "full-width percent": "models/a\uff05b",
    "surrogate": "models/a\ud800",
    "dots with a parameter": "models/..;/x",
    "dots with a parameter that has a value": "models/..;a=b/x",
    "one dot with a parameter": "models/.;/x",
    "dots with a parameter at the end": "models/..;",
    "an empty segment with a parameter": "models/;a/x",
    "an encoded semicolon": "models/..%3B/x",
    "a full-width semicolon": "models/..\uff1b/x",
    "a Greek question mark": "models/..\u037e/x",
    "full-width dots with a parameter": "models/\uff0e\uff0e;/x",
    "small full stops": "models/\ufe52\ufe52/x",
    "zero width": "models/a\u200bb",
    "right to left": "models/a\u202eb",
    "private": "models/a\ue000b",
    "verb": "models/a:delete",
    "long": "models/" + "a" * 3000,
    "parent": "../models/m",
    "upload": "models/../../upload/v1beta/files",
    "host": "//evil.example/models/m",
    "address": "https://evil.example/models/m",
}


@pytest.mark.parametrize("trick", TRICKS)
def test_trick_never_leaves(trick: str, server: Server) -> None:
    name = TRICKS[trick]
    with client_of(server.url) as client:
        calls: List[Any] = [
            lambda: client.models.generate_content(model=name, contents="hi"),
            lambda: client.models.get(model=name),
            lambda: client.files.get(name=name),
            lambda: client.files.delete(name=name),
            lambda: client.files.download(file=name),
            lambda: client.caches.delete(name=name),
            lambda: client.batches.cancel(name=name),
            lambda: client.tunings.get(name=name),
            lambda: client.operations.get(types.GenerateVideosOperation(name=name)),
            lambda: client.models.generate_content(
                model=MODEL, contents="hi", config={"cached_content": name}
            ),
        ]
        for call in calls:
            with pytest.raises(errors.InvalidNameError) as caught:
                call()
            assert "\n" not in str(caught.value)
    assert server.seen == []


def test_file_that_is_to_be_deleted_stays_a_file(server: Server) -> None:
    with client_of(server.url) as client:
        for name in ("../models/m", "files/../models/m", "models/m", "files/x:download", "models/files/x"):
            with pytest.raises(errors.InvalidNameError):
                client.files.delete(name=name)
    assert server.seen == []


@pytest.mark.parametrize(
    "address",
    [
        "https://generativelanguage.googleapis.com/v1beta/files/abc",
        "https://generativelanguage.googleapis.com/v1beta/files/abc:download?alt=media",
        "http://h:80/download/v1beta/files/abc?alt=media",
    ],
)
def test_address_of_a_file_is_its_name(address: str, server: Server) -> None:
    with client_of(server.url) as client:
        client.files.get(name=address)
    assert server.seen[0].path == "/v1beta/files/abc"


@pytest.mark.parametrize(
    "address",
    [
        f"https://h/x?token={SECRET}",
        "https://h/files/",
        f"https://h/models/files/../{SECRET}",
        "ftp://h/files/a",
    ],
)
def test_other_address_is_refused_and_not_repeated(address: str, server: Server) -> None:
    with client_of(server.url) as client, pytest.raises(errors.InvalidNameError) as caught:
        client.files.get(name=address)
    assert SECRET not in str(caught.value)


NAMES = st.one_of(
    st.text("ab/.:@%?#\\ -_~\uff0e\uff0f\u2215\u2025é世", min_size=1, max_size=14),
    st.text(st.characters(exclude_categories=[]), min_size=1, max_size=8),
)


@pytest.mark.parametrize("backend", ["gemini", "vertex"])
def test_server_receives_the_name_that_was_written(backend: str, server: Server) -> None:
    made = client_of(server.url) if backend == "gemini" else vertex_of(server.url, FakeCredentials("t"))
    with made as client:

        @settings(
            deadline=None,
            derandomize=True,
            max_examples=100,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
        )
        @given(NAMES)
        @example("é~b@c")
        def run(name: str) -> None:
            before = len(server.seen)
            try:
                client.models.generate_content(model=name, contents="hi")
            except errors.InvalidNameError:
                assert len(server.seen) == before
                return
            path = unquote(server.seen[-1].path, errors="strict")
            below = path.removeprefix(
                "/v1beta/" if backend == "gemini" else "/v1beta1/projects/p/locations/l/"
            )
            assert below in _forms(name)

        run()
    assert server.seen


def _forms(name: str) -> List[str]:
    publisher, _, rest = name.partition("/")
    forms = [
        name,
        f"models/{name}",
        f"publishers/google/models/{name}",
        f"publishers/{publisher}/models/{rest}",
    ]
    if publisher == "models":
        forms.append(f"publishers/google/{name}")  # on Vertex AI the publisher's model
    return [f"{form}:generateContent" for form in forms]


# -- base_url and api_version

BASES = {
    "no scheme": "h.example",
    "other scheme": "ftp://h.example",
    "no host": "https://",
    "user": f"https://{SECRET}@h.example",
    "user and password": f"https://user:{SECRET}@h.example/path",
    "query": f"https://h.example?key={SECRET}",
    "fragment": f"https://h.example#{SECRET}",
    "dots": "https://h.example/a/../b",
    "encoded dots": "https://h.example/%2e%2E/b",
    "empty step": "https://h.example//b",
    "space": "https://h example",
    "line end": "https://h.example/\r\nx: y",
    "backslash": "https://h.example\\@evil.example",
    "port": "https://h.example:99999",
    "no port": "https://h.example:",
    "no number": "https://h.example:port",
    "wrong brackets": "http://[::1",
    "zero width": "https://h\u200b.example",
}


@pytest.mark.parametrize("case", BASES)
def test_base_url_is_checked_for_the_client_and_for_a_call(case: str, server: Server) -> None:
    with pytest.raises(errors.ConfigurationError, match="base_url") as caught:
        client_of(BASES[case])
    assert SECRET not in str(caught.value)
    options = types.HttpOptions(base_url=BASES[case])
    with client_of(server.url) as client, pytest.raises(errors.ConfigurationError) as caught:
        client.models.generate_content(model=MODEL, contents="hi", config={"http_options": options})
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    "base",
    [
        "http://[::1]:8080",
        "HTTPS://H.example",
        "https://h/a/b%20c/",
        "https://xn--bcher-kva.example",
        "https://h:1/~a/x@y",
    ],
)
def test_base_url_of_many_forms_is_taken(base: str) -> None:
    client_of(base)


@pytest.mark.parametrize("version", ["..", ".", "v1/..", "v1?x", "v1#", "v1/x", "v1%2f", "v1\n", "vé", " v1"])
def test_version_is_one_step_of_the_path(version: str, server: Server) -> None:
    with pytest.raises(errors.ConfigurationError, match="api_version must be a word"):
        client_of(server.url, api_version=version)
    with client_of(server.url) as client, pytest.raises(errors.ConfigurationError):
        client.models.get(model=MODEL, config={"http_options": {"api_version": version}})
    assert server.seen == []


# -- headers


@WAYS
@pytest.mark.parametrize("name", ["", "a b", "a:b", "a\r\nb", "é", "a(b", "a\x00", "a/b"])
def test_header_name_is_a_token(call: Call, name: str, server: Server) -> None:
    with pytest.raises(ValueError, match="RFC 9110") as caught:
        call(server.url, headers={name: SECRET})
    assert repr(name) in str(caught.value)
    assert SECRET not in str(caught.value)


@WAYS
@pytest.mark.parametrize("value", ["\r\nx: y", "\n", "é", "\x00", "\x7f", "\t"])
def test_header_value_is_printable(call: Call, value: str, server: Server) -> None:
    with pytest.raises(ValueError, match="header 'x-a'") as caught:
        call(server.url, headers={"x-a": SECRET + value})
    assert SECRET not in str(caught.value)
    assert server.seen == []


@WAYS
@pytest.mark.parametrize("name", ["Content-Length", "transfer-encoding"])
def test_length_of_the_body_is_not_for_the_caller(call: Call, name: str, server: Server) -> None:
    with pytest.raises(ValueError, match="the length of the body"):
        call(server.url, headers={name: "5"})


@WAYS
def test_header_without_the_spaces_around_it(call: Call, server: Server) -> None:
    call(server.url, headers={"x-a": "  a b  ", "x-empty": " "})
    assert (server.seen[0].headers["x-a"], server.seen[0].headers["x-empty"]) == ("a b", "")


@pytest.mark.parametrize(
    "address", ["localhost:8080", "ftp://h/u", "http://", "http://u@h/u", "http://h/a b", "/u"]
)
def test_upload_address_is_one_of_http(address: str, server: Server) -> None:
    server.answers(reply(headers={"x-goog-upload-url": address}))
    with client_of(server.url) as client, pytest.raises(errors.ResponseParseError, match="not safe"):
        client.files.upload(file=__file__, config={"mime_type": "text/plain"})
    assert len(server.seen) == 1


def test_media_type_cannot_add_a_header(server: Server) -> None:
    with client_of(server.url) as client, pytest.raises(ValueError, match="content-type"):
        client.files.upload(file=__file__, config={"mime_type": "text/plain\r\nx-evil: 1"})
    assert server.seen == []


@pytest.mark.parametrize("token", [f"{SECRET}\r\nx: y", f"{SECRET}\x00"])
@pytest.mark.parametrize("way", range(len(ALL)))
def test_token_that_is_no_header_is_not_told(token: str, way: int, server: Server) -> None:
    transport: Dict[str, Any] = {"async_transport": "aiohttp"} if way == 2 else {}
    client = vertex_of(server.url, FakeCredentials(token), **transport)
    with pytest.raises((errors.APIConnectionError, ValueError)) as caught:
        (_run_async if way else _run)(client)
    assert SECRET not in str(caught.value)


def _run(client: genai.Client) -> None:
    client.models.generate_content(model=MODEL, contents="hi")


def _run_async(client: genai.Client) -> None:
    async def run() -> None:
        async with client.aio as aio:
            await aio.models.generate_content(model=MODEL, contents="hi")

    asyncio.run(run())


@pytest.mark.parametrize(
    "options",
    [
        {"headers": {"authorization": [SECRET]}},
        {"api_key": SECRET},
        {"header": {"authorization": SECRET}},
        {"extra_query": SECRET},
    ],
)
def test_options_that_are_wrong_are_not_repeated(options: Dict[str, Any]) -> None:
    for make in (
        lambda: types.HttpOptions(**options),
        lambda: client_of("http://h", **options),
        lambda: types.GenerateContentConfig(http_options=options),  # type: ignore[arg-type]  # the mistake under test  # pyright: ignore
    ):
        with pytest.raises(ValueError, match=r"HttpOptions|http_options") as caught:
            make()
        assert SECRET not in str(caught.value)


# -- parameters


def asked(server: Server, client: Dict[str, Any], call: Dict[str, Any]) -> str:
    """The query that a list is asked for with."""
    server.answers(reply(body=b"{}"))
    with client_of(server.url, extra_query=client) as made:
        list(made.models.list(config={"page_size": 5, "http_options": {"extra_query": call}}))
    return server.seen[-1].path.partition("?")[2]


def test_extra_parameters(server: Server) -> None:
    assert (
        asked(server, {"a": 1, "b": "x"}, {"b": [True, "é&="], "c": None})
        == "pageSize=5&a=1&b=true&b=%C3%A9%26%3D"
    )
    assert asked(server, {"pageSize": 7}, {}) == "pageSize=7"
    assert asked(server, {"pageSize": 7, "a": 1}, {"pageSize": None, "a": []}) == "pageSize=5"


def test_reserved_parameter_is_the_callers(server: Server) -> None:
    server.answers(reply(body=b""))
    with client_of(server.url, extra_query={"alt": "json"}) as client:
        client.files.download(file="files/a")
    assert server.seen[-1].path == "/v1beta/files/a:download?alt=json"


@pytest.mark.parametrize(
    "name", ["key", "KEY", "$key", "access_token", "access-token", "oauth_token", "api_key"]
)
def test_key_never_goes_into_an_address(name: str, server: Server) -> None:
    with pytest.raises(errors.ConfigurationError, match="must not be part of a URL") as caught:
        client_of(server.url, extra_query={name: SECRET})
    assert SECRET not in str(caught.value)
    with client_of(server.url) as client:
        for call in (
            lambda: client.models.get(model=MODEL, config={"http_options": {"extra_query": {name: SECRET}}}),
            lambda: client.request("GET", "models", query={name: SECRET}),
        ):
            with pytest.raises(errors.ConfigurationError) as caught:
                call()
            assert SECRET not in str(caught.value)
    assert server.seen == []


@pytest.mark.parametrize("value", [{"a": SECRET}, object(), b"s3cr3t-value", "\ud800" + SECRET, [[SECRET]]])
def test_parameter_that_is_no_text(value: Any, server: Server) -> None:
    with (
        client_of(server.url) as client,
        pytest.raises(ValueError, match=r"extra_query(\['p'\]|\.p)") as caught,
    ):
        client.models.get(model=MODEL, config={"http_options": {"extra_query": {"p": value}}})
    assert SECRET not in str(caught.value)
    assert not isinstance(caught.value, UnicodeError)


def test_page_token_is_no_other_parameter(server: Server) -> None:
    with client_of(server.url) as client:
        list(client.models.list(config={"page_token": "a&key=b#c?d é"}))
        with pytest.raises(ValueError, match=r"config\.page_token"):
            client.models.list(config={"page_token": "\ud800"})
        with pytest.raises(ValueError, match="the limit is 65536"):
            client.models.list(config={"page_token": "x" * 70_000})
    assert [one.path for one in server.seen] == ["/v1beta/models?pageToken=a%26key%3Db%23c%3Fd+%C3%A9"]


def test_parameters_are_in_no_text(server: Server) -> None:
    server.answers(reply(404, b"{}"))
    client = client_of(server.url, extra_query={"p": SECRET})
    with pytest.raises(errors.NotFoundError) as caught:
        client.models.get(model=MODEL)
    shown = (
        f"{caught.value!r} {caught.value.request} {client!r} {types.HttpOptions(extra_query={'p': SECRET})!r}"
    )
    assert SECRET not in shown
    assert KEY not in shown

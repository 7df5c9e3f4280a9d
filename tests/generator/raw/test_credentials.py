"""Credentials of generated clients: where they travel, what is refused, and that nothing else ever shows them.

The watch over the whole run (`tests/conftest.py`) looks at the logs, errors, local variables and requests of these tests.
"""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest

from google._genai_core.raw.site import Scheme, Site
from google._genai_core.runtime import errors, usage_errors

from ...secret_watch import Watch, chain_of, frames_of
from .conftest import Made
from .recorder import KEY, ONCE, PLANT, Recorder, answer, recording
from .server import Reply

HEADER = Scheme("key", "header", "X-Keeper")
COOKIE = Scheme("key", "cookie", "sid")
QUERY = Scheme("key", "query", "secret")
BAD_OPTIONS: list[Any] = [
    {"headers": {"x-keeper": f"{KEY}\n"}},
    {"headerz": {"x-keeper": KEY}},
    {"timeout": -1, "headers": {"x-keeper": KEY}},
    {"extra_query": {"key": KEY}},
    {"base_url": f"https://user:{KEY}@host.example"},
    [KEY],
]
BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"api_key": KEY.encode()}, "api_key must be a text, not bytes"),
    ({"api_key": f"{KEY} "}, "api_key is empty or has characters"),
    ({"api_key": ""}, "api_key is empty or has characters"),
    ({"token": f"{KEY} x"}, "token is empty or has characters"),
    ({"token": {"authorization": KEY}}, "token must be a text or a function, not dict"),
    ({"basic": (KEY,)}, "basic must be a user name and a password"),
    ({"basic": ("user", KEY, "x")}, "basic must be a user name and a password"),
    ({"basic": ("user", [KEY])}, "basic must be a user name and a password"),
    ({"basic": KEY}, "basic must be a user name and a password, two texts, not str"),
    ({"basic": ("a:b", KEY)}, "a user name has no colon"),
    ({"basic": ("user", f"{KEY}\ud800")}, "basic is not text that can be sent"),
    ({"api_key": KEY, "token": KEY}, "api_key and token are mutually exclusive"),
    ({"api_key": KEY, "base_url": "nonsense"}, "base_url must be"),
    ({"api_key": KEY, "base_url": f"https://user:{KEY}@host.example"}, "base_url must be"),
    *(
        ({"api_key": KEY, "http_options": options}, "(?i)option|header|extra_query|base_url")
        for options in BAD_OPTIONS
    ),
]


def with_schemes(made: Made, *schemes: Scheme) -> Any:
    """Return the client of a package whose document names other credentials."""

    class Client(made.package.Client):  # type: ignore[misc,name-defined]  # a module that a test makes has no types
        _site = Site(
            made.folder.name, "https://api.example/", "Other", "1", {str(s.name): s for s in schemes}
        )

    return Client


@contextmanager
def logged(level: int) -> Generator[None, None, None]:
    """Have the SDK write its log."""
    logger = logging.getLogger("google.genai")
    before = logger.level
    logger.setLevel(level)
    yield
    logger.setLevel(before)


@pytest.mark.parametrize("number", range(len(BROKEN)))
def test_a_client_that_cannot_be_made_shows_no_credential(clients: dict[str, Made], number: int) -> None:
    arguments, message = BROKEN[number]
    with pytest.raises((ValueError, TypeError), match=message) as caught:
        clients["raw_zoo"].package.Client(**arguments)
    watch = Watch()
    frames = [*frames_of(caught.value)][1:]  # the first one is this test's
    for frame in frames:
        watch.locals(frame)
    for cause in chain_of(caught.value):
        watch.text("error", str(cause), repr(cause))
    assert watch.found == []
    assert frames


def test_a_client_that_is_not_made_has_a_repr(clients: dict[str, Made]) -> None:
    kind = clients["raw_zoo"].package.Client
    assert repr(kind.__new__(kind)) == "Client(not initialized)"
    assert repr(kind(api_key=KEY)) == "Client(https://eu.zoo.example/api/v2)"


def test_a_client_has_no_pickle_and_its_attributes_show_no_credential(clients: dict[str, Made]) -> None:
    client: Any = clients["raw_zoo"].package.Client(api_key=KEY)
    for each in (client, client.aio):
        with pytest.raises(usage_errors.InvalidTypeError, match="cannot be pickled"):
            pickle.dumps(each)
    settings: dict[str, Any] = client._settings.__dict__
    assert settings["credential"].cached().plain() == {"x-api-key": KEY}
    assert KEY not in repr(
        {**settings, "credential": [settings["credential"], settings["credential"].__dict__]}
    )


@pytest.mark.parametrize("scheme", [HEADER, COOKIE], ids=["header", "cookie"])
@pytest.mark.parametrize("is_async", [False, True])
def test_a_key_travels_where_the_document_says(
    clients: dict[str, Made], scheme: Scheme, is_async: bool
) -> None:
    kind = with_schemes(clients["raw_zoo"], scheme)
    for server, address in recording(clients["raw_zoo"]):
        server.replies = [answer({"data": []}), answer({"error": {"code": 404, "message": "none"}}, 404)]
        with logged(logging.DEBUG), kind(base_url=address, api_key=KEY, http_options=ONCE) as client:
            _list_twice(client, is_async)
        where = {"x-keeper": KEY} if scheme is HEADER else {"cookie": f"sid={KEY}; session=s"}
        for headers, url in zip(server.headers, server.urls):
            assert where.items() <= headers.items()
            assert KEY not in url
        assert len(server.urls) == 2


def _list_twice(client: Any, is_async: bool) -> None:
    async def listed() -> None:
        async with client.aio as aio:
            await aio.animals.list_animals(session="s")

    def called() -> None:
        asyncio.run(listed()) if is_async else client.animals.list_animals(session="s")

    called()
    with pytest.raises(errors.NotFoundError):
        called()


def test_the_log_hides_a_key_whatever_its_header_is_called(
    clients: dict[str, Made], caplog: pytest.LogCaptureFixture
) -> None:
    kind = with_schemes(clients["raw_zoo"], HEADER)
    for server, address in recording(clients["raw_zoo"]):
        server.replies = [Reply(200, json.dumps({"data": [], "seen": KEY}).encode())]
        with (
            caplog.at_level(logging.DEBUG, "google.genai"),
            kind(base_url=address, api_key=KEY, http_options=ONCE) as client,
        ):
            client.animals.list_animals()
    text = "\n".join(record.getMessage() for record in caplog.records if record.name == "google.genai")
    assert "x-keeper='<redacted>'" in text
    assert '"seen": "<redacted>"' in text


def test_a_key_of_the_url_is_refused_by_its_name(clients: dict[str, Made]) -> None:
    with pytest.raises(
        usage_errors.ConfigurationError, match="takes its key as the parameter 'secret' of the URL"
    ):
        with_schemes(clients["raw_zoo"], QUERY)(api_key=KEY)
    with pytest.raises(usage_errors.ConfigurationError, match="has no API key: pass token="):
        with_schemes(clients["raw_zoo"])(api_key=KEY)
    with pytest.raises(usage_errors.ConfigurationError, match="a cookie cannot carry"):
        with_schemes(clients["raw_zoo"], COOKIE)(api_key=f"{KEY};path=/")
    with pytest.raises(usage_errors.InvalidValueError, match="header 'a b'"):
        with_schemes(clients["raw_zoo"], Scheme("key", "header", "a b"))(api_key=KEY)


def _boom() -> str:
    raise RuntimeError("boom")


@pytest.mark.parametrize(
    "credential",
    [
        {"api_key": KEY},
        {"token": KEY},
        {"token": lambda: KEY},
        {"token": lambda: f"{KEY}\n"},
        {"token": _boom},
    ],
    ids=["key", "token", "function", "bad-token", "failing-function"],
)
def test_failing_calls_show_no_credential(clients: dict[str, Made], credential: dict[str, Any]) -> None:
    made = clients["raw_garden"]
    for server, address in recording(made):
        with (
            logged(logging.DEBUG),
            made.package.Client(base_url=address, **credential, http_options=ONCE) as client,
        ):
            _fail_in_every_way(client, server)


def _fail_in_every_way(client: Any, server: Recorder) -> None:
    elsewhere = (("location", "http://127.0.0.1:9/x"),)
    replies = [
        Reply(401, b'{"error": {"code": 401, "message": "no"}}'),
        Reply(503),
        Reply(200, b"[]"),
        Reply(200, b"no JSON"),
        Reply(302, headers=elsewhere),
        Reply(200, b"{}", headers=(("content-encoding", "gzip"),)),
    ]
    plants, photos, big = client.projects.gardens.plants, client.photos, b"x" * (6 << 20)

    async def awaited() -> None:
        async with client.aio as aio:
            await aio.projects.gardens.plants.get(PLANT)

    async def streamed() -> None:
        async with client.aio as aio:
            [plant async for plant in await aio.projects.gardens.plants.stream_grow(PLANT)]

    calls: list[Any] = [
        lambda: plants.get(PLANT),
        lambda: asyncio.run(awaited()),
        lambda: list(plants.stream_grow(PLANT)),
        lambda: asyncio.run(streamed()),
        lambda: photos.insert(media=b"small"),
        lambda: photos.insert(media=big),
        lambda: photos.get_media("p", to="/nowhere/at/all"),
    ]
    failures = 0
    for call in calls:
        for reply in replies:
            server.replies = [reply]
            failures += _fails(call)
    assert failures > len(calls) * len(replies) // 2
    assert _fails(lambda: plants.get(PLANT, http_options={"base_url": "http://127.0.0.1:9", **ONCE}))


def _fails(call: Callable[[], Any]) -> bool:
    """Return whether a call fails, after a look at its error."""
    watch = Watch()
    try:
        call()
    except Exception as error:  # whatever it is
        watch.error(error)
    assert watch.found == []
    return watch.looked["error"] > 0


def test_basic_and_a_function_that_returns_a_token(clients: dict[str, Made]) -> None:
    made = clients["raw_zoo"]
    for server, address in recording(made):
        for credential in ({"basic": ("user", "pass-word")}, {"token": lambda: KEY}, {"api_key": KEY}, {}):
            with made.package.Client(base_url=address, **credential) as client:
                client.animals.list_names(1)
        assert [headers.get("authorization") for headers in server.headers] == [
            "Basic dXNlcjpwYXNzLXdvcmQ=",
            f"Bearer {KEY}",
            None,
            None,
        ]
        assert server.headers[2]["x-api-key"] == KEY

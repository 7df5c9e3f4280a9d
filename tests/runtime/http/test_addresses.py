"""Over plain http a credential goes to this machine alone; what is no address is told at once."""

from __future__ import annotations

import asyncio
from typing import Any, Dict

import pytest

from google import genai
from google._genai_core.runtime.http import addresses
from google.genai import errors

from ...loopback.clients import KEY, MODEL, Caught, FakeCredentials, sent_by
from ...loopback.ways import ASYNC, KINDS

SAFE = [
    "https://h",
    "HTTPS://h",
    "https://h.example:8443/a/b",
    "http://localhost",
    "http://LOCALHOST:8080/",
    "http://127.0.0.1:8080",
    "http://127.8.9.10",
    "http://[::1]",
    "http://[::1]:8080/a",
]
PLAIN = [
    "http://h",
    "http://localhost.example",
    "http://localhost.",
    "http://127.0.0.1.example",
    "http://127.1",
    "http://127.0.0.300",
    "http://0.0.0.0",
    "http://128.0.0.1",
    "http://10.0.0.1",
    "http://[::2]",
    "http://[fe80::1]",
    "HTTP://h",
]
NONE = [
    "",
    "h",
    "/v1",
    "//h",
    "localhost:8080",
    "ftp://h",
    "http:/h",
    "http://",
    "https://:80",
    "http://[::1",
    "https://h:99999",
    "https://h:a",
    " https://h",
    "https://h ",
    "https://h\n",
    "https://h\\evil.example",
    "https://h\\@evil.example",
    "https://ev\u0131l",
    "https://h%2eexample",
    "https://h,evil",
]


@pytest.mark.parametrize("url", SAFE)
def test_safe(url: str) -> None:
    assert addresses.base(url, plain=False) == url.rstrip("/")


@pytest.mark.parametrize("url", PLAIN)
def test_plain(url: str) -> None:
    with pytest.raises(errors.ConfigurationError, match="travel in plain text"):
        addresses.base(url, plain=False)
    assert addresses.base(url, plain=True) == url


@pytest.mark.parametrize("url", NONE)
@pytest.mark.parametrize("plain", [True, False])
def test_none(url: str, plain: bool) -> None:
    with pytest.raises(errors.ConfigurationError) as caught:
        addresses.base(url, plain)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["https://user:pass-word@h", "https://pass-word@[::1", "https://u:pass-word/x@h"]
)
def test_a_password_in_an_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(errors.ConfigurationError, match="without user name") as caught:
        addresses.base(url, plain=True)
    assert "pass-word" not in str(caught.value)


@pytest.mark.parametrize(
    ("source", "target", "may"),
    [
        ("https://a", "https://a/b", True),
        ("https://a", "https://b", True),
        ("https://a", "http://a", False),
        ("https://a", "http://localhost", False),
        ("http://localhost:1", "http://localhost:2", True),
        ("http://localhost:1", "http://127.0.0.1:2", True),
        ("http://localhost:1", "http://b", False),
        ("http://localhost:1", "https://b", True),
        ("http://a", "http://a/b", True),
        ("http://a", "http://a:80/b", True),
        ("http://a", "http://a:81/b", False),
        ("http://a", "http://b", False),
        ("https://a", "https://A:443/b", True),
        ("https://a", "https://user:password@a", False),
        ("https://a", "file:///etc/passwd", False),
        ("https://a", "https://b\\c", False),
        ("https://a", "", False),
    ],
)
def test_where_an_answer_may_lead(source: str, target: str, may: bool) -> None:
    assert addresses.leads(source, target) is may


PRIVATE = [
    "127.0.0.1",
    "127.0.0.1:22",
    "localhost",
    "localhost.",
    "api.localhost",
    "10.0.0.1",
    "172.16.0.9",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "metadata.google.internal",
    "printer.local",
    "router.home.arpa",
    "0.0.0.0",
    "0",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "127.0.0.300",
    "224.0.0.1",
    "[::1]",
    "[::]",
    "[fd00::1]",
    "[fe80::1]",
    "[::ffff:127.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
]
PUBLIC = [
    "8.8.8.8",
    "[2606:4700::1111]",
    "storage.googleapis.com",
    "local.example",
    "localhost.example",
    "10.example",
]


@pytest.mark.parametrize("source", ["http://gateway:8080", "https://gateway.example", "http://10.9.9.9"])
@pytest.mark.parametrize("host", PRIVATE)
def test_a_response_leads_to_no_private_address_of_others(source: str, host: str) -> None:
    for scheme in ("http", "https"):
        assert not addresses.leads(source, f"{scheme}://{host}/containers/create")


@pytest.mark.parametrize("host", PRIVATE)
def test_a_private_service_leads_to_itself(host: str) -> None:
    assert addresses.leads(f"http://{host}", f"http://{host}/upload")
    assert addresses.leads(f"https://{host}", f"https://{host}/upload")


@pytest.mark.parametrize("source", ["http://gateway:8080", "https://gateway.example", "http://127.0.0.1"])
@pytest.mark.parametrize("host", PUBLIC)
def test_a_response_leads_to_a_public_address_by_https(source: str, host: str) -> None:
    assert addresses.leads(source, f"https://{host}/upload")
    assert not addresses.leads(source, f"http://{host}/upload")


@pytest.mark.parametrize(
    ("source", "target", "may"),
    [
        ("https://10.0.0.1", "https://10.0.0.1:8443/upload", True),
        ("https://10.0.0.1", "https://10.0.0.2/upload", False),
        ("http://10.0.0.1", "http://10.0.0.1:81/upload", False),
        ("http://localhost:1", "http://[::1]:2/upload", True),
        ("http://localhost:1", "https://127.0.0.1/upload", True),
        ("http://localhost:1", "https://10.0.0.1/upload", False),
        ("http://localhost:1", "http://127.1/upload", False),
    ],
)
def test_where_a_private_service_may_lead(source: str, target: str, may: bool) -> None:
    assert addresses.leads(source, target) is may


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("https://h:443/secret?secret#secret", "https://h"),
        ("http://secret@[::1]:8080/secret", "http://[::1]:8080"),
        ("secret", "an address that is neither http nor https"),
    ],
)
def test_the_place_tells_no_more_than_the_host(url: str, text: str) -> None:
    assert addresses.place(url) == text


# -- clients


def options_of(url: str, **more: Any) -> Dict[str, Any]:
    return {"base_url": url, **more}


def test_refused_at_construction() -> None:
    google: Any = {"vertexai": True, "project": "p", "location": "l"}
    for arguments in (
        {"api_key": KEY},
        {"auth": lambda: KEY},
        {**google, "credentials": FakeCredentials(KEY)},
    ):
        given: Any = {"vertexai": False, **arguments, "http_options": options_of("http://h")}
        with pytest.raises(errors.ConfigurationError, match="allow_plain_http") as caught:
            genai.Client(**given)
        assert KEY not in str(caught.value)


def test_allowed_by_choice_or_without_a_credential() -> None:
    allowed = {
        "vertexai": False,
        "api_key": "k",
        "http_options": options_of("http://h", allow_plain_http=True),
    }
    assert sent_by(allowed).headers["x-goog-api-key"] == "k"
    nothing = {"vertexai": False, "auth": None, "http_options": options_of("http://h")}
    assert sent_by(nothing).url.host == "h"


@pytest.mark.parametrize("stream", [True, False])
def test_the_address_of_one_call_is_checked_before_it_is_sent(stream: bool) -> None:
    caught = Caught()
    given: Any = caught.options
    client = genai.Client(vertexai=False, api_key="k", http_options=given)
    method: Any = client.models.generate_content_stream if stream else client.models.generate_content
    with pytest.raises(errors.ConfigurationError, match="http://h"):
        list(method(model=MODEL, contents="hi", config={"http_options": options_of("http://h")}))
    assert caught.requests == []
    config: Any = {"http_options": options_of("http://h", allow_plain_http=True)}
    client.models.generate_content(model=MODEL, contents="hi", config=config)
    assert caught.requests[0].url.host == "h"


@KINDS
def test_the_address_of_one_call_on_an_event_loop(kind: str) -> None:
    given: Any = ASYNC[kind]

    async def run() -> None:
        async with genai.Client(vertexai=False, api_key="k", http_options=given).aio as client:
            config: Any = {"http_options": options_of("http://h.invalid")}
            await client.models.generate_content(model=MODEL, contents="hi", config=config)

    with pytest.raises(errors.ConfigurationError, match=r"http://h\.invalid"):
        asyncio.run(run())

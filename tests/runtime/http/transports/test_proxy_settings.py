"""Proxies and other settings that cannot be used are refused in one line that names what set them."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any, Dict, List, Optional, Tuple, Type

import httpx
import pytest

from google.genai import errors

from ....loopback.clients import without_proxies
from ....loopback.ways import ALL, WAYS, Call, awaited, with_aiohttp

PASSWORD = "proxy-pass-word"
URL = "https://service.invalid"
ONE_OF = "use http:// or https:// or socks5:// or socks5h://"
HTTP_ONLY = "use http:// or https://"


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    without_proxies(monkeypatch)


def refused(call: Call, kind: Type[Exception], arguments: Optional[Dict[str, Any]] = None) -> str:
    with pytest.raises(kind) as caught:
        call(URL, arguments=arguments)
    text = str(caught.value)
    assert isinstance(caught.value, errors.GenAIError)
    assert "\n" not in text
    assert PASSWORD not in text
    assert caught.value.__cause__ is None
    return text


PROXIES: List[Tuple[str, str]] = [
    ("socks4://user:proxy-pass-word@127.0.0.1:9", "has the scheme socks4://, which is not supported"),
    ("socks://127.0.0.1:9", "has the scheme socks://, which is not supported"),
    ("ftp://127.0.0.1:9", "has the scheme ftp://, which is not supported"),
    ("http://", "is not a URL with a host and a port"),
    ("http://user:proxy-pass-word@:3128", "is not a URL with a host and a port"),
    ("http://proxy:three", "is not a URL with a host and a port"),
    ("http://proxy:99999", "is not a URL with a host and a port"),
    ("http://[::1", "is not a URL with a host and a port"),
]
NAMES = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY"]


@WAYS
@pytest.mark.parametrize(("url", "problem"), PROXIES)
@pytest.mark.parametrize("name", NAMES)
def test_environment(call: Call, url: str, problem: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, url)
    if call is with_aiohttp and name.lower() == "http_proxy":  # it is not used for this URL
        with pytest.raises(errors.APIConnectionError, match="cannot connect"):
            call(URL)
        return
    assert refused(call, errors.ConfigurationError).startswith(f"{name} {problem}")


@WAYS
@pytest.mark.parametrize(("url", "problem"), [*PROXIES, ("127.0.0.1:3128", "has no scheme")])
def test_argument(call: Call, url: str, problem: str) -> None:
    option = "client_args" if call is ALL[0] else "async_client_args"
    expected = f"http_options.{option}['proxy'] {problem}"
    assert refused(call, errors.ConfigurationError, {"proxy": url}).startswith(expected)
    if "scheme" in problem:
        assert refused(call, errors.ConfigurationError, {"proxy": url}).endswith(
            HTTP_ONLY if call is with_aiohttp else ONE_OF
        )


@WAYS
def test_an_argument_of_another_type(call: Call) -> None:
    assert "['proxy'] must be a URL or an httpx.Proxy, not int" in refused(
        call, errors.InvalidTypeError, {"proxy": 3128}
    )


@WAYS
@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
@pytest.mark.parametrize("where", ["argument", "environment"])
@pytest.mark.skipif(find_spec("socksio") is not None, reason="socksio is installed, so SOCKS proxies work")
def test_socks(call: Call, scheme: str, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"{scheme}://user:{PASSWORD}@127.0.0.1:9"
    if where == "environment":
        monkeypatch.setenv("ALL_PROXY", url)
    arguments = {"proxy": url} if where == "argument" else {}
    if call is with_aiohttp:
        text = refused(call, errors.ConfigurationError, arguments)
        assert text.endswith(f"has the scheme {scheme}://, which aiohttp does not support: {HTTP_ONLY}")
    else:
        text = refused(call, errors.MissingPackageError, arguments)
        assert text.endswith("is a SOCKS proxy, which needs the package socksio: pip install 'httpx[socks]'")
    assert text.startswith("ALL_PROXY " if where == "environment" else "http_options.")


@WAYS
def test_no_proxy_of_the_environment_is_read_without_trust(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "socks4://127.0.0.1:9")
    with pytest.raises(errors.APIConnectionError, match="cannot connect"):
        call("http://127.0.0.1:9", arguments={"trust_env": False})


@WAYS
@pytest.mark.parametrize("excepted", ["*", "a.example, *"])
def test_no_proxy_is_used_if_all_hosts_are_excepted(
    call: Call, excepted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("all_proxy", "socks4://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", excepted)
    with pytest.raises(errors.APIConnectionError, match="cannot connect: Connection refused"):
        call("http://127.0.0.1:9")


SETTINGS: Dict[str, Tuple[Dict[str, Any], Type[Exception], str]] = {
    "an unknown argument": ({"proxies": "http://h"}, errors.InvalidTypeError, "keyword argument 'proxies'"),
    "mounts without ://": (
        {"mounts": {"all": httpx.HTTPTransport()}}, errors.InvalidValueError, "Proxy keys should use",
    ),
}  # fmt: skip


@pytest.mark.parametrize("call", [way for way in ALL if way is not with_aiohttp], ids=["blocking", "awaited"])
@pytest.mark.parametrize("name", SETTINGS)
def test_other_settings(call: Call, name: str) -> None:
    arguments, kind, text = SETTINGS[name]
    assert text in refused(call, kind, arguments)


@WAYS
def test_limits_of_another_type(call: Call) -> None:
    text = refused(call, errors.InvalidTypeError, {"limits": 5})
    assert text.endswith("client_args['limits'] must be an httpx.Limits, not int")


@pytest.mark.parametrize("call", [way for way in ALL if way is not with_aiohttp], ids=["blocking", "awaited"])
@pytest.mark.skipif(find_spec("h2") is not None, reason="h2 is installed, so HTTP/2 works")
def test_http2_without_its_package(call: Call) -> None:
    option = "async_client_args" if call is awaited else "client_args"
    text = refused(call, errors.MissingPackageError, {"http2": True})
    assert text == f"http_options.{option} needs the package h2: pip install 'httpx[http2]'"

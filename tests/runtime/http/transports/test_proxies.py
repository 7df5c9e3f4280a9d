"""Calls through a proxy: plain and tunnelled, with a password that no text ever repeats."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

import pytest

from google.genai import errors, types

from ....loopback.clients import KEY, without_proxies
from ....loopback.proxy import Proxy, proxying
from ....loopback.server import Server, says, serving, unused_port
from ....loopback.tls import Authority
from ....loopback.ways import WAYS, Call

PASSWORD = "proxy-pass-word"
USER = f"walter:{PASSWORD}"
STRANGER = f"stranger:{PASSWORD}"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with proxying(USER) as running:
        yield running


def through(proxy: Proxy, user: Optional[str] = USER) -> Dict[str, Any]:
    return {"proxy": f"http://{user}@{proxy.place}" if user else f"http://{proxy.place}"}


def everything(error: BaseException) -> str:
    """All that a log could show of an error: with its causes, as text and as repr."""
    found: List[str] = traceback.format_exception(type(error), error, error.__traceback__)
    cause: Optional[BaseException] = error
    while cause is not None:
        found += [repr(cause), str(cause), repr(cause.args)]
        cause = cause.__cause__ or cause.__context__
    return "".join(found)


@WAYS
def test_plain_requests(server: Server, proxy: Proxy, call: Call) -> None:
    server.answers(says("there"))
    assert call(server.url, arguments=through(proxy), allow_plain_http=True) == "there"
    assert [passed.target.startswith(server.url) for passed in proxy.passed] == [True]
    assert server.seen[0].headers["x-goog-api-key"] == KEY


@WAYS
def test_tunnel(authority: Authority, proxy: Proxy, call: Call) -> None:
    with authority.serving() as server:
        server.answers(says("there"))
        port = server.server_address[1]
        arguments = {**through(proxy), "verify": authority.trusted()}
        assert call(f"https://127.0.0.1:{port}", arguments=arguments) == "there"
        assert [(passed.method, passed.target) for passed in proxy.passed] == [
            ("CONNECT", f"127.0.0.1:{port}")
        ]
        assert "x-goog-api-key" not in proxy.passed[0].headers
        assert "proxy-authorization" not in server.seen[0].headers


@WAYS
def test_tunnel_of_the_environment(
    authority: Authority, proxy: Proxy, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_proxies(monkeypatch)
    monkeypatch.setenv("https_proxy", through(proxy)["proxy"])
    with authority.serving(address="192.0.2.1") as server:
        server.answers(says("there"))
        url = f"https://192.0.2.1:{server.server_address[1]}"  # to this machine there would be no proxy
        assert call(url, arguments={"verify": authority.trusted()}) == "there"
        assert len(proxy.passed) == 1


@WAYS
@pytest.mark.parametrize("user", [None, STRANGER])
def test_tunnel_that_is_refused(proxy: Proxy, call: Call, user: Optional[str]) -> None:
    url = f"https://127.0.0.1:{unused_port()}"
    with pytest.raises(errors.APIConnectionError) as caught:
        call(url, arguments=through(proxy, user))
    assert str(caught.value).endswith("the proxy refused the connection: 407 Proxy Authentication Required")
    assert caught.value.sent is False
    assert PASSWORD not in everything(caught.value)
    assert KEY not in everything(caught.value)


@WAYS
def test_plain_request_that_is_refused(server: Server, proxy: Proxy, call: Call) -> None:
    with pytest.raises(errors.APIError) as caught:
        call(server.url, arguments=through(proxy, STRANGER), allow_plain_http=True)
    assert caught.value.code == 407
    assert PASSWORD not in everything(caught.value)
    assert server.seen == []


@WAYS
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_proxy_that_is_not_there(call: Call, scheme: str) -> None:
    place = f"127.0.0.1:{unused_port()}"
    arguments = {"proxy": f"http://{USER}@{place}"}
    with pytest.raises(errors.APIConnectionError) as caught:
        call(f"{scheme}://service.example", arguments=arguments, allow_plain_http=True)
    assert str(caught.value).endswith(f"cannot connect to the proxy {place}: Connection refused")
    assert caught.value.sent is False
    assert PASSWORD not in everything(caught.value)


@WAYS
def test_host_that_the_proxy_cannot_reach(proxy: Proxy, call: Call) -> None:
    url = f"https://127.0.0.1:{unused_port()}"
    with pytest.raises(errors.APIConnectionError) as caught:
        call(url, arguments=through(proxy))
    assert PASSWORD not in everything(caught.value)


@WAYS
def test_certificate_of_nobody_behind_a_proxy(authority: Authority, proxy: Proxy, call: Call) -> None:
    with authority.serving() as server:
        url = f"https://127.0.0.1:{server.server_address[1]}"
        with pytest.raises(errors.APIConnectionError, match="the certificate is not accepted") as caught:
            call(url, arguments=through(proxy))
        assert PASSWORD not in everything(caught.value)
        assert server.seen == []


@WAYS
def test_certificate_of_the_client_behind_a_proxy(
    authority: Authority, proxy: Proxy, call: Call, tmp_path: Path
) -> None:
    own = authority.trusted()
    own.load_cert_chain(authority.issued("client"))
    with authority.serving(client_needs_certificate=True) as server:
        server.answers(says("there"))
        url = f"https://127.0.0.1:{server.server_address[1]}"
        assert call(url, arguments={**through(proxy), "verify": own}) == "there"


def test_options_do_not_show_the_password() -> None:
    options = types.HttpOptions(
        client_args={"proxy": f"http://{USER}@h", "auth": ("walter", PASSWORD), "verify": False},
        async_client_args={"headers": {"authorization": PASSWORD}},
    )
    assert PASSWORD not in repr(options) + str(options)
    assert "'verify': False" in repr(options)

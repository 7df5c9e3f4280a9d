"""The same rules on connections with TLS, and on those through a proxy."""

from __future__ import annotations

import socket
from typing import Any, Dict

import pytest

from ....loopback.proxy import proxying
from ....loopback.raw_server import Peer, serving
from .test_early_responses import LARGE, asks, half_closed, played, silent
from .test_early_responses import TABLE as REFUSALS
from .test_surplus import ANOTHER, TABLE, TIMES, in_one, in_turn, question_of
from .ways import WAYS, play

CORK = getattr(socket, "TCP_CORK", 0)
FOLLOWED = ["another response", "after chunks", "after 204", "after a stream"]
THREE = pytest.mark.parametrize("way", [way for way in WAYS if way in ("sync", "async", "aiohttp")])


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Any:
    tls = pytest.importorskip("tests.loopback.tls", reason="cryptography is needed")
    return tls.Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def context(authority: Any) -> Any:
    return authority.presenting(authority.issued("server"))


def given(way: str, arguments: Dict[str, Any]) -> Dict[str, Any]:
    return {"client_args" if way == "sync" else "async_client_args": arguments}


@THREE
@pytest.mark.parametrize("name", FOLLOWED)
@pytest.mark.parametrize("is_proxied", [False, True], ids=["direct", "through a tunnel"])
@pytest.mark.skipif(not CORK, reason="only Linux has it")
def test_a_record_of_tls_that_came_with_the_last_one_is_for_nobody(
    way: str, name: str, is_proxied: bool, authority: Any, context: Any
) -> None:
    surplus = TABLE[name]

    def answer(peer: Peer) -> None:
        data = surplus.response(question_of(peer))
        peer.socket.setsockopt(socket.IPPROTO_TCP, CORK, 1)  # both records come at once
        peer.send(data[: -len(ANOTHER)])
        peer.send(data[-len(ANOTHER) :])
        peer.socket.setsockopt(socket.IPPROTO_TCP, CORK, 0)

    with serving(answer, tls=context) as server, proxying() as proxy:
        arguments = {
            "verify": authority.trusted(),
            **({"proxy": f"http://{proxy.place}"} if is_proxied else {}),
        }
        got = play(way, f"https://{server.address}", in_turn(surplus.kind), **given(way, arguments))
    assert got == [surplus.gets(f"q{number}") for number in range(TIMES)]


@THREE
@pytest.mark.parametrize("name", FOLLOWED)
def test_what_follows_the_response_of_a_proxy_is_for_nobody(way: str, name: str) -> None:
    surplus = TABLE[name]
    with serving(in_one(surplus)) as proxy:
        options = {**given(way, {"proxy": f"http://{proxy.address}"}), "allow_plain_http": True}
        got = play(way, "http://service.example", in_turn(surplus.kind), **options)
    assert got == [surplus.gets(f"q{number}") for number in range(TIMES)]


@THREE
@pytest.mark.parametrize("end", [half_closed, silent])
def test_a_refusal_of_a_large_request_over_tls(way: str, end: Any, authority: Any, context: Any) -> None:
    options = given(way, {"verify": authority.trusted()})
    found = played(way, REFUSALS["413"].response, end, asks(LARGE), tls=context, **options)
    assert found == ("ClientError 413", 1)

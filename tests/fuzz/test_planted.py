"""Each target finds a fault that is planted for it, among its samples alone."""

from __future__ import annotations

import re
import zlib
from typing import Any, Callable, Dict, Iterator

import pytest

from google._genai_core.runtime.http import addresses, decoding
from google._genai_core.runtime.http.messages import Request, Response
from google._genai_core.runtime.http.transports import httpx_transport
from google._genai_core.runtime.watching import redaction
from google._genai_core.runtime.wire import resource_names
from google.genai.emulator import core

from .samples import SEEDS
from .targets import TARGETS


def nothing(*_: Any) -> None:
    return None


def true(*_: Any) -> bool:
    return True


def unchanged(text: str) -> str:
    return text


def whole(word: re.Match[str]) -> str:
    return word.group()


def first_member_alone(patch: pytest.MonkeyPatch) -> None:
    def inflated(_: Any, data: bytes) -> Iterator[bytes]:
        yield zlib.decompressobj(31).decompress(data)

    patch.setattr(decoding.Decoder, "_inflated", inflated)
    patch.setattr(decoding.Decoder, "end", nothing)


def no_limit(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(decoding, "_limit", nothing)


def cut_bodies(patch: pytest.MonkeyPatch) -> None:
    send = httpx_transport.HttpxTransport.send

    def cut(self: Any, request: Request, credential: Any) -> Response:
        response = send(self, request, credential)
        return Response(response.status, response.headers, response.body[:-1])

    patch.setattr(httpx_transport.HttpxTransport, "send", cut)


def leads_anywhere(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(addresses, "leads", true)


def keeps_headers(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(addresses, "origin", nothing)


def raw_text(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(redaction, "printable", unchanged)


def shown_queries(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(redaction, "_without_query", whole)


def unchecked_requests(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(core, "check_request", nothing)


def dots_in_names(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(resource_names, "_FORBIDDEN", re.compile(r"[?#%\x00-\x1f\ud800-\udfff]|//|^/|/$|:[^/]*$"))


FAULTS: Dict[Callable[[pytest.MonkeyPatch], None], str] = {
    first_member_alone: "compressed",
    no_limit: "compressed",
    cut_bodies: "chunked",
    leads_anywhere: "redirect",
    keeps_headers: "redirect",
    raw_text: "shown",
    shown_queries: "shown",
    unchecked_requests: "emulated",
    dots_in_names: "name",
}


@pytest.mark.parametrize("plant", FAULTS, ids=lambda plant: plant.__name__)
def test_a_planted_fault_is_found(
    plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    with pytest.raises(Exception):  # noqa: B017, PT011  # an assertion of the target, or what the fault raises
        _run(FAULTS[plant])


def _run(target: str) -> None:
    for seed in SEEDS[target]:
        TARGETS[target](seed)

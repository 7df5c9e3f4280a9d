"""Paging: pages fetched one by one, iterated as often as one likes, sync and async alike."""

from __future__ import annotations

import asyncio
import copy
import json
from typing import Any, Callable, Dict, List, Optional, Tuple, cast
from urllib.parse import parse_qs, urlsplit

import pytest

from google._genai_api.methods import models as methods
from google._genai_api.resources.aio.models import AsyncModels
from google._genai_api.resources.models import Models
from google._genai_core.flows.paging import Pages
from google._genai_core.runtime.http.messages import Response
from google.genai import errors, types

from .feed import GEMINI, VERTEX, Script, drivers, feed, ok


def page(*names: str, token: Optional[str] = None, field: str = "models") -> Response:
    body: Dict[str, Any] = {field: [{"name": name} for name in names]}
    if token is not None:
        body["nextPageToken"] = token
    return ok(json.dumps(body).encode())


THREE = [page("a", "b", token="t1"), page("c", "d", token="t2"), page("e")]


def tokens(script: Any) -> List[Optional[str]]:
    """The page tokens that were asked for."""
    queries = [parse_qs(urlsplit(request.url).query) for request, _ in cast(Script, script).requests]
    return [query.get("pageToken", [None])[0] for query in queries]


def sizes(script: Any) -> List[str]:
    """The page sizes that were asked for."""
    requests = cast(Script, script).requests
    return [parse_qs(urlsplit(request.url).query)["pageSize"][0] for request, _ in requests]


def listed(answers: List[Any], config: Any = None) -> Tuple[Any, Any]:
    driver, _ = drivers(answers)
    return Models(driver, GEMINI).list(config), driver.transport


def names(items: Any) -> List[Optional[str]]:
    return [item.name for item in items]


def test_iteration_crosses_pages_and_can_be_repeated() -> None:
    pager, script = listed([*THREE, *THREE[1:]])
    assert tokens(script) == [None]
    assert names(pager) == list("abcde")
    assert names(pager) == list("abcde")
    assert tokens(script) == [None, "t1", "t2", "t1", "t2"]
    assert names(pager.page) == ["a", "b"]


def test_two_iterations_at_once() -> None:
    pager, _ = listed([*THREE, *THREE[1:]])
    first, second = iter(pager), iter(pager)
    assert [next(first).name for _ in range(4)] == list("abcd")
    assert next(second).name == "a"
    assert names(first) == ["e"]


def test_next_page_moves_the_pager() -> None:
    pager, script = listed([*THREE, THREE[2]])
    assert (len(pager), names(pager.page), pager[0].name, pager[-1].name) == (2, ["a", "b"], "a", "b")
    assert names(pager.next_page()) == ["c", "d"]
    assert pager[0].name == "c"
    assert names(pager.next_page()) == ["e"]
    assert len(pager) == 1
    with pytest.raises(IndexError, match="no more pages"):
        pager.next_page()
    assert names(pager.page) == ["e"]
    assert names(pager) == ["e"]
    assert tokens(script) == [None, "t1", "t2"]


def test_iteration_starts_at_the_current_page() -> None:
    pager, _ = listed([*THREE, THREE[2]])
    pager.next_page()
    assert names(pager) == ["c", "d", "e"]


def test_index_beyond_the_page() -> None:
    pager, _ = listed([page("a")])
    with pytest.raises(IndexError):
        _ = pager[1]


def test_empty_pages() -> None:
    pager, _ = listed([page(token="t1"), page(token="t2"), page("a"), page(token="")])
    assert len(pager) == 0
    assert names(pager) == ["a"]
    nothing, script = listed([page(token="")])
    assert names(nothing) == []
    assert tokens(script) == [None]


def test_settings_of_a_pager() -> None:
    pager, script = listed(list(THREE), {"page_size": 2})
    assert (pager.name, pager.page_size) == ("models", 2)
    assert pager.config == {"page_size": 2, "page_token": "t1"}
    list(pager)
    assert sizes(script) == ["2"] * 3
    assert listed([page("a", "b", "c")])[0].page_size == 3


def test_first_page_token_of_the_caller() -> None:
    pager, script = listed(THREE[1:], types.ListModelsConfig(page_token="t1"))
    assert names(pager) == ["c", "d", "e"]
    assert tokens(script) == ["t1", "t2"]


def test_config_of_the_caller_stays_as_it_is() -> None:
    config = types.ListModelsConfig(page_size=2)
    pager, _ = listed(list(THREE), config)
    list(pager)
    assert config == types.ListModelsConfig(page_size=2)


ENDLESS: Dict[str, Callable[[int], Response]] = {
    "one token for ever, without items": lambda number: page(token="t"),
    "one token for ever, with items": lambda number: page("a", token="t"),
    "a circle of two": lambda number: page("a", token=f"t{number % 2}"),
    "a circle of seven": lambda number: page(token=f"t{number % 7}"),
    "a long way into a circle": lambda number: page(
        "a", token=f"t{number if number < 20 else number % 5 + 20}"
    ),
    "ever new tokens without items": lambda number: page(token=f"t{number}"),
    "ever new tokens after one page with items": lambda number: page(*["a"][number:], token=f"t{number}"),
    "the token of the caller": lambda number: page("a", token="mine"),
}


@pytest.mark.parametrize("way", ["iteration", "next_page", "async iteration", "async next_page"])
@pytest.mark.parametrize("kind", ENDLESS)
def test_a_list_that_does_not_end_is_an_error(kind: str, way: str) -> None:
    config: Any = {"page_token": "mine"} if "caller" in kind else None
    driver, async_driver = drivers([ENDLESS[kind](number) for number in range(1100)])

    async def run() -> None:
        pager = await AsyncModels(async_driver, GEMINI).list(config)
        while way == "async next_page":
            await pager.next_page()
        async for _ in pager:
            pass

    def run_blocking() -> None:
        pager = Models(driver, GEMINI).list(config)
        while way == "next_page":
            pager.next_page()
        list(pager)

    with pytest.raises(errors.ResponseParseError, match="the list does not end"):
        asyncio.run(run()) if way.startswith("async") else run_blocking()


def test_items_before_a_repeated_token_are_given() -> None:
    pager, script = listed([page("a", token="t"), page("b", token="t"), page("c", token="t")])
    items = iter(pager)
    assert [next(items).name, next(items).name] == ["a", "b"]
    with pytest.raises(errors.ResponseParseError):
        next(items)
    assert tokens(script) == [None, "t"]


def test_a_list_with_gaps_ends() -> None:
    answers = [page(*["a"][: number % 900 == 0], token=f"t{number}") for number in range(2000)]
    assert len(names(listed([*answers, page("z")])[0])) == 4


def test_error_on_a_later_page() -> None:
    failure = Response(503, {}, b"{}")
    pager, _ = listed([THREE[0], failure, *THREE[1:]])
    with pytest.raises(errors.ServerError):
        names(pager)
    assert names(pager) == list("abcde")


def test_error_on_the_first_page() -> None:
    with pytest.raises(errors.ClientError):
        listed([Response(403, {}, b"")])


def test_config_is_checked_before_any_request() -> None:
    with pytest.raises(ValueError, match="did you mean 'page_size'"):
        listed([], {"page_sizes": 2})
    with pytest.raises(errors.UnsupportedFieldError, match=r"config\.filter"):
        listed([], {"filter": "x"})


@pytest.mark.parametrize("field", ["models", "publisherModels"])
def test_lists_of_vertex(field: str) -> None:
    pages: Pages[Any] = Pages(methods.LIST, VERTEX, None, {}, "models")
    fed = feed(pages.fetch_flow(None), [page("a", token="t", field=field)])
    assert (names(fed.result.items), fed.result.next_token) == (["a"], "t")


def test_tuned_models_of_gemini() -> None:
    pages: Pages[Any] = Pages(methods.LIST, GEMINI, {"query_base": False}, {}, "models")
    first = page("tunedModels/b", token="t9", field="tunedModels")
    before = feed(pages.fetch_flow(None), [first]).result
    fed = feed(pages.fetch_flow(before), [page("tunedModels/a", field="tunedModels")])
    items = fed.result.items
    assert (names(items), fed.result.next_token) == (["tunedModels/a"], None)
    assert items[0].tuned_model_info is not None
    assert fed.requests[0].url == "https://example.com/v1beta/tunedModels?pageToken=t9"


def test_next_gives_item_after_item() -> None:
    pager, script = listed([*THREE, *THREE[1:], THREE[1]])
    assert names(pager.page) == ["a", "b"]
    assert "".join(next(pager).name for _ in range(5)) == "abcde"
    for _ in range(2):
        with pytest.raises(StopIteration):
            next(pager)
    assert next(pager, None) is None
    assert names(pager) == list("abcde")  # an iteration of its own
    assert names(pager.next_page()) == ["c", "d"]
    assert next(pager).name == "c"
    assert next(copy.copy(pager)).name == "c"
    assert len(tokens(script)) == 6


def test_anext_gives_item_after_item() -> None:
    _, driver = drivers(list(THREE))

    async def run() -> None:
        pager = await AsyncModels(driver, GEMINI).list()
        assert "".join([str((await pager.__anext__()).name) for _ in range(5)]) == "abcde"
        for _ in range(2):
            with pytest.raises(StopAsyncIteration):
                await pager.__anext__()

    asyncio.run(run())


def test_the_async_pager_does_the_same() -> None:
    _, driver = drivers([*THREE, *THREE[1:], *THREE[1:]])

    async def run() -> None:
        pager = await AsyncModels(driver, GEMINI).list({"page_size": 2})
        assert (len(pager), pager[1].name, pager.page_size, pager.name) == (2, "b", 2, "models")
        assert pager.config == {"page_size": 2, "page_token": "t1"}
        assert pager.sdk_http_response is not None
        assert pager.sdk_http_response.status_code == 200
        assert repr(pager) == "AsyncPager(models, 2 items, more pages)"
        assert [model.name async for model in pager] == list("abcde")
        assert [model.name async for model in pager] == list("abcde")
        assert names(await pager.next_page()) == ["c", "d"]
        assert names(await pager.next_page()) == ["e"]
        with pytest.raises(IndexError, match="no more pages"):
            await pager.next_page()

    asyncio.run(run())
    assert tokens(driver.transport) == [None, "t1", "t2", "t1", "t2", "t1", "t2"]


def test_repr_says_what_there_is() -> None:
    pager, _ = listed(list(THREE))
    assert repr(pager) == "Pager(models, 2 items, more pages)"
    assert repr(listed([page("a")])[0]) == "Pager(models, 1 items)"

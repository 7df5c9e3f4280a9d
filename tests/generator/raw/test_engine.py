"""The engine of generated clients: what is sent, what is refused before that, and how answers are read."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from google._genai_core.flows.transfer_pace import Pace
from google._genai_core.raw import uploads
from google._genai_core.runtime import errors, usage_errors

from .conftest import Made
from .recorder import KEY, ONCE, PLANT, Recorder, answer, recording
from .server import Reply


@pytest.fixture
def garden(clients: dict[str, Made]) -> Iterator[tuple[Any, Any, Recorder]]:
    """The client of the Discovery document, its package and its server."""
    package = clients["raw_garden"].package
    for recorder, address in recording(clients["raw_garden"]):
        with package.Client(base_url=address, api_key=KEY, http_options=ONCE) as client:
            yield client, package, recorder


@pytest.fixture
def zoo(clients: dict[str, Made]) -> Iterator[tuple[Any, Any, Recorder]]:
    """The client of the OpenAPI document, its package and its server."""
    package = clients["raw_zoo"].package
    for recorder, address in recording(clients["raw_zoo"]):
        with package.Client(base_url=address, token=KEY, http_options=ONCE) as client:
            yield client, package, recorder


def test_a_key_travels_in_a_header_alone(garden: tuple[Any, Any, Recorder]) -> None:
    client, _, server = garden
    client.projects.gardens.plants.get(PLANT)
    assert server.headers[0]["x-goog-api-key"] == KEY
    assert KEY not in server.urls[0]


def test_a_resource_name_keeps_its_slashes_and_is_checked(garden: tuple[Any, Any, Recorder]) -> None:
    client, _, server = garden
    client.projects.gardens.plants.get("projects/p/gardens/g/plants/ä b?c")
    assert server.urls == ["/v1/projects/p/gardens/g/plants/%C3%A4%20b%3Fc"]
    for wrong in ("rose", "projects/p/gardens/../plants/rose", "projects/p/gardens//plants/x", ""):
        with pytest.raises(usage_errors.InvalidValueError, match="name"):
            client.projects.gardens.plants.get(wrong)
    assert len(server.urls) == 1


@pytest.mark.parametrize("value", ["a/b", "..", "", None])
def test_a_segment_of_a_path_cannot_lead_elsewhere(garden: tuple[Any, Any, Recorder], value: Any) -> None:
    client, _, server = garden
    if value == "a/b":
        client.photos.get(value)
        assert server.urls == ["/v1/photos/a%2Fb"]
        return
    with pytest.raises(usage_errors.InvalidValueError, match="photo_id"):
        client.photos.get(value)
    assert not server.urls


def test_required_parameters_have_no_default(garden: tuple[Any, Any, Recorder]) -> None:
    client, package, server = garden
    with pytest.raises(TypeError, match="update_mask"):
        client.projects.gardens.plants.patch(PLANT, body=package.types.Plant())
    with pytest.raises(usage_errors.InvalidValueError, match="update_mask is None"):
        client.projects.gardens.plants.patch(PLANT, body=package.types.Plant(), update_mask=None)
    assert not server.urls


def test_a_read_only_field_is_not_sent_back(garden: tuple[Any, Any, Recorder]) -> None:
    client, package, server = garden
    plant = package.types.Plant(
        name="n",
        create_time=datetime(2026, 1, 1, tzinfo=timezone.utc),
        ttl="60s",
        seed=b"\xff",
        class_=float("inf"),
    )
    server.replies = [answer({"name": "n", "createTime": "2026-01-01T00:00:00Z", "grown": True})]
    result = client.projects.gardens.plants.patch(PLANT, body=plant, update_mask="name")
    assert json.loads(server.bodies[0]) == {"name": "n", "ttl": "60s", "seed": "/w==", "class": "Infinity"}
    assert result.create_time == datetime(2026, 1, 1, tzinfo=timezone.utc)
    assert result.model_extra == {"grown": True}


def test_an_unknown_value_of_an_enumeration_is_kept(garden: tuple[Any, Any, Recorder]) -> None:
    client, package, server = garden
    server.replies = [answer({"kind": "FERN"}), answer({"kind": "TREE"})]
    assert client.projects.gardens.plants.get(PLANT).kind == "FERN"
    assert client.projects.gardens.plants.get(PLANT).kind is package.types.PlantKind.TREE


def test_a_value_of_another_type_loses_nothing_else(garden: tuple[Any, Any, Recorder]) -> None:
    client, _, server = garden
    server.replies = [answer({"name": "n", "height": {"odd": 1}, "neighbours": [{"name": "m"}]})]
    plant = client.projects.gardens.plants.get(PLANT)
    assert plant.name == "n"
    assert plant.height is None
    assert plant.neighbours[0].name == "m"
    assert plant.model_extra["@unexpected"][0]["value"] == {"odd": 1}


def test_pages_follow_the_token(garden: tuple[Any, Any, Recorder]) -> None:
    client, _, server = garden
    server.replies = [
        answer({"plants": [{"name": "a"}], "nextPageToken": "t"}),
        answer({"plants": [{"name": "b"}]}),
    ]
    pager = client.projects.gardens.plants.list("projects/p/gardens/g", page_size=1)
    assert [plant.name for plant in pager] == ["a", "b"]
    assert server.urls[1] == "/v1/projects/p/gardens/g/plants?pageSize=1&pageToken=t"
    assert pager.response.next_page_token == "t"
    server.replies = [answer({"nextPageToken": "t"})] * 2
    endless = client.projects.gardens.plants.list("projects/p/gardens/g", page_token="t")
    with pytest.raises(errors.ResponseParseError, match="does not end"):
        list(endless)
    server.replies = [answer({})]
    last = client.projects.gardens.plants.list("projects/p/gardens/g")
    with pytest.raises(usage_errors.NoMorePagesError):
        last.next_page()


def test_a_large_file_goes_in_pieces_and_resumes(
    garden: tuple[Any, Any, Recorder], monkeypatch: pytest.MonkeyPatch
) -> None:
    client, package, server = garden
    monkeypatch.setattr(uploads, "SMALL", 4)
    pace = Pace(piece=4, pause=0.0)
    monkeypatch.setattr(uploads.upload_flow, "__defaults__", (pace,))
    body = package.types.Plant(name="n")
    result = client.photos.insert(body=body, media=io.BytesIO(b"0123456789"), media_type="image/png")
    assert result.name == "text"
    spans = [headers.get("content-range") for headers in server.headers]
    assert spans == [None, "bytes 0-3/10", "bytes 4-7/10", "bytes 8-9/10"]
    assert server.headers[0]["x-upload-content-type"] == "image/png"
    assert "x-goog-api-key" in server.headers[0]
    assert "x-goog-api-key" not in server.headers[1]
    start = Reply(200, headers=(("location", f"http://{server.headers[0]['host']}/session/x"),))
    server.headers.clear()
    server.replies = [
        start,
        Reply(308, headers=(("range", "bytes=0-3"),)),
        answer({}, 503),
        Reply(308, headers=(("range", "bytes=0-5"),)),
        answer({"name": "done"}),
    ]
    again: Any = {"retry_options": {"attempts": 1, "http_status_codes": [503]}}
    result = client.photos.insert(body=body, media=b"0123456789", http_options=again)
    assert result.name == "done"
    spans = [headers.get("content-range") for headers in server.headers]
    assert spans == [None, "bytes 0-3/10", "bytes 4-7/10", "bytes */10", "bytes 6-9/10"]


def test_a_download_goes_to_memory_or_to_a_file(garden: tuple[Any, Any, Recorder], tmp_path: Path) -> None:
    client, _, server = garden
    assert client.photos.get_media("p") == b"the file"
    assert client.photos.get_media("p", to=tmp_path / "photo") == tmp_path / "photo"
    assert (tmp_path / "photo").read_bytes() == b"the file"
    assert server.urls[0] == "/v1/photos/p?alt=media"


def test_a_stream_is_asked_for_as_events_and_a_list_is_read_too(garden: tuple[Any, Any, Recorder]) -> None:
    client, _, server = garden
    assert len(list(client.projects.gardens.plants.stream_grow(PLANT))) == 3
    assert server.urls[0].endswith(":streamGrow?alt=sse")
    server.replies = [answer([{"name": "a"}, {"name": "b"}])]
    assert [plant.name for plant in client.projects.gardens.plants.stream_grow(PLANT)] == ["a", "b"]
    server.replies = [
        Reply(200, b'data: {"name": "a"}\n\ndata: {"error": {"code": 503}}\n\n', "text/event-stream")
    ]
    with pytest.raises(errors.UnavailableError):
        list(client.projects.gardens.plants.stream_grow(PLANT))


def test_an_object_of_an_unknown_kind_is_a_typed_unknown(zoo: tuple[Any, Any, Recorder]) -> None:
    client, package, server = zoo
    server.replies = [answer({"kind": "cat", "name": "Tom", "lives": 9}), answer({"kind": "owl", "wings": 2})]
    cat = client.animals.get_animal(1)
    assert type(cat) is package.types.Cat
    assert cat.lives == 9
    owl = client.animals.get_animal(2)
    assert type(owl) is package.types.Unknown
    assert owl.model_extra == {"kind": "owl", "wings": 2}
    server.replies = [answer({})]
    client.animals.create_animal(owl)
    assert json.loads(server.bodies[-1]) == {"kind": "owl", "wings": 2}


def test_a_required_field_may_be_missing_in_a_response_only(zoo: tuple[Any, Any, Recorder]) -> None:
    client, package, server = zoo
    with pytest.raises(ValueError, match="Cat needs name"):
        package.types.Cat(kind="cat")
    server.replies = [answer({"kind": "cat", "id": 7})]
    cat = client.animals.get_animal(1)
    assert cat.name is None
    assert cat.id == 7
    with pytest.raises(ValueError, match=r"body\.name is missing: Cat needs it"):
        client.animals.create_animal(cat)
    nested = package.types.Dog(kind="dog", name="Rex", parents=[{"kind": "dog"}])
    with pytest.raises(ValueError, match=r"body\.parents\[0\]\.name is missing"):
        client.animals.create_animal(nested)
    assert len(server.urls) == 1


def test_null_is_sent_where_the_document_allows_it(zoo: tuple[Any, Any, Recorder]) -> None:
    client, package, server = zoo
    server.replies = [answer({})] * 2
    client.animals.update_animal(1, package.types.Changes(nick_name=None, name=None))
    client.animals.update_animal(1, package.types.Changes(weight="heavy", level=2))
    assert [json.loads(body) for body in server.bodies] == [
        {"nick-name": None},
        {"weight": "heavy", "level": 2},
    ]


def test_styles_of_parameters(zoo: tuple[Any, Any, Recorder]) -> None:
    client, package, server = zoo
    server.replies = [answer({"data": []})]
    wanted = package.types.ListAnimalsFilter(age=3, name="a&b")
    client.animals.list_animals(kinds=["cat", "dog"], filter=wanted, x_trace="t", session="a b")
    assert server.urls == ["/api/v2/animals?kinds=cat%2Cdog&filter%5Bage%5D=3&filter%5Bname%5D=a%26b"]
    assert server.headers[0]["x-trace"] == "t"
    assert server.headers[0]["cookie"] == "session=a%20b"


def test_forms_and_files(zoo: tuple[Any, Any, Recorder], tmp_path: Path) -> None:
    client, package, server = zoo
    types = package.types
    address = types.HireKeeperRequestAddress(city="Kiel")
    client.animals.hire_keeper(types.HireKeeperRequest(name="A", skills=["x", "y"], address=address))
    assert server.bodies[0] == b"name=A&skills=x&skills=y&address%5Bcity%5D=Kiel"
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    photo = types.AddPhotoRequest(
        file=tmp_path / "a.png", title="T", tags=["x"], about=types.Keeper(name="A")
    )
    client.reports.add_photo(photo)
    sent = server.bodies[1]
    assert b'name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG' in sent
    assert b'name="about"\r\nContent-Type: application/json\r\n\r\n{"name":"A"}' in sent
    client.reports.put_photo("p", b"bytes", if_match="e")
    assert server.bodies[2] == b"bytes"
    assert server.headers[2]["content-type"] == "image/png"
    with pytest.raises(TypeError, match="body must be bytes"):
        client.reports.put_photo("p", 3, if_match="e")


def test_the_body_of_an_error_has_the_type_of_its_status(zoo: tuple[Any, Any, Recorder]) -> None:
    client, package, server = zoo
    types, typed = package.types, package.errors.typed_body
    server.replies = [answer({"other": {"kind": "cat"}}, 409), answer({"message": "no"}, 418)]
    cat = types.Cat(kind="cat", name="T")
    with pytest.raises(errors.ConflictError) as conflict:
        client.animals.create_animal(cat)
    assert typed(conflict.value, types.Conflict).other.kind == "cat"
    assert typed(conflict.value, types.Problem) is None
    with pytest.raises(errors.ClientError) as problem:
        client.animals.create_animal(cat)
    assert typed(problem.value, types.Problem).message == "no"


def test_the_last_item_asks_for_the_next_page(zoo: tuple[Any, Any, Recorder]) -> None:
    client, _, server = zoo
    server.replies = [
        answer({"has_more": True, "data": [{"id": "k1"}]}),
        answer({"has_more": False, "data": []}),
    ]
    assert [keeper.id for keeper in client.animals.list_keepers()] == ["k1"]
    assert server.urls[1] == "/api/v2/keepers?starting_after=k1"

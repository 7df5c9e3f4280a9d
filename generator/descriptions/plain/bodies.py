"""Read the bodies of requests and responses of an OpenAPI document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.descriptions.plain.nodes import Node
from generator.descriptions.plain.schemas import Schemas
from generator.facts import Fact

JSON = "application/json"
FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
EVENTS = "text/event-stream"
STREAMS = (
    EVENTS,
    "application/x-ndjson",
    "application/jsonl",
    "application/jsonlines",
    "application/json-seq",
)
BYTES = "application/octet-stream"
STYLES = {"spaceDelimited": "space", "pipeDelimited": "pipe", "deepObject": "deep"}


@dataclass(frozen=True)
class Request:
    """The attributes of an operation that its request gives."""

    request: str = ""
    body: str = ""
    media: str = ""
    body_required: bool = False
    encoding: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Response:
    """The attributes of an operation that its responses give."""

    response: str = ""
    streaming: bool = False
    download: bool = False
    accept: str = ""
    stream_media: str = ""
    errors: Mapping[str, str] = field(default_factory=dict[str, str])


def bare(media: str) -> str:
    """Return a media type without its parameters."""
    return media.partition(";")[0].strip().lower()


def is_json(media: str) -> bool:
    return bare(media) in (JSON, "*/*", "text/json", "application/*") or bare(media).endswith("+json")


def request(node: Node, name: str, schemas: Schemas) -> Request:
    """Return the request of an operation: JSON if that is among its media types, else a form, else bytes."""
    if node.value is None:
        return Request()
    node = node.resolved()
    required = node.flag("required")
    contents = dict(node.at("content").items()) if "content" in node else {}
    if not contents:
        return Request()
    media = _preferred(contents, (is_json, _is(MULTIPART), _is(FORM), _is_text))
    if len(contents) > 1:
        schemas.note(node.at("content"), f"of several media types only {media} is sent")
    content = contents[media]
    if is_json(media):
        usual = bare(media) in (JSON, "*/*", "application/*")
        return Request(_whole(content, f"{name} request", schemas), "", "" if usual else media, required)
    if bare(media) in (MULTIPART, FORM):
        form = "form" if bare(media) == FORM else "multipart"
        ref = _named(content, f"{name} request", schemas)
        return Request(ref, form, "", required, dict(_encoding(content, schemas)))
    if _is_text(media):
        return Request("", "text", "" if bare(media) == "text/plain" else media, required)
    return Request("", "binary", "" if bare(media) == BYTES else media, required)


def _encoding(content: Node, schemas: Schemas) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, node in content.at("encoding").items() if "encoding" in content else ():
        style, media = STYLES.get(node.text("style"), ""), node.text("contentType")
        if style == "" and node.object.get("explode") is False:
            style = "comma"
        if "headers" in node:
            schemas.note(node.at("headers"), "headers of a part are not sent")
        if style or media:
            found.append((key, style or media.partition(",")[0].strip()))
    return found


def _is(media: str) -> Callable[[str], bool]:
    return lambda each: bare(each) == media


def _is_text(media: str) -> bool:
    return bare(media).startswith("text/") and bare(media) not in STREAMS and "xml" not in bare(media)


def _preferred(contents: Mapping[str, Node], kinds: Iterable[Callable[[str], bool]]) -> str:
    for kind in kinds:
        for media in contents:
            if kind(media):
                return media
    return next(iter(contents))


def _named(content: Node, name: str, schemas: Schemas) -> str:
    if not isinstance(content.value, dict) or "schema" not in content:
        return schemas.alias(Fact("any"), name)
    return schemas.named(content.at("schema"), name)


def _whole(content: Node, name: str, schemas: Schemas) -> str:
    """Return the name of the type of a body of JSON, which may be null."""
    has_type = isinstance(content.value, dict) and "schema" in content
    if has_type:
        return schemas.named_or_null(content.at("schema"), name)
    return _named(content, name, schemas)


def responses(node: Node, name: str, schemas: Schemas) -> Response:
    """Return the successful response of an operation, and the bodies of its errors."""
    found = {code.upper(): each for code, each in node.items() if not code.startswith("x-")}
    for code, each in found.items():
        if not (
            code == "DEFAULT"
            or (len(code) == 3 and code[0] in "12345" and code[1:].replace("X", "0").isdecimal())
        ):
            raise each.refusal(f"neither a status, nor a range of them, nor `default`: {code.lower()!r}")
    good = sorted(code for code in found if code.startswith("2"))
    others = [code for code in found if code[0] in "45"]
    if not good and "DEFAULT" in found:
        good = ["DEFAULT"]
    elif "DEFAULT" in found:
        others.append("DEFAULT")
    errors = {
        code if code != "DEFAULT" else "default": _error(found[code], name, code, schemas) for code in others
    }
    contents = [(code, dict(body.items())) for code in good if (body := _content(found[code])).value]
    return _success(contents, errors, name, schemas)


def _content(node: Node) -> Node:
    return node.resolved().at("content")


def _error(node: Node, name: str, code: str, schemas: Schemas) -> str:
    body = _content(node)
    for media, content in body.items() if body.value else ():
        if is_json(media):
            return _named(content, f"{name} error {code.lower()}", schemas)
    return ""


def _success(
    contents: list[tuple[str, dict[str, Node]]], errors: Mapping[str, str], name: str, schemas: Schemas
) -> Response:
    of_json = [
        next(c for m, c in each.items() if is_json(m)) for _, each in contents if any(map(is_json, each))
    ]
    for _, each in contents:
        if len(each) > 1:
            schemas.note(
                Node(None, None, next(iter(each.values())).pointer), "one of several media types is read"
            )
    if of_json:
        names = list(dict.fromkeys(_whole(content, f"{name} response", schemas) for content in of_json))
        if len(names) > 1:
            options = tuple(Fact("message", each) for each in names)
            names = [schemas.alias(Fact("union", options=options), f"{name} any response")]
        media = next(m for m in contents_of(contents) if is_json(m))
        usual = bare(media) in (JSON, "*/*", "application/*")
        return Response(names[0], accept="" if usual else media, errors=errors)
    for _, each in contents:
        media = next(iter(each))
        if bare(media) in STREAMS:
            ref = _named(each[media], f"{name} event", schemas)
            return Response(ref, streaming=True, stream_media=bare(media), errors=errors)
        return Response(download=True, accept=media, errors=errors)
    return Response(errors=errors)


def contents_of(contents: list[tuple[str, dict[str, Node]]]) -> list[str]:
    return [media for _, each in contents for media in each]

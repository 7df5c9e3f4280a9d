"""Inputs that hypothesis makes for each target: nearly right ones, which get further than mere noise."""

from __future__ import annotations

import gzip
import json
from typing import Any, Dict, List, cast

from hypothesis import strategies as st

from .requests import requests
from .samples import SCHEMAS, SEEDS, WORDS

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(
        ["string", "null", "object", "STRING", "#", "#/$defs/B", "#/defs/N", "3s", "-1s", "google.rpc.Help"]
    ),
)
_KEYS = sorted(
    {word.strip('"') for words in WORDS.values() for word in words if word.startswith('"')}
    | {
        "B",
        "N",
        "allOf",
        "definitions",
        "defs",
        "ref",
        "not",
        "additional_properties",
        "message",
        "status",
        "links",
    }
)


def _nested(keys: Any) -> st.SearchStrategy[Any]:
    return st.recursive(
        _SCALARS,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=4), st.sampled_from(SCHEMAS)
        ),
        max_leaves=12,
    )


JSON = _nested(st.sampled_from(_KEYS))
DOCUMENTS: st.SearchStrategy[Dict[str, Any]] = st.dictionaries(
    st.sampled_from(_KEYS),
    _nested(st.one_of(st.sampled_from(_KEYS), st.integers(), st.none(), st.tuples(st.integers()))),
    max_size=5,
)
"""Dictionaries that no JSON text can be, as users may write them."""


def _mixed(target: str) -> st.SearchStrategy[bytes]:
    """Words of a target among anything else."""
    words = [word.encode("utf-8") for word in WORDS[target]]
    pieces = st.one_of(st.sampled_from(words), st.sampled_from(SEEDS[target]), st.binary(max_size=6))
    return st.lists(pieces, max_size=8).map(b"".join)


def _dumped(value: Any) -> bytes:
    return json.dumps(value).encode()


def _after(first: bytes, rest: bytes) -> bytes:
    return first + rest


def _broken(data: bytes, place: int, other: bytes) -> bytes:
    """A sample in which some bytes are others, or missing."""
    at = place * len(data) // 256
    return data[:at] + other + data[at + 1 :]


def _in_chunks(parts: List[bytes]) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts if part) + b"0\r\n\r\n"


def _with_body(sample: bytes, body: Any) -> bytes:
    """A request of the samples with another body, or with more in its own."""
    head, _, own = sample.partition(b"\n\n")
    if isinstance(body, dict) and own[:1] == b"{":
        body = {**json.loads(own), **cast("Dict[str, Any]", body)}
    return head + b"\n\n" + _dumped(body)


def _error(head: bytes, is_wrapped: bool, value: Any) -> bytes:
    return head + b"\n" + _dumped({"error": value} if is_wrapped else value)


_EVENTS = st.lists(JSON.map(lambda value: b"data: " + _dumped(value) + b"\n\n"), max_size=3).map(b"".join)
_TEXTS = st.text(st.characters(), max_size=12).map(lambda text: text.encode("utf-8", "surrogatepass"))

_COMPRESSED = st.one_of(
    st.sampled_from(SEEDS["compressed"]),
    st.builds(
        _after,
        st.binary(min_size=1, max_size=1),
        st.lists(st.binary(max_size=300), max_size=3).map(
            lambda parts: b"".join(gzip.compress(part, mtime=0) for part in parts)
        ),
    ),
)

INPUTS: Dict[str, st.SearchStrategy[bytes]] = {
    "events": st.one_of(
        _mixed("events"), st.tuples(st.binary(min_size=1, max_size=1), _EVENTS).map(b"".join)
    ),
    "error_body": st.one_of(
        _mixed("error_body"),
        st.builds(
            _error,
            st.binary(min_size=2, max_size=12),
            st.booleans(),
            JSON,
        ),
    ),
    "name": st.one_of(_mixed("name"), _TEXTS),
    "schema_text": st.one_of(
        _mixed("schema_text"), st.dictionaries(st.sampled_from(_KEYS), JSON).map(_dumped)
    ),
    "compressed": st.one_of(
        _mixed("compressed"), st.builds(_broken, _COMPRESSED, st.integers(0, 255), st.binary(max_size=3))
    ),
    "chunked": st.one_of(
        _mixed("chunked"),
        st.lists(st.binary(max_size=20), max_size=4).map(_in_chunks),
        st.sampled_from(SEEDS["chunked"]),
    ),
    "redirect": st.one_of(_mixed("redirect"), st.builds(_after, st.binary(min_size=1, max_size=1), _TEXTS)),
    "shown": st.one_of(_mixed("shown"), _TEXTS),
    "emulated": st.one_of(
        requests(),
        requests(),
        _mixed("emulated"),
        st.builds(_with_body, st.sampled_from(SEEDS["emulated"]), JSON),
        st.builds(_broken, st.sampled_from(SEEDS["emulated"]), st.integers(0, 255), st.binary(max_size=3)),
    ),
}

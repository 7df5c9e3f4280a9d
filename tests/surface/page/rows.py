"""The rows of `generated/SURFACE.md`, and what the tables of the methods say of the same fields."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Set, Tuple, Type, get_args

from google._genai_api import methods as tables_of_methods
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.wire.backend import Backend
from google._genai_core.runtime.wire.encoding import takes
from google._genai_core.runtime.wire.method import Binding, Method
from google.genai import types

from ...docs.pages import ROOT, tables

PAGE = ROOT / "generated" / "SURFACE.md"
FieldName = Tuple[str, str]
Lacking = Dict[FieldName, Tuple[str, str]]
"""Field to what the Gemini API and Vertex AI have of it."""


def lacking(place: str) -> Lacking:
    """Return the rows about requests or about responses."""
    (table,) = [table for table in tables(PAGE) if table[0][:2] == ["type", "field"]]
    return {
        (row[0], field): (row[3], row[4])
        for row in table[1:]
        if row[2] in (place, "both")
        for field in _fields(row[0], row[1].strip("`"))
    }


def _fields(kind: str, field: str) -> List[str]:
    """Return the fields that a row names; `*` is every field of the type."""
    return list(getattr(types, kind).model_fields) if field == "*" else [field]


def all_methods() -> Iterator[Method[Any, Any]]:
    for module in pkgutil.iter_modules(tables_of_methods.__path__):
        found = vars(importlib.import_module(f"{tables_of_methods.__name__}.{module.name}"))
        yield from (value for value in found.values() if isinstance(value, Method))


BECOMES: Dict[str, List[Type[ApiModel]]] = {
    "contents": [types.Content],
    "system_instruction": [types.Content],
    "tools": [types.Tool],
    "response_schema": [types.Schema],
    "speech_config": [types.SpeechConfig],
    "src": [types.BatchJobSource],
    "batches.create_embeddings.src": [types.EmbeddingsBatchJobSource],
    "metrics": [types.UnifiedMetric],
    "sample_response": [types.Content],
    "tunings.validate_reward.example": [types.ReinforcementTuningExample],
    "single_reward_config": [types.SingleReinforcementTuningRewardConfig],
    "composite_reward_config": [types.CompositeReinforcementTuningRewardConfig],
    "dest": [types.BatchJobDestination],
    "training_dataset": [types.TuningDataset],
    "image": [types.Image],
    "reference_images": [
        types.RawReferenceImage,
        types.MaskReferenceImage,
        types.ControlReferenceImage,
        types.StyleReferenceImage,
        types.SubjectReferenceImage,
        types.ContentReferenceImage,
    ],
    "models.recontext_image.source": [types.RecontextImageSource],
    "models.segment_image.source": [types.SegmentImageSource],
    "live_connect_constraints": [types.LiveClientSetup],
}
"""The types that a parameter or field is sent as, if users may write other forms of it too.

A name with a method is that method's parameter."""

NEVER_SENT: Set[FieldName] = {("InlinedRequest", name) for name in ("model", "contents", "config")} | {
    ("EmbedContentBatch", "contents"),
    ("EmbedContentBatch", "config"),
    ("BatchJobDestination", "inlined_responses"),
    ("BatchJobDestination", "inlined_embed_content_responses"),
}
"""Fields of types of requests that flows read, and that have no row in the tables of methods."""


class Way(NamedTuple):
    """A field, how a call of a method reaches it, and whether a binding sends what is there."""

    owners: Tuple[Optional[Type[ApiModel]], ...]
    """The type that has each field of the path; a parameter has none."""

    path: Tuple[str, ...]
    is_taken: bool
    is_above_taken: bool
    """Whether the binding sends what has the field."""

    @property
    def field(self) -> FieldName:
        owner = self.owners[-1]
        return owner.__name__ if owner else "", self.path[-1]


Places = List[Tuple[Way, List[Type[ApiModel]]]]


def ways(method: Method[Any, Any], binding: Binding, backend: Backend) -> Iterator[Way]:
    """Yield a way to each field of each type that a request can hold, to a field that is sent if there is one."""
    sources = [*(row.source for row in binding.rows), *binding.refused]

    def way(above: Optional[Way], owner: Optional[Type[ApiModel]], name: str) -> Way:
        owners, path = ((*above.owners, owner), (*above.path, name)) if above else ((owner,), (name,))
        is_taken = _takes(method, binding, backend, ".".join(path))
        return Way(owners, path, is_taken, above is None or above.is_taken)

    names = dict.fromkeys(source.partition(".")[0] for source in sources)
    waiting: Places = [
        (way(None, None, name), BECOMES.get(f"{method.name}.{name}", BECOMES.get(name, [])))
        for name in names
        if name != "config"
    ]
    fields = method.config_type.model_fields
    config = Way((None,), ("config",), True, True)
    for name in dict.fromkeys(source.split(".")[1] for source in sources if source.startswith("config.")):
        found = way(config, method.config_type, name)
        yield found
        waiting.append((found, _held(name, fields[name].annotation)))
    seen: Set[Tuple[Type[ApiModel], bool]] = set()
    while waiting:
        above, kinds = waiting.pop(0)
        for kind in kinds:
            if (kind, above.is_taken) in seen:
                continue
            seen.add((kind, above.is_taken))
            for name, field in kind.model_fields.items():
                if (kind.__name__, name) not in NEVER_SENT:
                    found = way(above, kind, name)
                    yield found
                    waiting.append((found, _held(name, field.annotation)))


def _held(name: str, annotation: Any) -> List[Type[ApiModel]]:
    """Return the types that a field is sent as."""
    if inspect.isclass(annotation) and issubclass(annotation, ApiModel):
        return [annotation]
    found = [kind for part in get_args(annotation) for kind in _held("", part)]
    is_typed = len(found) == 1 or not (found or _is_open(annotation))
    return found if is_typed else BECOMES.get(name, found)


def _is_open(annotation: Any) -> bool:
    """Return whether users may write several forms, so that no type stands there."""
    return annotation is Any or any(_is_open(part) for part in get_args(annotation))


def _takes(method: Method[Any, Any], binding: Binding, backend: Backend, path: str) -> bool:
    parted = any(row.source.startswith(f"{path}.") for row in binding.rows)
    return parted or takes(binding, method.tables[backend.key], path)

"""Metrics of an evaluation: by their names or in full, and in a YAML file."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, cast

from pydantic import field_validator, model_validator

from google._genai_core.runtime.lookup import load
from google._genai_core.runtime.usage_errors import InvalidValueError

if TYPE_CHECKING:
    from typing_extensions import Self

    from google._genai_api.types.evaluation.metrics import UnifiedMetric
    from google._genai_api.types.unions import MetricUnion

TYPES = "google._genai_api.types.evaluation.metrics"
"""The module of the types of metrics, which a mixin does not import."""


class MetricBehaviour:
    """The name of a metric, and its file."""

    if TYPE_CHECKING:
        name: Optional[str]

    @model_validator(mode="after")
    def validate_name(self) -> Self:
        """Return the metric with its name in lower case. Raises ValueError if it has none."""
        if not self.name:
            raise InvalidValueError("a metric needs a name")
        self.__dict__["name"] = self.name.lower()
        return self

    def to_yaml_file(self, file_path: str, version: Optional[str] = None) -> None:
        """Write the metric to a YAML file, without its functions.

        Args:
            file_path: Path of the file. An existing file is overwritten.
            version: Version of the metric, which is written too if it is not empty.
        """
        values: Dict[str, Any] = {
            name: value for name, value in self.__dict__.items() if isinstance(value, (str, bool))
        }
        if version:
            values["version"] = version
        lines = [f"{name}: {_scalar(value)}\n" for name, value in values.items()]
        with open(file_path, "w", encoding="utf-8") as file:
            file.writelines(lines)


def _scalar(value: Any) -> str:
    """Return a value as YAML on one line: as JSON, without characters that YAML forbids or takes as line ends."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", text)


class EvaluationConfigBehaviour:
    """The list of metrics, whose dictionaries become objects."""

    if TYPE_CHECKING:
        metrics: Optional[List[MetricUnion]]

    @field_validator("metrics", check_fields=False)
    @classmethod
    def _objects(cls, metrics: Optional[List[Any]]) -> Optional[List[Any]]:
        return None if metrics is None else [_object(metric) for metric in metrics]


def _object(metric: Any) -> Any:
    """Return the object for a dictionary; what the service adds to a metric in full is kept."""
    if not isinstance(metric, Mapping):
        return metric
    fields = cast(Dict[str, Any], metric)
    if "name" in fields:
        return load(f"{TYPES}.Metric")(**fields)
    found: UnifiedMetric = load(f"{TYPES}.UnifiedMetric").model_validate(fields)
    return found

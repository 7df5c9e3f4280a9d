"""The packages and backends of one product, as values that every stage may import; `settings` reads them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Packages:
    """The Python packages that generated code belongs to and imports."""

    generated: str
    core: str
    """The runtime, the behaviours and the flows."""

    public: str
    """The package that users import."""

    def folder(self, root: Path) -> Path:
        """Return the folder of the generated package below the one that holds it."""
        return root.joinpath(*self.generated.split("."))


@dataclass(frozen=True)
class Backend:
    """An API that the SDK calls, and the document that describes it."""

    key: str
    """Its name in `spec/` and in code."""

    name: str
    """Its name in tables and docstrings."""

    label: str
    """Its name in error messages."""

    address: str
    reader: str
    api: str
    version: str
    url: str
    keep: tuple[str, ...]
    drop: tuple[str, ...]
    title: str = ""
    prefix: str = ""
    address_variable: str = ""
    """The environment variable that names another address."""

    provider: str = ""
    """Its name in telemetry."""

    has_projects: bool = False
    """Whether its resources belong to a project and a location."""

    regional_address: str = ""
    multi_region_address: str = ""
    multi_regions: tuple[str, ...] = ()
    """The locations whose address has the second form."""

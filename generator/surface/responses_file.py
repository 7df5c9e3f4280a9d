"""`spec/surface/responses.yaml`, read and checked: the tables of responses, by name."""

from __future__ import annotations

from pathlib import Path

from generator.report import Report
from generator.yaml_lines import Keys, Lines, YamlFile, mapping_at, named

TABLE: Keys = {
    **dict.fromkeys(("needs", "hook", "free"), "text"),
    **dict.fromkeys(("base", "drop", "sets"), "list of texts"),
    "type": "text or list of texts",
    "rows": "mapping",
}


class ResponsesFile(YamlFile):
    """The tables; a spec without the file has none."""

    def __init__(self, path: Path, report: Report) -> None:
        super().__init__(path, report, None if path.exists() else Lines())
        self.used: set[str] = set()
        self.dropped: dict[tuple[str, str], bool] = {}
        """Table and dropped field to whether a message that the table is applied to has the field."""

        self.lost: set[tuple[str, str]] = set()
        """Tables, each with a path that is reported; several variants use a table."""

        self.check(self.document, "", named("mapping"))
        for name in self.document:
            node = self.table(name)
            self.check(node, name, TABLE, ["type"])
            self.check(mapping_at(node, "rows"), f"{name}.rows", named("text or list of texts"))
            if "sets" in node and "hook" not in node:
                message = "only a `hook` sets fields: write a row, or name the hook"
                self.problem(f"{name}.sets", message, node, "sets")

    def table(self, name: str) -> Lines:
        return mapping_at(self.document, name)

    def unused(self) -> None:
        """Report each table that no binding names, and each dropped field that no message has."""
        for name in self.document:
            if name not in self.used:
                self.problem(name, "no binding names it: delete the table", self.document, name)
        for (name, field), exists in self.dropped.items():
            if not exists:
                self.problem(
                    f"{name}.drop", f"no message has a field {field!r}: delete it", self.table(name), "drop"
                )

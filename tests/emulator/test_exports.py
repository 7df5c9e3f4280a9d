"""The public names of the package: all exist, and are loaded on first use."""

from __future__ import annotations

import pytest

import google.genai.emulator as package


@pytest.mark.parametrize("name", package.__all__)
def test_each_public_name_exists(name: str) -> None:
    assert getattr(package, name) is not None
    assert name in dir(package)


def test_public_names_are_sorted() -> None:
    assert package.__all__ == sorted(package.__all__)


def test_no_other_name_exists() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Simulator'"):
        _ = package.Simulator

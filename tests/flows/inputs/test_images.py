"""Images that are edited or turned into a video: objects, dictionaries, and what is refused with its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from google.genai import types

from ...wire.capture import Wire

STORED = types.Image(gcs_uri="gs://bucket/a.png", mime_type="image/png")
SENT = {"gcsUri": "gs://bucket/a.png", "mimeType": "image/png"}


def filmed(image: Any) -> Any:
    """The image that a request for a video holds."""
    wire = Wire("vertex")
    wire.client.models.generate_videos(model="veo-2.0-generate-001", prompt="a", image=image)
    return json.loads(wire.requests[0].content)["instances"][0].get("image")


def edited(*references: Any, whole: Any = None) -> Any:
    """The reference images that a request for an edit holds."""
    wire = Wire("vertex")
    wire.client.models.edit_image(
        model="imagen-3.0-capability-001", prompt="a", reference_images=whole or list(references)
    )
    return json.loads(wire.requests[0].content)["instances"][0]["referenceImages"]


@pytest.mark.parametrize("image", [STORED, {"gcs_uri": "gs://bucket/a.png", "mime_type": "image/png"}, SENT])
def test_an_image_is_an_object_or_a_dictionary(image: Any) -> None:
    assert filmed(image) == SENT


def test_no_image_is_sent_if_none_is_given() -> None:
    assert filmed(None) is None


def test_other_values_are_refused() -> None:
    with pytest.raises(TypeError, match=r"not str.*types\.Image\.from_file"):
        filmed("a.png")
    with pytest.raises(ValueError, match=r"image.*gcs_uri"):
        filmed({"gcs_uri": 5})


KINDS = {
    "REFERENCE_TYPE_RAW": types.RawReferenceImage,
    "REFERENCE_TYPE_MASK": types.MaskReferenceImage,
    "REFERENCE_TYPE_CONTROL": types.ControlReferenceImage,
    "REFERENCE_TYPE_STYLE": types.StyleReferenceImage,
    "REFERENCE_TYPE_SUBJECT": types.SubjectReferenceImage,
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", ["reference_type", "referenceType"])
def test_a_dictionary_is_of_the_kind_that_it_names(kind: str, key: str) -> None:
    whole = KINDS[kind](reference_id=1, reference_image=STORED)
    assert edited({"reference_id": 1, "reference_image": STORED, key: kind}) == edited(whole)


def test_a_dictionary_that_names_no_kind_is_the_image_to_edit() -> None:
    (found,) = edited({"reference_id": 1, "reference_image": STORED})
    assert found["referenceType"] == "REFERENCE_TYPE_RAW"


@pytest.mark.parametrize(
    ("reference", "error", "words"),
    [
        (5, TypeError, r"reference_images\[1\].*int"),
        (
            {"reference_type": "REFERENCE_TYPE_NEW"},
            ValueError,
            r"reference_images\[1\]\.reference_type.*_STYLE",
        ),
        ({"reference_id": "a"}, ValueError, r"reference_images\[1\].*reference_id"),
    ],
)
def test_what_is_refused_is_named_with_its_place(reference: Any, error: Any, words: str) -> None:
    with pytest.raises(error, match=words):
        edited({"reference_id": 1, "reference_image": STORED}, reference)


@pytest.mark.parametrize("whole", ["a", {"reference_id": 1}, STORED])
def test_one_that_is_not_in_a_list_is_refused(whole: Any) -> None:
    with pytest.raises(TypeError, match="must be a list"):
        edited(whole=whole)

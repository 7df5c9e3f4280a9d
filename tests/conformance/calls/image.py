"""Calls that make and change images and make videos, and `operations.get`, which asks for the videos.

3.6.1 makes neither on the Gemini API any more; there the older release is the oracle.
"""

from __future__ import annotations

from typing import Any

from ..call import (
    CLOUD,
    EVERY,
    EXPRESS,
    GEMINI,
    Arguments,
    Build,
    Call,
    always,
    both_shells,
    fixed,
    flat,
)

IMAGEN = "imagen-3.0-generate-002"
EDITOR = "imagen-3.0-capability-001"
VEO = "veo-2.0-generate-001"
PNG = b"\xfb\xff\xfe"  # both base64 alphabets differ from each other on it

NONE = always(None)
NAMES = {
    "models": "models/x",
    "publisher": "publishers/google/models/x",
    "full": "projects/other/locations/l/publishers/google/models/x",
    "endpoint": "projects/other/locations/l/endpoints/3",
}


def image(types: Any) -> Any:
    """An image by its bytes."""
    return types.Image(image_bytes=PNG, mime_type="image/png")


def stored_image(types: Any) -> Any:
    """An image in Cloud Storage."""
    return types.Image(gcs_uri="gs://bucket/a.png", mime_type="image/png")


def image_dict(types: Any) -> Any:
    """An image as a dictionary."""
    return {"image_bytes": PNG, "mime_type": "image/png"}


IMAGE_CONFIGS: dict[str, Build] = {
    "plain": NONE,
    "empty": always({}),
    "number": always({"number_of_images": 2}),
    "aspect-ratio": always({"aspect_ratio": "16:9"}),
    "guidance-scale": always({"guidance_scale": 2.5}),
    "guidance-scale-whole": always({"guidance_scale": 2}),
    "safety": always({"safety_filter_level": "BLOCK_LOW_AND_ABOVE"}),
    "person": always({"person_generation": "ALLOW_ADULT"}),
    "person-enum": lambda t: {"person_generation": t.PersonGeneration.DONT_ALLOW},
    "attributes": always({"include_safety_attributes": True, "include_rai_reason": True}),
    "language": always({"language": "ja"}),
    "language-enum": lambda t: {"language": t.ImagePromptLanguage.ko},
    "output": always({"output_mime_type": "image/jpeg", "output_compression_quality": 50}),
    "safety-enum": lambda t: {"safety_filter_level": t.SafetyFilterLevel.BLOCK_ONLY_HIGH},
    "object": lambda t: t.GenerateImagesConfig(
        number_of_images=1,
        include_rai_reason=False,
        aspect_ratio="1:1",
        output_mime_type="image/png",
    ),
    "camel-keys": always({"numberOfImages": 1, "aspectRatio": "1:1"}),
}
# The Gemini API has no such field, or in the older release's view no such value.
CLOUD_IMAGE_CONFIGS: dict[str, Build] = {
    "output-gcs-uri": always({"output_gcs_uri": "gs://bucket/out"}),
    "negative-prompt": always({"negative_prompt": "rain"}),
    "seed": always({"seed": 7, "add_watermark": False}),
    "watermark": always({"add_watermark": True}),
    "enhance-prompt": always({"enhance_prompt": False}),
    "safety-none": lambda t: {"safety_filter_level": t.SafetyFilterLevel.BLOCK_NONE},
    "person-all": always({"person_generation": "ALLOW_ALL"}),
}


def made(name: str, method: str, arguments: Arguments, refused_on: tuple[str, ...] = ()) -> list[Call]:
    """A call of generate_images or generate_videos on every backend."""
    return both_shells(name, method, arguments, backends=EVERY, refused_on=refused_on, older_on=(GEMINI,))


def generated(name: str, config: Build, refused_on: tuple[str, ...] = ()) -> list[Call]:
    """generate_images with this config."""

    def arguments(types: Any) -> dict[str, Any]:
        return {"model": IMAGEN, "prompt": "a_cat", "config": config(types)}

    return made(f"images/{name}", "generate_images", arguments, refused_on)


def image_calls() -> list[Call]:
    """generate_images: every field, and the forms of the model's name."""
    taken = [generated(name, config) for name, config in IMAGE_CONFIGS.items()]
    cloud = [generated(name, config, (GEMINI,)) for name, config in CLOUD_IMAGE_CONFIGS.items()]
    named = [
        made(f"images/model-{name}", "generate_images", fixed(model=model, prompt="a"))
        for name, model in NAMES.items()
    ]
    refused = made("refuse/images-model-empty", "generate_images", fixed(model="", prompt="a"), EVERY)
    return [*flat(taken + cloud + named), *refused]


def references(types: Any) -> dict[str, Any]:
    """One reference of each kind, as full as it gets."""
    return {
        "raw": types.RawReferenceImage(reference_id=1, reference_image=image(types)),
        "raw-stored": types.RawReferenceImage(reference_id=1, reference_image=stored_image(types)),
        "mask": types.MaskReferenceImage(
            reference_id=2,
            config=types.MaskReferenceConfig(
                mask_mode="MASK_MODE_SEMANTIC", mask_dilation=0.1, segmentation_classes=[1, 2]
            ),
        ),
        "mask-own": types.MaskReferenceImage(
            reference_id=2,
            reference_image=image(types),
            config=types.MaskReferenceConfig(mask_mode="MASK_MODE_USER_PROVIDED"),
        ),
        "control": types.ControlReferenceImage(
            reference_id=3,
            reference_image=image(types),
            config=types.ControlReferenceConfig(
                control_type="CONTROL_TYPE_CANNY", enable_control_image_computation=True
            ),
        ),
        "style": types.StyleReferenceImage(
            reference_id=4,
            reference_image=image(types),
            config=types.StyleReferenceConfig(style_description="oil_paint"),
        ),
        "subject": types.SubjectReferenceImage(
            reference_id=5,
            reference_image=image(types),
            config=types.SubjectReferenceConfig(
                subject_type="SUBJECT_TYPE_PERSON", subject_description="a man"
            ),
        ),
        "subject-plain": types.SubjectReferenceImage(reference_id=5, reference_image=image(types)),
    }


REFERENCES = (
    "raw",
    "raw-stored",
    "mask",
    "mask-own",
    "control",
    "style",
    "subject",
    "subject-plain",
)

EDIT_CONFIGS: dict[str, Build] = {
    "mode": always({"edit_mode": "EDIT_MODE_INPAINT_INSERTION"}),
    "mode-enum": lambda t: {"edit_mode": t.EditMode.EDIT_MODE_OUTPAINT},
    "base-steps": always({"base_steps": 3}),
    "output": always(
        {
            "output_gcs_uri": "gs://bucket/out",
            "output_mime_type": "image/jpeg",
            "output_compression_quality": 50,
        }
    ),
    "sampling": always({"number_of_images": 1, "seed": 7, "guidance_scale": 1.5, "aspect_ratio": "1:1"}),
    "safety": always(
        {
            "negative_prompt": "rain",
            "safety_filter_level": "BLOCK_NONE",
            "person_generation": "ALLOW_ALL",
            "include_safety_attributes": True,
            "include_rai_reason": True,
            "language": "en",
        }
    ),
    "object": lambda t: t.EditImageConfig(edit_mode="EDIT_MODE_STYLE", number_of_images=2),
}
UPSCALE_CONFIGS: dict[str, Build] = {
    "plain": NONE,
    "reason": always({"include_rai_reason": True}),
    "output": always({"output_mime_type": "image/jpeg", "output_compression_quality": 5}),
    "object": lambda t: t.UpscaleImageConfig(output_mime_type="image/png"),
}


def edited(name: str, references_of: Build, config: Build = NONE) -> list[Call]:
    """edit_image with these references."""

    def arguments(types: Any) -> dict[str, Any]:
        given = references_of(types)
        return {"model": EDITOR, "prompt": "p", "reference_images": given, "config": config(types)}

    return both_shells(f"edit/{name}", "edit_image", arguments, backends=EVERY, refused_on=(GEMINI,))


def upscaled(name: str, picture: Build, config: Build = NONE) -> list[Call]:
    """upscale_image of this picture."""

    def arguments(types: Any) -> dict[str, Any]:
        given = {"image": picture(types), "upscale_factor": "x2"}
        return {"model": IMAGEN, **given, "config": config(types)}

    return both_shells(f"upscale/{name}", "upscale_image", arguments, backends=EVERY, refused_on=(GEMINI,))


def edit_calls() -> list[Call]:
    """edit_image and upscale_image."""

    def reference(name: str) -> Build:
        return lambda types: [references(types)[name]]

    kinds = [edited(f"reference-{name}", reference(name)) for name in REFERENCES]
    given = {"reference_id": 1, "reference_image": image_dict(None)}
    kinds.append(edited("reference-dict", always([given])))
    several = edited("references", lambda t: [references(t)[name] for name in ("raw", "mask-own")])
    configs = [edited(name, reference("raw"), config) for name, config in EDIT_CONFIGS.items()]
    upscale = [upscaled(name, image, config) for name, config in UPSCALE_CONFIGS.items()]
    forms = [upscaled("stored", stored_image), upscaled("dict", image_dict)]
    return flat([*kinds, several, *configs, *upscale, *forms])


VIDEO_CONFIGS: dict[str, Build] = {
    "plain": NONE,
    "number": always({"number_of_videos": 2}),
    "duration": always({"duration_seconds": 5}),
    "aspect-ratio": always({"aspect_ratio": "16:9"}),
    "negative-prompt": always({"negative_prompt": "rain"}),
    "person": always({"person_generation": "allow_adult"}),
    "object": lambda t: t.GenerateVideosConfig(number_of_videos=1, duration_seconds=6),
}
CLOUD_VIDEO_CONFIGS: dict[str, Build] = {
    "output-gcs-uri": always({"output_gcs_uri": "gs://bucket/out"}),
    "fps": always({"fps": 24}),
    "seed": always({"seed": 7}),
    "pubsub-topic": always({"pubsub_topic": "projects/p/topics/t"}),
    "resolution": always({"resolution": "720p"}),
    "enhance-prompt": always({"enhance_prompt": False}),
}


def filmed(name: str, config: Build, refused_on: tuple[str, ...] = ()) -> list[Call]:
    """generate_videos with this config."""

    def arguments(types: Any) -> dict[str, Any]:
        return {"model": VEO, "prompt": "a_cat", "config": config(types)}

    return made(f"videos/{name}", "generate_videos", arguments, refused_on)


def video_calls() -> list[Call]:
    """generate_videos: every field, the forms of the image and of the model's name."""
    taken = [filmed(name, config) for name, config in VIDEO_CONFIGS.items()]
    cloud = [filmed(name, config, (GEMINI,)) for name, config in CLOUD_VIDEO_CONFIGS.items()]
    images = [
        made("videos/image", "generate_videos", lambda t: {"model": VEO, "image": image(t)}),
        made(
            "videos/image-and-prompt",
            "generate_videos",
            lambda t: {"model": VEO, "image": image(t), "prompt": "p"},
        ),
        made("videos/image-dict", "generate_videos", lambda t: {"model": VEO, "image": image_dict(t)}),
        made(
            "videos/image-stored",
            "generate_videos",
            lambda t: {"model": VEO, "image": stored_image(t)},
            (GEMINI,),
        ),
    ]
    images.append(
        made("videos/image-str", "generate_videos", fixed(model=VEO, image="gs://bucket/a.png"), EVERY)
    )
    named = [
        made(f"videos/model-{name}", "generate_videos", fixed(model=model, prompt="a"))
        for name, model in NAMES.items()
    ]
    return flat(taken + cloud + images + named)


OF_GEMINI = "models/veo/operations/1"
OF_PROJECT = "projects/p/locations/l/publishers/google/models/veo/operations/1"


def operation_calls() -> list[Call]:
    """operations.get, also of the operation that generate_videos gave."""

    def of(name: str) -> Arguments:
        return lambda t: {"operation": t.GenerateVideosOperation(name=name)}

    def of_store(kind: str, place: str) -> Arguments:
        name = f"fileSearchStores/a/{place}/o"
        return lambda t: {"operation": getattr(t, kind)(name=name)}

    rows: list[tuple[str, Arguments, tuple[str, ...], tuple[str, ...]]] = [
        ("gemini", of(OF_GEMINI), EVERY, ()),
        ("project", of(OF_PROJECT), EVERY, ()),
        ("endpoint", of("projects/p/locations/l/endpoints/3/operations/1"), CLOUD, ()),
        ("publisher", of("publishers/google/models/veo/operations/1"), (EXPRESS,), ()),
        ("store-import", of_store("ImportFileOperation", "operations"), (GEMINI,), ()),
        ("store-upload", of_store("UploadToFileSearchStoreOperation", "upload/operations"), (GEMINI,), ()),
        ("empty", of(""), EVERY, EVERY),
        ("none", lambda t: {"operation": t.GenerateVideosOperation()}, EVERY, EVERY),
        ("done", lambda t: {"operation": t.GenerateVideosOperation(name=OF_PROJECT, done=True)}, CLOUD, ()),
    ]
    calls = flat(
        both_shells(f"operations/{name}", "operations.get", arguments, backends=backends, refused_on=refused)
        for name, arguments, backends, refused in rows
    )
    polled = Call("operations/of-videos", poll, EVERY, older_on=(GEMINI,))
    return [*calls, polled, Call("aio/operations/of-videos", poll_async, EVERY, older_on=(GEMINI,))]


def poll(client: Any, types: Any) -> None:
    """Makes a video and asks once for it."""
    client.operations.get(client.models.generate_videos(model=VEO, prompt="a"))


async def poll_async(client: Any, types: Any) -> None:
    """Makes a video and asks once for it."""
    await client.aio.operations.get(await client.aio.models.generate_videos(model=VEO, prompt="a"))


IMAGE_CALLS: list[Call] = [*image_calls(), *edit_calls(), *video_calls(), *operation_calls()]

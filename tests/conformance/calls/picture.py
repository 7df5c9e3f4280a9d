"""Calls that came to images and videos later: products in scenes, segments, and newer inputs and settings.

The published SDK makes no images and videos on the Gemini API any more, and the older release does not know these
inputs. What is sent there is in the table of `tests/wire`.
"""

from __future__ import annotations

from typing import Any

from ..call import CLOUD, EVERY, GEMINI, Build, Call, always, both_shells, flat
from .image import EDITOR, IMAGEN, VEO, image, image_dict, stored_image

NONE = always(None)
LABELS = {"team_name": "search"}
SAFETY = {"safety_filter_level": "BLOCK_NONE", "person_generation": "ALLOW_ALL"}
OUTPUT = {"output_mime_type": "image/jpeg", "output_compression_quality": 5}

IMAGE_CONFIGS: dict[str, Build] = {
    "size": always({"image_size": "2K"}),
    "labels": always({"labels": LABELS}),
}
EDIT_CONFIGS: dict[str, Build] = {
    "watermark": always({"add_watermark": False}),
    "labels": always({"labels": LABELS}),
}
UPSCALE_CONFIGS: dict[str, Build] = {
    "output-stored": always({"output_gcs_uri": "gs://bucket/out"}),
    "safety": always(SAFETY),
    "input": always({"enhance_input_image": True, "image_preservation_factor": 0.5}),
    "labels": always({"labels": LABELS}),
}
RECONTEXTS: dict[str, Build] = {
    "products": lambda t: {"product_images": [{"product_image": image(t)}, product(t)]},
    "object": lambda t: t.RecontextImageSource(prompt="a_cat", product_images=[product(t)]),
    "person": lambda t: {"person_image": stored_image(t), "product_images": [product(t)]},
    "person-dict": lambda t: {"person_image": image_dict(t), "product_images": [product(t)]},
}
RECONTEXT_CONFIGS: dict[str, Build] = {
    "sampling": always({"number_of_images": 2, "base_steps": 3, "seed": 1, "enhance_prompt": False}),
    "output": always({"output_gcs_uri": "gs://bucket/out", "add_watermark": False, **OUTPUT}),
    "safety": always(SAFETY),
    "labels": always({"labels": LABELS}),
    "object": lambda t: t.RecontextImageConfig(number_of_images=1),
}
SEGMENTS: dict[str, Build] = {
    "image": lambda t: {"image": image(t)},
    "stored": lambda t: {"image": stored_image(t)},
    "prompt": lambda t: t.SegmentImageSource(prompt="a_cat", image=image(t)),
    "scribble": lambda t: {"image": image(t), "scribble_image": {"image": stored_image(t)}},
    "scribble-object": lambda t: {"image": image(t), "scribble_image": t.ScribbleImage(image=image(t))},
}
SEGMENT_CONFIGS: dict[str, Build] = {
    "mode": always({"mode": "SEMANTIC"}),
    "mode-enum": lambda t: {"mode": t.SegmentMode.INTERACTIVE},
    "limits": always({"max_predictions": 2, "confidence_threshold": 0.5}),
    "mask": always({"mask_dilation": 0.1, "binary_color_threshold": -1}),
    "labels": always({"labels": LABELS}),
    "object": lambda t: t.SegmentImageConfig(mode="BACKGROUND"),
}
VIDEO_INPUTS: dict[str, Build] = {
    "video": lambda t: {"video": video(t)},
    "video-stored": lambda t: {"prompt": "p", "video": stored_video(t)},
    "video-dict": always({"video": {"uri": "gs://bucket/a.mp4", "mime_type": "video/mp4"}}),
    "video-and-image": lambda t: {"video": video(t), "image": image(t)},
    "source": lambda t: {"source": t.GenerateVideosSource(prompt="p", image=image(t))},
    "source-dict": lambda t: {"source": {"prompt": "p", "video": stored_video(t)}},
    "source-prompt": always({"source": {"prompt": "p"}}),
}
VIDEO_CONFIGS: dict[str, Build] = {
    "last-frame": lambda t: {"last_frame": image(t)},
    "last-frame-stored": lambda t: {"last_frame": stored_image(t)},
    "references": lambda t: {"reference_images": [{"image": image(t), "reference_type": "ASSET"}, style(t)]},
    "mask": lambda t: {"mask": {"image": image(t), "mask_mode": "REMOVE_STATIC"}},
    "mask-object": lambda t: {"mask": t.VideoGenerationMask(image=stored_image(t), mask_mode="INSERT")},
    "audio": always({"generate_audio": False}),
    "compression": lambda t: {"compression_quality": t.VideoCompressionQuality.LOSSLESS},
    "resize": always({"resize_mode": "PAD"}),
    "labels": always({"labels": LABELS}),
}


def product(types: Any) -> Any:
    """A product in Cloud Storage."""
    return types.ProductImage(product_image=stored_image(types))


def video(types: Any) -> Any:
    """A video by its bytes."""
    return types.Video(video_bytes=b"\xfb\xff", mime_type="video/mp4")


def stored_video(types: Any) -> Any:
    """A video in Cloud Storage."""
    return types.Video(uri="gs://bucket/a.mp4", mime_type="video/mp4")


def style(types: Any) -> Any:
    """An image whose style the video has."""
    return types.VideoGenerationReferenceImage(image=stored_image(types), reference_type="STYLE")


def cloud(name: str, method: str, build: Build) -> list[Call]:
    """A call that only Vertex AI has."""
    return both_shells(name, method, build, backends=EVERY, refused_on=(GEMINI,))


def made(name: str, method: str, build: Build) -> list[Call]:
    """A call whose oracle does without the Gemini API."""
    return both_shells(name, method, build, backends=CLOUD)


def image_calls() -> list[Call]:
    """Newer settings of images that are generated, edited and upscaled."""

    def generated(config: Build) -> Build:
        return lambda t: {"model": IMAGEN, "prompt": "a", "config": config(t)}

    def edited(config: Build) -> Build:
        def arguments(types: Any) -> dict[str, Any]:
            content = types.ContentReferenceImage(reference_id=1, reference_image=image(types))
            return {"model": EDITOR, "prompt": "a", "reference_images": [content], "config": config(types)}

        return arguments

    def upscaled(config: Build) -> Build:
        return lambda t: {"model": IMAGEN, "image": image(t), "upscale_factor": "x2", "config": config(t)}

    return flat(
        [
            *(made(f"images/{n}", "generate_images", generated(c)) for n, c in IMAGE_CONFIGS.items()),
            *(cloud(f"edit/{n}", "edit_image", edited(c)) for n, c in EDIT_CONFIGS.items()),
            *(cloud(f"upscale/{n}", "upscale_image", upscaled(c)) for n, c in UPSCALE_CONFIGS.items()),
        ]
    )


def source_calls() -> list[Call]:
    """recontext_image and segment_image."""

    def of(source: Build, config: Build = NONE) -> Build:
        return lambda t: {"model": IMAGEN, "source": source(t), "config": config(t)}

    products, picture = RECONTEXTS["products"], SEGMENTS["image"]
    return flat(
        [
            *(cloud(f"recontext/{n}", "recontext_image", of(s)) for n, s in RECONTEXTS.items()),
            *(
                cloud(f"recontext/config/{n}", "recontext_image", of(products, c))
                for n, c in RECONTEXT_CONFIGS.items()
            ),
            *(cloud(f"segment/{n}", "segment_image", of(s)) for n, s in SEGMENTS.items()),
            *(
                cloud(f"segment/config/{n}", "segment_image", of(picture, c))
                for n, c in SEGMENT_CONFIGS.items()
            ),
        ]
    )


def video_calls() -> list[Call]:
    """Newer inputs and settings of generate_videos, and what it refuses on every backend."""

    def of(build: Build) -> Build:
        return lambda t: {"model": VEO, **build(t)}

    def configured(config: Build) -> Build:
        return lambda t: {"model": VEO, "prompt": "p", "config": config(t)}

    both = {"model": VEO, "prompt": "p", "source": {"prompt": "p"}}
    return flat(
        [
            *(made(f"videos/{n}", "generate_videos", of(b)) for n, b in VIDEO_INPUTS.items()),
            *(made(f"videos/{n}", "generate_videos", configured(c)) for n, c in VIDEO_CONFIGS.items()),
            both_shells(
                "videos/source-and-prompt",
                "generate_videos",
                always(both),
                backends=EVERY,
                refused_on=EVERY,
            ),
            both_shells(
                "videos/webhooks",
                "generate_videos",
                configured(always({"webhook_config": {"uris": ["https://example.com"]}})),
                backends=CLOUD,
                refused_on=CLOUD,
            ),
        ]
    )


def webhook_calls() -> list[Call]:
    """A batch that calls webhooks when it ends."""
    webhooks = {"uris": ["https://example.com"], "user_metadata": {"request_id": 7}}
    arguments = {
        "model": "gemini-2.0-flash",
        "src": "files/abc",
        "config": {"display_name": "d", "webhook_config": webhooks},
    }
    return both_shells("batch/webhooks", "batches.create", always(arguments), backends=(GEMINI,))


PICTURE_CALLS: list[Call] = [*image_calls(), *source_calls(), *video_calls(), *webhook_calls()]

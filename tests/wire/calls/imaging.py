"""The calls of the table that make, change and segment images, and that make videos.

`predict` takes untyped JSON, so no description has these fields: what is sent was observed from google-genai,
3.6.1 on Vertex AI, and 1.75.0 (images) and 2.34.0 (videos) on the Gemini API, which 3.6.1 no longer serves.
"""

from __future__ import annotations

from typing import Any, Dict

from google.genai import types

from ..capture import Call

PNG = b"\xfb\xff\xfe"  # both base64 alphabets differ from each other on it
IMAGE = types.Image(image_bytes=PNG, mime_type="image/png")
STORED = types.Image(gcs_uri="gs://bucket/a.png", mime_type="image/png")
VIDEO = types.Video(video_bytes=PNG, mime_type="video/mp4")
STORED_VIDEO = types.Video(uri="gs://bucket/a.mp4", mime_type="video/mp4")
PRODUCTS = [types.ProductImage(product_image=IMAGE), types.ProductImage(product_image=STORED)]
LABELS = {"team_name": "search"}
SAFETY = {"safety_filter_level": "BLOCK_NONE", "person_generation": "ALLOW_ALL"}
OUTPUT: Dict[str, Any] = {"output_mime_type": "image/jpeg", "output_compression_quality": 5}

IMAGES: Dict[str, Dict[str, Any]] = {
    "plain": {},
    "size": {"image_size": "2K"},
    "labels": {"labels": LABELS},
    "output": OUTPUT,
}
EDITS: Dict[str, Dict[str, Any]] = {
    "watermark": {"add_watermark": False},
    "labels": {"labels": LABELS},
    "steps": {"base_steps": 3, "edit_mode": "EDIT_MODE_STYLE"},
}
UPSCALES: Dict[str, Dict[str, Any]] = {
    "plain": {},
    "stored": {"output_gcs_uri": "gs://bucket/out"},
    "safety": SAFETY,
    "input": {"enhance_input_image": True, "image_preservation_factor": 0.5},
    "labels": {"labels": LABELS},
}
RECONTEXTS: Dict[str, Any] = {
    "products": {"product_images": PRODUCTS},
    "prompt": types.RecontextImageSource(prompt="in the snow", product_images=PRODUCTS),
    "person": {"person_image": STORED, "product_images": PRODUCTS[:1]},
    "nothing": {},
    "none": None,
    "misspelt": {"products": PRODUCTS},
}
RECONTEXT_CONFIGS: Dict[str, Dict[str, Any]] = {
    "sampling": {"number_of_images": 2, "base_steps": 3, "seed": 1, "enhance_prompt": False},
    "output": {"output_gcs_uri": "gs://bucket/out", "add_watermark": False, **OUTPUT},
    "safety": SAFETY,
    "labels": {"labels": LABELS},
}
SEGMENTS: Dict[str, Any] = {
    "image": {"image": IMAGE},
    "stored": {"image": STORED},
    "prompt": types.SegmentImageSource(prompt="a cat", image=IMAGE),
    "scribble": {"image": IMAGE, "scribble_image": {"image": STORED}},
    "no-image": {"prompt": "a cat"},
    "number": 5,
}
SEGMENT_CONFIGS: Dict[str, Dict[str, Any]] = {
    "mode": {"mode": "semantic"},
    "mode-enum": {"mode": types.SegmentMode.INTERACTIVE},
    "limits": {"max_predictions": 2, "confidence_threshold": 0.5},
    "mask": {"mask_dilation": 0.1, "binary_color_threshold": -1},
    "labels": {"labels": LABELS},
}
VIDEO_INPUTS: Dict[str, Dict[str, Any]] = {
    "image": {"image": IMAGE},
    "video": {"video": VIDEO},
    "video-stored": {"prompt": "p", "video": STORED_VIDEO},
    "video-generated": {"video": types.GeneratedVideo(video=STORED_VIDEO)},
    "video-dict": {"video": {"uri": "gs://bucket/a.mp4"}},
    "video-and-image": {"video": VIDEO, "image": IMAGE},
    "source": {"source": types.GenerateVideosSource(prompt="p", image=IMAGE)},
    "source-dict": {"source": {"video": {"uri": "gs://bucket/a.mp4", "mime_type": "video/mp4"}}},
    "source-and-prompt": {"prompt": "p", "source": {"prompt": "p"}},
    "nothing": {},
    "source-empty": {"source": {}},
    "video-filtered": {"video": types.GeneratedVideo()},
    "video-empty": {"video": {}},
    "video-number": {"video": 5},
}
REFERENCE = types.VideoGenerationReferenceImage(image=IMAGE, reference_type="asset")
VIDEO_CONFIGS: Dict[str, Any] = {
    "last-frame": {"last_frame": IMAGE},
    "last-frame-stored": {"last_frame": STORED},
    "references": {"reference_images": [REFERENCE]},
    "references-stored": {"reference_images": [REFERENCE, {"image": STORED, "reference_type": "STYLE"}]},
    "mask": {"mask": {"image": IMAGE, "mask_mode": "REMOVE_STATIC"}},
    "mask-stored": {"mask": types.VideoGenerationMask(image=STORED, mask_mode="insert")},
    "audio": {"generate_audio": False},
    "compression": {"compression_quality": types.VideoCompressionQuality.LOSSLESS},
    "resize": {"resize_mode": "PAD"},
    "labels": {"labels": LABELS},
    "webhooks": {
        "webhook_config": {"uris": ["https://example.com/hook"], "user_metadata": {"request_id": "7"}}
    },
}


def _table() -> Dict[str, Call]:
    imagen: Dict[str, Any] = {"model": "imagen", "prompt": "a cat"}
    content = types.ContentReferenceImage(reference_id=1, reference_image=IMAGE)
    table = {f"images/{n}": Call("generate_images", {**imagen, "config": c}) for n, c in IMAGES.items()}
    for name, config in EDITS.items():
        arguments = {**imagen, "reference_images": [content], "config": config}
        table[f"edit/{name}"] = Call("edit_image", arguments)
    for name, config in UPSCALES.items():
        arguments = {"model": "imagen", "image": IMAGE, "upscale_factor": "x2", "config": config}
        table[f"upscale/{name}"] = Call("upscale_image", arguments)
    for name, source in RECONTEXTS.items():
        table[f"recontext/{name}"] = Call("recontext_image", {"model": "imagen", "source": source})
    for name, config in RECONTEXT_CONFIGS.items():
        arguments = {"model": "imagen", "source": RECONTEXTS["products"], "config": config}
        table[f"recontext/config/{name}"] = Call("recontext_image", arguments)
    for name, source in SEGMENTS.items():
        table[f"segment/{name}"] = Call("segment_image", {"model": "imagen", "source": source})
    for name, config in SEGMENT_CONFIGS.items():
        arguments = {"model": "imagen", "source": SEGMENTS["image"], "config": config}
        table[f"segment/config/{name}"] = Call("segment_image", arguments)
    for name, inputs in VIDEO_INPUTS.items():
        table[f"videos/{name}"] = Call("generate_videos", {"model": "veo", **inputs})
    for name, config in VIDEO_CONFIGS.items():
        arguments = {"model": "veo", "prompt": "p", "config": config}
        table[f"videos/config/{name}"] = Call("generate_videos", arguments)
    return table


IMAGING: Dict[str, Call] = _table()

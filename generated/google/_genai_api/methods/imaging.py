# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""How `client.models` is called on each backend, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Tuple

from google._genai_api.methods import responses
from google._genai_api.methods.nested import NESTED
from google._genai_core.runtime.wire.method import Binding, Method, ResponseStep, Row

if TYPE_CHECKING:
    from google._genai_api.types import (
        EditImageConfig,
        EditImageResponse,
        GenerateImagesConfig,
        GenerateImagesResponse,
        GenerateVideosConfig,
        GenerateVideosOperation,
        RecontextImageConfig,
        RecontextImageResponse,
        SegmentImageConfig,
        SegmentImageResponse,
        UpscaleImageConfig,
        UpscaleImageResponse,
    )


GENERATE_IMAGES_VERTEX_PATTERNS: Tuple[str, ...] = (
    "projects/*/locations/*/publishers/*/models/*",
    "projects/*/locations/*/endpoints/*",
    "publishers/*/models/*",
)


GENERATE_IMAGES: Method[GenerateImagesConfig, GenerateImagesResponse] = Method(
    name="models.generate_images",
    returns="google._genai_api.types.imaging.images.GenerateImagesResponse",
    config="google._genai_api.types.imaging.images.GenerateImagesConfig",
    required=("prompt",),
    texts=("prompt",),
    tables=NESTED,
    bindings={
        "gemini": (
            # models.predict
            Binding(
                http="POST",
                suffix=":predict",
                name_rule="model",
                argument="model",
                patterns=("models/*",),
                rows=(
                    Row("prompt", "instances[0].prompt"),
                    Row("config.number_of_images", "parameters.sampleCount"),
                    Row("config.aspect_ratio", "parameters.aspectRatio"),
                    Row("config.guidance_scale", "parameters.guidanceScale"),
                    Row("config.safety_filter_level", "parameters.safetySetting"),
                    Row("config.person_generation", "parameters.personGeneration"),
                    Row("config.include_safety_attributes", "parameters.includeSafetyAttributes"),
                    Row("config.include_rai_reason", "parameters.includeRaiReason"),
                    Row("config.language", "parameters.language"),
                    Row("config.output_mime_type", "parameters.outputOptions.mimeType"),
                    Row("config.output_compression_quality", "parameters.outputOptions.compressionQuality"),
                    Row("config.image_size", "parameters.sampleImageSize"),
                ),
                refused=(
                    "config.output_gcs_uri",
                    "config.negative_prompt",
                    "config.seed",
                    "config.add_watermark",
                    "config.labels",
                    "config.enhance_prompt",
                ),
                responses=(
                    ResponseStep(responses.IMAGE, ("predictions",)),
                    ResponseStep(responses.IMAGES),
                ),
            ),
        ),
        "vertex": (
            # projects.locations.publishers.models.predict, projects.locations.endpoints.predict, publishers.models.predict
            Binding(
                http="POST",
                suffix=":predict",
                name_rule="model",
                argument="model",
                patterns=GENERATE_IMAGES_VERTEX_PATTERNS,
                rows=(
                    Row("prompt", "instances[0].prompt"),
                    Row("config.output_gcs_uri", "parameters.storageUri"),
                    Row("config.negative_prompt", "parameters.negativePrompt"),
                    Row("config.number_of_images", "parameters.sampleCount"),
                    Row("config.aspect_ratio", "parameters.aspectRatio"),
                    Row("config.guidance_scale", "parameters.guidanceScale"),
                    Row("config.seed", "parameters.seed"),
                    Row("config.safety_filter_level", "parameters.safetySetting"),
                    Row("config.person_generation", "parameters.personGeneration"),
                    Row("config.include_safety_attributes", "parameters.includeSafetyAttributes"),
                    Row("config.include_rai_reason", "parameters.includeRaiReason"),
                    Row("config.language", "parameters.language"),
                    Row("config.output_mime_type", "parameters.outputOptions.mimeType"),
                    Row("config.output_compression_quality", "parameters.outputOptions.compressionQuality"),
                    Row("config.add_watermark", "parameters.addWatermark"),
                    Row("config.labels", "labels"),
                    Row("config.image_size", "parameters.sampleImageSize"),
                    Row("config.enhance_prompt", "parameters.enhancePrompt"),
                ),
                responses=(
                    ResponseStep(responses.IMAGE, ("predictions",)),
                    ResponseStep(responses.IMAGES),
                ),
            ),
        ),
    },
)

EDIT_IMAGE: Method[EditImageConfig, EditImageResponse] = Method(
    name="models.edit_image",
    returns="google._genai_api.types.imaging.images.EditImageResponse",
    config="google._genai_api.types.imaging.images.EditImageConfig",
    required=("prompt", "reference_images"),
    texts=("prompt",),
    normalize={"reference_images": "reference_images"},
    unsupported={
        "gemini": "image editing, recontextualization, segmentation and upscaling are features of Vertex AI"
    },
    tables=NESTED,
    bindings={
        "vertex": (
            # projects.locations.publishers.models.predict, projects.locations.endpoints.predict, publishers.models.predict
            Binding(
                http="POST",
                suffix=":predict",
                name_rule="model",
                argument="model",
                patterns=GENERATE_IMAGES_VERTEX_PATTERNS,
                rows=(
                    Row("prompt", "instances[0].prompt"),
                    Row("reference_images", "instances[0].referenceImages"),
                    Row("config.output_gcs_uri", "parameters.storageUri"),
                    Row("config.negative_prompt", "parameters.negativePrompt"),
                    Row("config.number_of_images", "parameters.sampleCount"),
                    Row("config.aspect_ratio", "parameters.aspectRatio"),
                    Row("config.guidance_scale", "parameters.guidanceScale"),
                    Row("config.seed", "parameters.seed"),
                    Row("config.safety_filter_level", "parameters.safetySetting"),
                    Row("config.person_generation", "parameters.personGeneration"),
                    Row("config.include_safety_attributes", "parameters.includeSafetyAttributes"),
                    Row("config.include_rai_reason", "parameters.includeRaiReason"),
                    Row("config.language", "parameters.language"),
                    Row("config.output_mime_type", "parameters.outputOptions.mimeType"),
                    Row("config.output_compression_quality", "parameters.outputOptions.compressionQuality"),
                    Row("config.add_watermark", "parameters.addWatermark"),
                    Row("config.labels", "labels"),
                    Row("config.edit_mode", "parameters.editMode"),
                    Row("config.base_steps", "parameters.editConfig.baseSteps"),
                ),
                responses=(
                    ResponseStep(responses.IMAGE, ("predictions",)),
                    ResponseStep(responses.IMAGES),
                ),
            ),
        ),
    },
)

UPSCALE_IMAGE: Method[UpscaleImageConfig, UpscaleImageResponse] = Method(
    name="models.upscale_image",
    returns="google._genai_api.types.imaging.images.UpscaleImageResponse",
    config="google._genai_api.types.imaging.images.UpscaleImageConfig",
    required=("image", "upscale_factor"),
    texts=("upscale_factor",),
    normalize={"image": "image"},
    unsupported={
        "gemini": "image editing, recontextualization, segmentation and upscaling are features of Vertex AI"
    },
    tables=NESTED,
    bindings={
        "vertex": (
            # projects.locations.publishers.models.predict, projects.locations.endpoints.predict, publishers.models.predict
            Binding(
                http="POST",
                suffix=":predict",
                name_rule="model",
                argument="model",
                constants={"parameters.mode": "upscale", "parameters.sampleCount": 1},
                patterns=GENERATE_IMAGES_VERTEX_PATTERNS,
                rows=(
                    Row("image", "instances[0].image"),
                    Row("upscale_factor", "parameters.upscaleConfig.upscaleFactor"),
                    Row("config.output_gcs_uri", "parameters.storageUri"),
                    Row("config.safety_filter_level", "parameters.safetySetting"),
                    Row("config.person_generation", "parameters.personGeneration"),
                    Row("config.include_rai_reason", "parameters.includeRaiReason"),
                    Row("config.output_mime_type", "parameters.outputOptions.mimeType"),
                    Row("config.output_compression_quality", "parameters.outputOptions.compressionQuality"),
                    Row("config.enhance_input_image", "parameters.upscaleConfig.enhanceInputImage"),
                    Row(
                        "config.image_preservation_factor", "parameters.upscaleConfig.imagePreservationFactor"
                    ),
                    Row("config.labels", "labels"),
                ),
                responses=(
                    ResponseStep(responses.IMAGE, ("predictions",)),
                    ResponseStep(responses.IMAGES),
                ),
            ),
        ),
    },
)

RECONTEXT_IMAGE: Method[RecontextImageConfig, RecontextImageResponse] = Method(
    name="models.recontext_image",
    returns="google._genai_api.types.imaging.recontext.RecontextImageResponse",
    config="google._genai_api.types.imaging.recontext.RecontextImageConfig",
    required=("source",),
    normalize={"source": "recontext_source"},
    unsupported={
        "gemini": "image editing, recontextualization, segmentation and upscaling are features of Vertex AI"
    },
    tables=NESTED,
    bindings={
        "vertex": (
            # projects.locations.publishers.models.predict, projects.locations.endpoints.predict, publishers.models.predict
            Binding(
                http="POST",
                suffix=":predict",
                name_rule="model",
                argument="model",
                patterns=GENERATE_IMAGES_VERTEX_PATTERNS,
                rows=(
                    Row("source.prompt", "instances[0].prompt"),
                    Row("source.person_image", "instances[0].personImage.image"),
                    Row("source.product_images", "instances[0].productImages"),
                    Row("config.number_of_images", "parameters.sampleCount"),
                    Row("config.base_steps", "parameters.baseSteps"),
                    Row("config.output_gcs_uri", "parameters.storageUri"),
                    Row("config.seed", "parameters.seed"),
                    Row("config.safety_filter_level", "parameters.safetySetting"),
                    Row("config.person_generation", "parameters.personGeneration"),
                    Row("config.add_watermark", "parameters.addWatermark"),
                    Row("config.output_mime_type", "parameters.outputOptions.mimeType"),
                    Row("config.output_compression_quality", "parameters.outputOptions.compressionQuality"),
                    Row("config.enhance_prompt", "parameters.enhancePrompt"),
                    Row("config.labels", "labels"),
                ),
                responses=(
                    ResponseStep(responses.IMAGE, ("predictions",)),
                    ResponseStep(responses.IMAGES),
                ),
            ),
        ),
    },
)

SEGMENT_IMAGE: Method[SegmentImageConfig, SegmentImageResponse] = Method(
    name="models.segment_image",
    returns="google._genai_api.types.imaging.segments.SegmentImageResponse",
    config="google._genai_api.types.imaging.segments.SegmentImageConfig",
    required=("source",),
    normalize={"source": "segment_source"},
    unsupported={
        "gemini": "image editing, recontextualization, segmentation and upscaling are features of Vertex AI"
    },
    tables=NESTED,
    bindings={
        "vertex": (
            # projects.locations.publishers.models.predict, projects.locations.endpoints.predict, publishers.models.predict
            Binding(
                http="POST",
                suffix=":predict",
                name_rule="model",
                argument="model",
                patterns=GENERATE_IMAGES_VERTEX_PATTERNS,
                rows=(
                    Row("source.prompt", "instances[0].prompt"),
                    Row("source.image", "instances[0].image"),
                    Row("source.scribble_image", "instances[0].scribble"),
                    Row("config.mode", "parameters.mode"),
                    Row("config.max_predictions", "parameters.maxPredictions"),
                    Row("config.confidence_threshold", "parameters.confidenceThreshold"),
                    Row("config.mask_dilation", "parameters.maskDilation"),
                    Row("config.binary_color_threshold", "parameters.binaryColorThreshold"),
                    Row("config.labels", "labels"),
                ),
                responses=(
                    ResponseStep(responses.IMAGE_MASK, ("predictions",)),
                    ResponseStep(responses.MASKS),
                ),
            ),
        ),
    },
)

GENERATE_VIDEOS: Method[GenerateVideosConfig, GenerateVideosOperation] = Method(
    name="models.generate_videos",
    returns="google._genai_api.types.imaging.videos.GenerateVideosOperation",
    config="google._genai_api.types.imaging.videos.GenerateVideosConfig",
    texts=("prompt",),
    normalize={"image": "image", "video": "video", "source": "videos_source"},
    tables=NESTED,
    bindings={
        "gemini": (
            # models.predictLongRunning
            Binding(
                http="POST",
                suffix=":predictLongRunning",
                name_rule="model",
                argument="model",
                creates=True,
                patterns=("models/*",),
                rows=(
                    Row("prompt", "instances[0].prompt"),
                    Row("image", "instances[0].image", nested="Image"),
                    Row("video.uri", "instances[0].video.uri"),
                    Row("video.video_bytes", "instances[0].video.encodedVideo"),
                    Row("video.mime_type", "instances[0].video.encoding"),
                    Row("config.number_of_videos", "parameters.sampleCount"),
                    Row("config.duration_seconds", "parameters.durationSeconds"),
                    Row("config.aspect_ratio", "parameters.aspectRatio"),
                    Row("config.resolution", "parameters.resolution"),
                    Row("config.person_generation", "parameters.personGeneration"),
                    Row("config.negative_prompt", "parameters.negativePrompt"),
                    Row("config.enhance_prompt", "parameters.enhancePrompt"),
                    Row("config.last_frame", "instances[0].lastFrame", nested="Image"),
                    Row(
                        "config.reference_images",
                        "instances[0].referenceImages",
                        nested="VideoGenerationReferenceImage",
                    ),
                    Row("config.webhook_config", "webhookConfig"),
                ),
                refused=(
                    "config.output_gcs_uri",
                    "config.fps",
                    "config.seed",
                    "config.pubsub_topic",
                    "config.generate_audio",
                    "config.mask",
                    "config.compression_quality",
                    "config.labels",
                    "config.resize_mode",
                ),
                responses=(
                    ResponseStep(responses.GEMINI_VIDEOS),
                    ResponseStep(responses.GEMINI_VIDEO, ("response", "generatedSamples")),
                ),
            ),
        ),
        "vertex": (
            # projects.locations.publishers.models.predictLongRunning, projects.locations.endpoints.predictLongRunning, publishers.models.predictLongRunning
            Binding(
                http="POST",
                suffix=":predictLongRunning",
                name_rule="model",
                argument="model",
                creates=True,
                patterns=GENERATE_IMAGES_VERTEX_PATTERNS,
                rows=(
                    Row("prompt", "instances[0].prompt"),
                    Row("image", "instances[0].image"),
                    Row("video", "instances[0].video", nested="Video"),
                    Row("config.number_of_videos", "parameters.sampleCount"),
                    Row("config.output_gcs_uri", "parameters.storageUri"),
                    Row("config.fps", "parameters.fps"),
                    Row("config.duration_seconds", "parameters.durationSeconds"),
                    Row("config.seed", "parameters.seed"),
                    Row("config.aspect_ratio", "parameters.aspectRatio"),
                    Row("config.resolution", "parameters.resolution"),
                    Row("config.person_generation", "parameters.personGeneration"),
                    Row("config.pubsub_topic", "parameters.pubsubTopic"),
                    Row("config.negative_prompt", "parameters.negativePrompt"),
                    Row("config.enhance_prompt", "parameters.enhancePrompt"),
                    Row("config.generate_audio", "parameters.generateAudio"),
                    Row("config.last_frame", "instances[0].lastFrame"),
                    Row("config.reference_images", "instances[0].referenceImages"),
                    Row("config.mask.image", "instances[0].mask"),
                    Row("config.mask.mask_mode", "instances[0].mask.maskMode"),
                    Row("config.compression_quality", "parameters.compressionQuality"),
                    Row("config.labels", "labels"),
                    Row("config.resize_mode", "parameters.resizeMode"),
                ),
                refused=("config.webhook_config",),
                responses=(ResponseStep(responses.VERTEX_VIDEO, ("response", "videos")),),
            ),
        ),
    },
)

# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.methods import models as methods
from google._genai_api.resources.pagers import Pager
from google._genai_core.flows import call, embedding, generate, videos
from google._genai_core.flows.observed import observed_flow
from google._genai_core.flows.paging import Pages
from google._genai_core.runtime.driving.drivers import Driver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.dicts.generation.configs import (
        ComputeTokensConfigDict,
        CountTokensConfigDict,
        EmbedContentConfigDict,
        GenerateContentConfigDict,
        GetModelConfigDict,
        ListModelsConfigDict,
    )
    from google._genai_api.types.dicts.imaging.images import (
        EditImageConfigDict,
        GenerateImagesConfigDict,
        UpscaleImageConfigDict,
    )
    from google._genai_api.types.dicts.imaging.recontext import (
        RecontextImageConfigDict,
        RecontextImageSourceDict,
    )
    from google._genai_api.types.dicts.imaging.segments import SegmentImageConfigDict, SegmentImageSourceDict
    from google._genai_api.types.dicts.imaging.videos import (
        GenerateVideosConfigDict,
        GenerateVideosSourceDict,
    )
    from google._genai_api.types.dicts.stored.models import DeleteModelConfigDict, UpdateModelConfigDict
    from google._genai_api.types.generation.configs import (
        ComputeTokensConfig,
        CountTokensConfig,
        EmbedContentConfig,
        GenerateContentConfig,
        GetModelConfig,
        ListModelsConfig,
    )
    from google._genai_api.types.imaging.images import (
        EditImageConfig,
        EditImageResponse,
        GenerateImagesConfig,
        GenerateImagesResponse,
        UpscaleImageConfig,
        UpscaleImageResponse,
    )
    from google._genai_api.types.imaging.recontext import (
        RecontextImageConfig,
        RecontextImageResponse,
        RecontextImageSource,
    )
    from google._genai_api.types.imaging.segments import (
        SegmentImageConfig,
        SegmentImageResponse,
        SegmentImageSource,
    )
    from google._genai_api.types.imaging.videos import (
        GenerateVideosConfig,
        GenerateVideosOperation,
        GenerateVideosSource,
    )
    from google._genai_api.types.responses.embeddings import EmbedContentResponse
    from google._genai_api.types.responses.generate_content import GenerateContentResponse
    from google._genai_api.types.responses.tokens import ComputeTokensResponse, CountTokensResponse
    from google._genai_api.types.stored.models import (
        DeleteModelConfig,
        DeleteModelResponse,
        Model,
        UpdateModelConfig,
    )
    from google._genai_api.types.unions import (
        ContentListUnionDict,
        ImageUnionDict,
        ReferenceImagesDict,
        VideoUnionDict,
    )
    from google._genai_core.runtime.driving.streams import Stream


class Models(Resource[Driver]):
    """Generate content, images, videos and embeddings, count tokens, and manage base and tuned models.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.models"

    _place = "models"

    def generate_content(
        self,
        *,
        model: str,
        contents: ContentListUnionDict,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
    ) -> GenerateContentResponse:
        """Send contents to a model and return its response.

        Python functions in `config.tools` are run when the model calls them, and their results are sent
        back, until the model answers or the limit of `config.automatic_function_calling` is reached. With
        `config.response_schema` the answer is also available as `response.parsed`. If the prompt is
        blocked, no error is raised: the response has no candidates, and `prompt_feedback` has the reason.

        Args:
            model: Model to use. Both backends: `gemini-2.0-flash` or `models/...`. Gemini API:
                `tunedModels/...`. Vertex AI: `publishers/.../models/...`, `google/...` (or another
                publisher), `endpoints/...`, and names that start with `locations/...` or `projects/...`.
            contents: Prompt: a string, image, file, part or `Content`, or a list of them. Consecutive
                strings and parts form one user turn; each `Content` is a turn of its own.
            config: Sampling, output format, tools, safety and request settings, as an object or a dict.

        Returns:
            Candidates and token counts. `response.text` and `response.parsed` refer to the first candidate.
        """
        return self._driver.run(
            observed_flow(
                generate.generate_content_flow,
                methods.GENERATE_CONTENT,
                self._context,
                config,
                {"model": model, "contents": contents},
            )
        )

    def generate_content_stream(
        self,
        *,
        model: str,
        contents: ContentListUnionDict,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
    ) -> Stream[GenerateContentResponse]:
        """Send contents to a model and stream its response.

        Iterate over the stream with `for`, or with `async for` after awaiting the async form. Every item
        is a response with only the new parts of the answer; token counts are final in the last one.
        `text_stream` yields text only, and `final_response()` returns the complete response, with
        `parsed` if there is a `response_schema`. Functions are run as in `generate_content`, within the
        same stream. Use the stream in a `with` block, or call `close()`, if you may stop before its end.

        Args:
            model: Name of the model to use, in any form that `generate_content` takes.
            contents: Prompt, in any form that `generate_content` takes.
            config: Sampling, output format, tools, safety and request settings, as an object or a dict.

        Returns:
            Stream of `GenerateContentResponse` objects, to be read once, by one thread or task at a time.

        Raises:
            errors.StreamInterruptedError: While reading, if the stream ends before the answer is complete.
                `response` has the parts received.
        """
        return self._driver.stream(
            observed_flow(
                generate.generate_content_stream_flow,
                methods.GENERATE_CONTENT_STREAM,
                self._context,
                config,
                {"model": model, "contents": contents},
            )
        )

    def count_tokens(
        self,
        *,
        model: str,
        contents: ContentListUnionDict,
        config: Optional[Union[CountTokensConfig, CountTokensConfigDict]] = None,
    ) -> CountTokensResponse:
        """Count the tokens of contents without generating an answer.

        The count depends on the model. On Vertex AI it can include a system instruction, tools and
        generation settings; the Gemini API does not support these fields.

        Args:
            model: Name of the model whose tokenizer is used, in any form that `generate_content` takes.
            contents: Contents to count, including media, in any form that `generate_content` takes.
            config: Request settings and, on Vertex AI, what else to count.

        Returns:
            Number of tokens as `total_tokens`, and by modality if available.
        """
        return self._driver.run(
            observed_flow(
                call.call_flow,
                methods.COUNT_TOKENS,
                self._context,
                config,
                {"model": model, "contents": contents},
            )
        )

    def compute_tokens(
        self,
        *,
        model: str,
        contents: ContentListUnionDict,
        config: Optional[Union[ComputeTokensConfig, ComputeTokensConfigDict]] = None,
    ) -> ComputeTokensResponse:
        """Split contents into tokens and return their text and IDs. Vertex AI only.

        Use `count_tokens` if you only need the number of tokens.

        Args:
            model: Name of the model whose tokenizer is used, in any form that `generate_content` takes.
            contents: Text to split. A list of `Content` objects gives one entry each.
            config: Request settings, such as headers and timeout.

        Returns:
            Role, token IDs and tokens as bytes for each content.
        """
        return self._driver.run(
            observed_flow(
                call.call_flow,
                methods.COMPUTE_TOKENS,
                self._context,
                config,
                {"model": model, "contents": contents},
            )
        )

    def embed_content(
        self,
        *,
        model: str,
        contents: ContentListUnionDict,
        config: Optional[Union[EmbedContentConfig, EmbedContentConfigDict]] = None,
    ) -> EmbedContentResponse:
        """Generate an embedding for each input, for comparing, searching or clustering.

        Embeddings are in the order of the inputs. All inputs share the settings of `config`. On Vertex
        AI, text embedding models take text only, and Gemini embedding models also take the images, audio
        and video that they support.

        More inputs than one request may have are sent in several requests at the same time. The response
        has the vectors of all and the sums of the counts; `sdk_http_response` is that of the last request.
        An error names the inputs of the request that failed.

        Args:
            model: Name of an embedding model, such as `text-embedding-004`, in any form that
                `generate_content` takes.
            contents: Input (a string, part or `Content`) or a list of inputs. To embed several parts as one
                input, put them into one `Content`.
            config: Task type, vector length, truncation and request settings.

        Returns:
            One entry of `embeddings` per input, with its vector in `values`.

        Raises:
            ValueError: Before any request, if an input is not text and the Vertex AI model takes text only.
        """
        return self._driver.run(
            observed_flow(
                embedding.embed_flow,
                methods.EMBED_CONTENT,
                self._context,
                config,
                {"model": model, "contents": contents},
            )
        )

    def get(
        self,
        model: str,
        *,
        config: Optional[Union[GetModelConfig, GetModelConfigDict]] = None,
    ) -> Model:
        """Get a base or tuned model.

        The Gemini API returns token limits and sampling defaults, Vertex AI returns labels, endpoints and
        checkpoints. `tuned_model_info` is set for tuned models only.

        Args:
            model: Model to get. Gemini API: `gemini-2.0-flash`, `models/...` or `tunedModels/...`. Vertex
                AI: `gemini-2.0-flash`, `google/...` or `publishers/.../models/...` for models of Google and
                partners, `models/...` or `projects/.../models/...` for models of your project.
            config: Request settings, such as headers and timeout.

        Returns:
            Model. Fields that the backend does not support are None.

        Raises:
            errors.NotFoundError: If the model does not exist.
            ValueError: Before any request, if the name cannot be a model of the backend.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.GET, self._context, config, {"model": model})
        )

    def list(
        self,
        config: Optional[Union[ListModelsConfig, ListModelsConfigDict]] = None,
    ) -> Pager[Model]:
        """List Google's base models or, with `query_base=False`, your tuned models.

        Iterate over the pager to read all pages: `for model in client.models.list()`, or `async for model
        in await client.aio.models.list()`. On Vertex AI, tuned models are those of the client's project
        and location that have a tuning label.

        Args:
            config: Base or tuned models, page size and filter.

        Returns:
            Pager over `Model` objects.
        """
        pages: Pages[Model] = Pages(methods.LIST, self._context, config, {}, "models")
        return Pager(pages, self._driver, self._driver.run(pages.fetch_flow(None)))

    def update(
        self,
        model: str,
        *,
        config: Optional[Union[UpdateModelConfig, UpdateModelConfigDict]] = None,
    ) -> Model:
        """Update the display name, description or default checkpoint of a tuned model.

        Fields that are unset in `config` stay unchanged. The default checkpoint can be set on Vertex AI
        only. Base models cannot be updated.

        Args:
            model: Tuned model to update. Gemini API: `tunedModels/...`. Vertex AI: `models/...` or
                `projects/.../models/...`.
            config: Changes and request settings.

        Returns:
            Updated model.

        Raises:
            ValueError: Before any request, if the name cannot be a tuned model.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.UPDATE, self._context, config, {"model": model})
        )

    def delete(
        self,
        model: str,
        *,
        config: Optional[Union[DeleteModelConfig, DeleteModelConfigDict]] = None,
    ) -> DeleteModelResponse:
        """Delete a tuned model permanently.

        On the Gemini API the model is deleted when the call returns. On Vertex AI the call starts the
        deletion, and fails if the model is deployed to an endpoint. Base models cannot be deleted.

        Args:
            model: Name of the tuned model to delete, in any form that `update` takes.
            config: Request settings, such as headers and timeout.

        Returns:
            Empty response.

        Raises:
            ValueError: Before any request, if the name cannot be a tuned model.
        """
        return self._driver.run(
            observed_flow(call.call_flow, methods.DELETE, self._context, config, {"model": model})
        )

    def generate_images(
        self,
        *,
        model: str,
        prompt: str,
        config: Optional[Union[GenerateImagesConfig, GenerateImagesConfigDict]] = None,
    ) -> GenerateImagesResponse:
        """Generate images from a prompt with an Imagen model.

        The call returns when all images are generated. Images that the safety filters block are missing
        from the response, or present without image data if `include_rai_reason` is set. On Vertex AI,
        `output_gcs_uri` stores the images in Cloud Storage. For Gemini models, use `generate_content`.

        Args:
            model: Name of an Imagen model, such as `imagen-3.0-generate-002`, in any form that
                `generate_content` takes.
            prompt: Description of the images to generate.
            config: Number, shape, format, safety and request settings.

        Returns:
            Images as `generated_images`. `generated_images[0].image.save(path)` writes the first one.
        """
        return self._driver.run(
            observed_flow(
                call.call_flow,
                methods.GENERATE_IMAGES,
                self._context,
                config,
                {"model": model, "prompt": prompt},
            )
        )

    def edit_image(
        self,
        *,
        model: str,
        prompt: str,
        reference_images: ReferenceImagesDict,
        config: Optional[Union[EditImageConfig, EditImageConfigDict]] = None,
    ) -> EditImageResponse:
        """Edit an image with an Imagen model, using a prompt and reference images. Vertex AI only.

        Each reference image has a `reference_id` that the prompt can refer to, as in `[1]`. To insert or
        remove an object, pass a `RawReferenceImage` and a `MaskReferenceImage`. Style, subject and
        control images guide models that support them.

        Args:
            model: Name of an Imagen model for editing, such as `imagen-3.0-capability-001`.
            prompt: Description of the result. May be empty for removing an object.
            reference_images: Raw image and mask, control, style and subject images, in any order.
            config: Kind of edit, number of results, format, safety and request settings.

        Returns:
            Edited images as `generated_images`.

        Raises:
            errors.BadRequestError: If the reference images do not match the `edit_mode`.
        """
        return self._driver.run(
            observed_flow(
                call.call_flow,
                methods.EDIT_IMAGE,
                self._context,
                config,
                {"model": model, "prompt": prompt, "reference_images": reference_images},
            )
        )

    def upscale_image(
        self,
        *,
        model: str,
        image: ImageUnionDict,
        upscale_factor: str,
        config: Optional[Union[UpscaleImageConfig, UpscaleImageConfigDict]] = None,
    ) -> UpscaleImageResponse:
        """Upscale an image with an Imagen model. Vertex AI only.

        Detail is added, and the content of the image stays the same.

        Args:
            model: Name of an Imagen model for upscaling, such as `imagen-3.0-generate-002`.
            image: Image to upscale, as bytes, `gs://` URI or Pillow image.
            upscale_factor: `x2` or `x4`, the factor for width and height.
            config: Output format and request settings.

        Returns:
            Upscaled image as the only entry of `generated_images`.

        Raises:
            errors.BadRequestError: If the result would be too large.
        """
        return self._driver.run(
            observed_flow(
                call.call_flow,
                methods.UPSCALE_IMAGE,
                self._context,
                config,
                {"model": model, "image": image, "upscale_factor": upscale_factor},
            )
        )

    def recontext_image(
        self,
        *,
        model: str,
        source: Union[RecontextImageSource, RecontextImageSourceDict],
        config: Optional[Union[RecontextImageConfig, RecontextImageConfigDict]] = None,
    ) -> RecontextImageResponse:
        """Generate images of products in a new scene, or on a person. Vertex AI only.

        The products stay as they are. An Imagen product model needs `product_images`, and takes a prompt. A
        virtual try-on model needs `person_image` and `product_images`.

        Args:
            model: Name of the model, such as `imagen-product-recontext-preview-06-30` or `virtual-try-
                on-001`.
            source: Images of the products, with a prompt or a person, as an object or a dict.
            config: Number, format and safety of the images, and request settings.

        Returns:
            Generated images.

        Raises:
            errors.BadRequestError: If an image cannot be read.
        """
        return self._driver.run(
            observed_flow(
                call.call_flow,
                methods.RECONTEXT_IMAGE,
                self._context,
                config,
                {"model": model, "source": source},
            )
        )

    def segment_image(
        self,
        *,
        model: str,
        source: Union[SegmentImageSource, SegmentImageSourceDict],
        config: Optional[Union[SegmentImageConfig, SegmentImageConfigDict]] = None,
    ) -> SegmentImageResponse:
        """Segment an image with an Imagen segmentation model, and return masks. Vertex AI only.

        `config.mode` says what to mark: the foreground (the default), the background, what a prompt
        describes, or the object under a scribble.

        Args:
            model: Name of the model, such as `image-segmentation-001`.
            source: Image to segment, with a prompt or a scribble, as an object or a dict.
            config: Kind of region, thresholds and request settings.

        Returns:
            Masks of the size of the image.

        Raises:
            errors.BadRequestError: If the image cannot be read, or the mode needs a prompt or a scribble.
        """
        return self._driver.run(
            observed_flow(
                call.call_flow,
                methods.SEGMENT_IMAGE,
                self._context,
                config,
                {"model": model, "source": source},
            )
        )

    def generate_videos(
        self,
        *,
        model: str,
        prompt: Optional[str] = None,
        image: Optional[ImageUnionDict] = None,
        video: Optional[VideoUnionDict] = None,
        source: Optional[Union[GenerateVideosSource, GenerateVideosSourceDict]] = None,
        config: Optional[Union[GenerateVideosConfig, GenerateVideosConfigDict]] = None,
    ) -> GenerateVideosOperation:
        """Start a long-running operation that generates videos with a Veo model.

        Pass the operation to `operations.wait`, or to `operations.get` every 10 seconds or so until
        `done` is true, which takes a minute or more. Its `response` then has the videos. On the Gemini
        API, download them within 2 days with `files.download`. Vertex AI returns bytes, or stores the
        videos under `output_gcs_uri`. If the generation fails, the operation has an `error`.

        Args:
            model: Name of a Veo model, such as `veo-2.0-generate-001`, in any form that `generate_content`
                takes.
            prompt: Description of the video to generate. Optional if there is an image or a video.
            image: First frame of the video, as bytes, Pillow image or, on Vertex AI, `gs://` URI.
            video: Video to extend or to edit, as bytes or as a URI: that of a generated video on the Gemini
                API, `gs://...` on Vertex AI. One of `generated_videos` can be passed as it is.
            source: Prompt, image and video as one object. It cannot be combined with these three.
            config: Number, duration, shape, storage and request settings.

        Returns:
            Operation that is not done yet.
        """
        return self._driver.run(
            observed_flow(
                videos.generate_videos_flow,
                methods.GENERATE_VIDEOS,
                self._context,
                config,
                {"model": model, "prompt": prompt, "image": image, "video": video, "source": source},
            )
        )

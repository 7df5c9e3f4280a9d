# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.operations import models as operations
from google._genai_api.resources.pagers import Pager
from google._genai_core.flows import call, generate
from google._genai_core.flows.observed import observed
from google._genai_core.flows.paging import Pages

if TYPE_CHECKING:
    from google._genai_api.types.configs import (
        ComputeTokensConfig,
        CountTokensConfig,
        EmbedContentConfig,
        GenerateContentConfig,
        GetModelConfig,
        ListModelsConfig,
    )
    from google._genai_api.types.configs_dicts import (
        ComputeTokensConfigDict,
        CountTokensConfigDict,
        EmbedContentConfigDict,
        GenerateContentConfigDict,
        GetModelConfigDict,
        ListModelsConfigDict,
    )
    from google._genai_api.types.embeddings import EmbedContentResponse
    from google._genai_api.types.images import (
        EditImageConfig,
        EditImageResponse,
        GenerateImagesConfig,
        GenerateImagesResponse,
        Image,
        UpscaleImageConfig,
        UpscaleImageResponse,
    )
    from google._genai_api.types.images_dicts import (
        EditImageConfigDict,
        GenerateImagesConfigDict,
        ImageDict,
        UpscaleImageConfigDict,
    )
    from google._genai_api.types.models import (
        DeleteModelConfig,
        DeleteModelResponse,
        Model,
        UpdateModelConfig,
    )
    from google._genai_api.types.models_dicts import DeleteModelConfigDict, UpdateModelConfigDict
    from google._genai_api.types.responses import GenerateContentResponse
    from google._genai_api.types.tokens import ComputeTokensResponse, CountTokensResponse
    from google._genai_api.types.unions import ContentListUnionDict, ReferenceImagesDict
    from google._genai_api.types.videos import GenerateVideosConfig, GenerateVideosOperation
    from google._genai_api.types.videos_dicts import GenerateVideosConfigDict
    from google._genai_core.runtime.driving.drivers import Driver
    from google._genai_core.runtime.driving.streams import Stream
    from google._genai_core.runtime.wire.backend import Context


class Models:
    """Calls to models: generation of text, images and videos, token counts and embeddings; and the models
    themselves, base and tuned ones. The same methods are awaitable under `client.aio.models`."""

    def __init__(self, driver: Driver, context: Context) -> None:
        self._driver = driver
        self._context = context

    def generate_content(
        self,
        *,
        model: str,
        contents: ContentListUnionDict,
        config: Optional[Union[GenerateContentConfig, GenerateContentConfigDict]] = None,
    ) -> GenerateContentResponse:
        """Send contents to a model and return its whole answer.

        Python functions in `config.tools` are called when the model asks for them, and their results
        are sent back until it answers or `automatic_function_calling` stops the rounds. With a
        `response_schema` the answer is also available as `response.parsed`. A refused prompt is no
        error: the response then has no candidates, and `prompt_feedback` says why. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx. Before any request
        it raises `errors.UnsupportedFieldError` (a ValueError) for a field that the backend does not
        take, and ValueError for a model name or contents that make no sense.

        Args:
            model: Model to ask. Both backends: `gemini-2.0-flash` or `models/...`. Gemini API:
                `tunedModels/...`. Vertex AI: `publishers/.../models/...`, `google/...` (or another
                publisher), `endpoints/...`, and full names that start with `projects/...`.
            contents: What to ask: a string, image, file, part or `Content`, or a list of them. Strings and
                parts in a row make one user turn; `Content` objects stand for themselves, as in a
                conversation.
            config: Sampling, output format, tools, safety and transport; an object, or a dict with the same
                keys.

        Returns:
            The candidates with token counts; `response.text` and `response.parsed` read the first one.
        """
        return self._driver.run(
            observed(
                generate.generate_content,
                operations.GENERATE_CONTENT,
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
        """Send contents to a model and receive the answer in chunks, as it is written.

        The result is a stream to iterate over with `for`. The async form is awaited first, then read
        with `async for`. Each chunk holds only what is new; token counts are final in the last one.
        Function calling works as in `generate_content`, within one stream. `text_stream` gives the
        text alone, `final_response()` the whole answer as one response, with `parsed` when there is a
        `response_schema`. Use the stream in a `with` block (or call `close()`) if you may stop before
        its end. Both backends.

        Raises as `generate_content` does, and `errors.StreamInterruptedError` when the stream ends
        before the answer does: the connection breaks off, or there is no finish reason. Its `response`
        has what had arrived.

        Args:
            model: Model to ask; takes the same forms of name as in `generate_content`.
            contents: What to ask; takes the same shapes as in `generate_content`.
            config: Sampling, output format, tools, safety and transport; an object, or a dict with the same
                keys.

        Returns:
            A stream of `GenerateContentResponse` chunks, to be read once, by one thread or task at a time.
        """
        return self._driver.stream(
            observed(
                generate.generate_content_stream,
                operations.GENERATE_CONTENT_STREAM,
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
        """Count the tokens of contents without generating anything.

        Counts differ from model to model. System instruction, tools and generation settings can be
        counted along on Vertex AI; on the Gemini API, setting them raises
        `errors.UnsupportedFieldError` (a ValueError) before any request. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx.

        Args:
            model: Model whose tokenizer counts; takes the same forms of name as in `generate_content`.
            contents: What to count; takes the same shapes as in `generate_content`, media included.
            config: Transport and, on Vertex AI, what else is to be counted.

        Returns:
            The sum as `total_tokens`, with a split by modality where the API gives one.
        """
        return self._driver.run(
            observed(
                call.call,
                operations.COUNT_TOKENS,
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
        """Split contents into tokens and return each token with its number. Vertex AI only.

        For a mere number, `count_tokens` does on both backends. On the Gemini API this method raises
        `errors.UnsupportedMethodError` (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx.

        Args:
            model: Model whose tokenizer is used; takes the same forms of name as in `generate_content`.
            contents: Text to split; a list of `Content` objects gives one entry each.
            config: Transport settings of this call.

        Returns:
            For each content its role, the token numbers, and the tokens as bytes.
        """
        return self._driver.run(
            observed(
                call.call,
                operations.COMPUTE_TOKENS,
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
        """Turn each input into a vector that can be compared, searched or clustered.

        There is one embedding per input, in the same order. All inputs share the settings of `config`.
        On Vertex AI the text embedding models take text only; any other part raises ValueError before
        the request. Gemini embedding models take images, sound and video where they support them.
        Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx. Before any request
        it raises `errors.UnsupportedFieldError` (a ValueError) for a field that the backend does not
        take, such as `auto_truncate` on the Gemini API.

        Args:
            model: Embedding model, such as `text-embedding-004`; same forms of name as in
                `generate_content`.
            contents: One input (a string, part or `Content`) or a list of them. Every item of a list is an
                input of its own; to embed several parts together, put them into one `Content`.
            config: Task type, vector length, truncation and transport.

        Returns:
            The vectors as `embeddings`, one per input; each has its floats in `values`.
        """
        return self._driver.run(
            observed(
                call.call,
                operations.EMBED_CONTENT,
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
        """Fetch what the service tells about one model, such as its limits and version.

        Base models and tuned models alike; `tuned_model_info` is set for the latter. The Gemini API
        tells token limits and sampling defaults, Vertex AI tells labels, endpoints and checkpoints.
        Both backends.

        Raises `errors.ClientError` for 4xx answers (404 for an unknown model) and `errors.ServerError`
        for 5xx, and ValueError before any request for a name that fits no model of the backend.

        Args:
            model: Model to look up. Gemini API: `gemini-2.0-flash`, `models/...`, `tunedModels/...`. Vertex
                AI: `gemini-2.0-flash`, `google/...`, `publishers/.../models/...` for Google's and partners'
                models; `models/...` or `projects/.../models/...` for models of your project.
            config: Transport settings of this call.

        Returns:
            The model; fields that the backend does not know are None.
        """
        return self._driver.run(observed(call.call, operations.GET, self._context, config, {"model": model}))

    def list(
        self,
        config: Optional[Union[ListModelsConfig, ListModelsConfigDict]] = None,
    ) -> Pager[Model]:
        """List models: Google's base models, or with `query_base=False` your own tuned ones.

        Iterating over the pager fetches page after page; indexing it concerns the page at hand, and
        `next_page()` moves on. The async form is awaited first:
        `async for model in await client.aio.models.list()`. Both backends; on Vertex AI tuned models are
        those of the client's project and location that carry a tuning label.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, at the first page
        already or at a later one, and `errors.UnsupportedFieldError` (a ValueError) before any request for
        a setting that the backend does not take.

        Args:
            config: Base or tuned models, page size and filter.

        Returns:
            A pager over `Model` objects that starts at the first page.
        """
        pages: Pages[Model] = Pages(operations.LIST, self._context, config, {}, "models")
        return Pager(pages, self._driver, self._driver.run(pages.fetch(None)))

    def update(
        self,
        model: str,
        *,
        config: Optional[Union[UpdateModelConfig, UpdateModelConfigDict]] = None,
    ) -> Model:
        """Change name, description or default checkpoint of a tuned model.

        Only what is set in `config` changes. Base models cannot be changed. Both backends; the default
        checkpoint exists on Vertex AI only, and setting it on the Gemini API raises
        `errors.UnsupportedFieldError` (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, and ValueError before
        any request for a name that is not one of a tuned model.

        Args:
            model: Tuned model to change. Gemini API: `tunedModels/...`. Vertex AI: `models/...` or
                `projects/.../models/...`.
            config: What is to change, and transport.

        Returns:
            The model as it is now.
        """
        return self._driver.run(
            observed(call.call, operations.UPDATE, self._context, config, {"model": model})
        )

    def delete(
        self,
        model: str,
        *,
        config: Optional[Union[DeleteModelConfig, DeleteModelConfigDict]] = None,
    ) -> DeleteModelResponse:
        """Delete a tuned model for good.

        The Gemini API has deleted it when the call returns. Vertex AI starts the deletion, and refuses it
        while the model is deployed to an endpoint. Base models cannot be deleted. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, and ValueError before
        any request for a name that is not one of a tuned model.

        Args:
            model: Tuned model to delete; takes the same forms of name as in `update`.
            config: Transport settings of this call.

        Returns:
            An object without fields.
        """
        return self._driver.run(
            observed(call.call, operations.DELETE, self._context, config, {"model": model})
        )

    def generate_images(
        self,
        *,
        model: str,
        prompt: str,
        config: Optional[Union[GenerateImagesConfig, GenerateImagesConfigDict]] = None,
    ) -> GenerateImagesResponse:
        """Generate images from a prompt with an Imagen model.

        The call returns when all images are drawn. Images that the safety filters hold back are left out,
        so there may be fewer than asked for, even none; with `include_rai_reason` the reason comes in their
        place. On Vertex AI `output_gcs_uri` stores images in a bucket instead of sending bytes. Gemini
        models draw with `generate_content` instead. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx. Before any request it
        raises `errors.UnsupportedFieldError` (a ValueError) for a setting that the backend does not take,
        such as `seed` on the Gemini API.

        Args:
            model: Imagen model, such as `imagen-3.0-generate-002`; same forms of name as in
                `generate_content`.
            prompt: What the images should show, in words.
            config: Number, shape, format, safety and transport.

        Returns:
            The images as `generated_images`; `generated_images[0].image.save(path)` writes the first one.
        """
        return self._driver.run(
            observed(
                call.call,
                operations.GENERATE_IMAGES,
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
        """Edit an image with an Imagen model, by a prompt and reference images. Vertex AI only.

        Every reference has its own `reference_id`, and the prompt may refer to it as `[1]`. Inserting and
        removing need a `RawReferenceImage` and a `MaskReferenceImage`; the mask is yours or computed.
        Style, subject and control images guide models that support them. On the Gemini API this method
        raises `errors.UnsupportedMethodError` (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, such as 400 for
        references that do not fit the `edit_mode`.

        Args:
            model: Imagen model for editing, such as `imagen-3.0-capability-001`; those that generate cannot
                edit.
            prompt: What the result should show; may be empty when something is to be removed.
            reference_images: Raw image, mask, control, style and subject images, in any order.
            config: Kind of edit, number of results, format, safety and transport.

        Returns:
            The edited images as `generated_images`.
        """
        return self._driver.run(
            observed(
                call.call,
                operations.EDIT_IMAGE,
                self._context,
                config,
                {"model": model, "prompt": prompt, "reference_images": reference_images},
            )
        )

    def upscale_image(
        self,
        *,
        model: str,
        image: Union[Image, ImageDict],
        upscale_factor: str,
        config: Optional[Union[UpscaleImageConfig, UpscaleImageConfigDict]] = None,
    ) -> UpscaleImageResponse:
        """Enlarge an image with an Imagen model. Vertex AI only.

        Detail is added, while what the image shows stays the same. On the Gemini API this method raises
        `errors.UnsupportedMethodError` (a ValueError) before any request.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx, such as 400 for a
        result that would be too large.

        Args:
            model: Imagen model that upscales, such as `imagen-3.0-generate-002`.
            image: Image to enlarge, as bytes or `gs://` address.
            upscale_factor: `x2` or `x4`: how many times as wide and as high.
            config: Format of the result and transport.

        Returns:
            The larger image as the only one of `generated_images`.
        """
        return self._driver.run(
            observed(
                call.call,
                operations.UPSCALE_IMAGE,
                self._context,
                config,
                {"model": model, "image": image, "upscale_factor": upscale_factor},
            )
        )

    def generate_videos(
        self,
        *,
        model: str,
        prompt: Optional[str] = None,
        image: Optional[Union[Image, ImageDict]] = None,
        config: Optional[Union[GenerateVideosConfig, GenerateVideosConfigDict]] = None,
    ) -> GenerateVideosOperation:
        """Start generating videos with a Veo model.

        The call returns at once with an operation. Pass it to `operations.get` every 10 seconds or so until
        `done` is true, which takes a minute or more; then its `response` has the videos. On the Gemini API
        `files.download` fetches them, within 2 days. Vertex AI sends bytes, or stores videos under
        `output_gcs_uri`. Both backends.

        Raises `errors.ClientError` for 4xx answers and `errors.ServerError` for 5xx when this call fails;
        what fails later stands in `error` of the operation. Before any request it raises
        `errors.UnsupportedFieldError` (a ValueError) for a setting that the backend does not take, such as
        `fps` on the Gemini API.

        Args:
            model: Veo model, such as `veo-2.0-generate-001`; same forms of name as in `generate_content`.
            prompt: What happens in the video, in words. May be left out when there is an image.
            image: First frame of the video, as bytes or, on Vertex AI, as `gs://` address.
            config: Number, length, shape, place to store and transport.

        Returns:
            The operation, not done yet; the videos come in its `response` later.
        """
        return self._driver.run(
            observed(
                call.call,
                operations.GENERATE_VIDEOS,
                self._context,
                config,
                {"model": model, "prompt": prompt, "image": image},
            )
        )

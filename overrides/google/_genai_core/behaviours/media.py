"""Images and videos, and other names of the settings of reference images."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, List, Optional, Tuple, Type, TypeVar

from pydantic import model_validator

from google._genai_core.runtime.given import kind_of
from google._genai_core.runtime.media import local_files, part_fields, pillow
from google._genai_core.runtime.model import ApiModel
from google._genai_core.runtime.usage_errors import InvalidTypeError

if TYPE_CHECKING:
    from google._genai_api.types.imaging import images


Img = TypeVar("Img", bound="ImageBehaviour")


class ImageBehaviour(part_fields.PartSource, ApiModel):
    """Reading, showing and saving an image, which can replace a part. A Pillow image can replace it."""

    if TYPE_CHECKING:
        image_bytes: Optional[bytes] = None
        gcs_uri: Optional[str] = None
        mime_type: Optional[str] = None

    @model_validator(mode="before")
    @classmethod
    def _of_pillow(cls, value: Any) -> Any:
        if not pillow.is_pil_image(value):
            return value
        data, mime_type = pillow.encoded(value)
        return {"image_bytes": data, "mime_type": mime_type}

    @classmethod
    def from_pillow(cls: Type[Img], image: pillow.ImageLike) -> Img:
        """Return the image for an image of Pillow: its own file if it is unchanged, else it is encoded.

        Raises errors.InvalidValueError if it is closed or broken.
        """
        if not pillow.is_pil_image(image):
            raise InvalidTypeError(f"image must be an image of Pillow, not {kind_of(image)}")
        data, mime_type = pillow.encoded(image)
        return cls(image_bytes=data, mime_type=mime_type)

    @classmethod
    def from_file(cls: Type[Img], location: local_files.Location, mime_type: Optional[str] = None) -> Img:
        """Return the image in a file. The default of the media type is found by its extension or first bytes."""
        path = local_files.path(location)
        data = path.read_bytes()
        mime_type = mime_type or part_fields.guess_mime_type(str(path), data)
        return cls(image_bytes=data, mime_type=mime_type)

    def save(self, location: local_files.Location) -> None:
        """Write the image to a file, in the format that its name says.

        The bytes are written as they are if they have that format; otherwise Pillow encodes them.
        Raises errors.InvalidValueError if the image has only a URI or cannot be written in the format, and
        errors.MissingPackageError if Pillow is needed and not installed.
        """
        local_files.write_image(location, self._medium)

    def show(self) -> None:
        """Open the image in the desktop's viewer, from a temporary file."""
        local_files.show(self._medium)

    @property
    def _medium(self) -> local_files.Medium:
        return local_files.Medium("image", self.image_bytes, self.gcs_uri, self.mime_type)

    def part_fields(self) -> part_fields.PartFields:
        """Return the fields of a part with this image. Raises errors.InvalidValueError if it is empty."""
        return part_fields.from_medium("image", self.image_bytes, self.gcs_uri, self.mime_type)


class GenerateImagesResponseBehaviour:
    """The images of a response."""

    if TYPE_CHECKING:
        generated_images: List[images.GeneratedImage]

    @property
    def images(self) -> List[Optional[images.Image]]:
        """The image of each entry of `generated_images`; None for one that was filtered."""
        return [generated.image for generated in self.generated_images]


V = TypeVar("V", bound="VideoBehaviour")


class VideoBehaviour(part_fields.PartSource):
    """Reading, showing and saving a video, which can replace a part."""

    if TYPE_CHECKING:
        video_bytes: Optional[bytes]
        uri: Optional[str]
        mime_type: Optional[str]

    @classmethod
    def from_file(cls: Type[V], location: local_files.Location, mime_type: Optional[str] = None) -> V:
        """Return the video in a file. The default of the media type is found by its extension or first bytes."""
        path = local_files.path(location)
        data = path.read_bytes()
        mime_type = mime_type or part_fields.guess_mime_type(str(path), data)
        return cls(video_bytes=data, mime_type=mime_type)  # type: ignore[call-arg]  # the generated class has the field

    def save(self, path: local_files.Location) -> None:
        """Write the bytes to a file. Raises errors.InvalidValueError if they are not downloaded yet."""
        local_files.write(path, self._medium)

    def show(self) -> None:
        """Open the video in the desktop's viewer, from a temporary file."""
        local_files.show(self._medium)

    @property
    def _medium(self) -> local_files.Medium:
        return local_files.Medium("video", self.video_bytes, self.uri, self.mime_type)

    def part_fields(self) -> part_fields.PartFields:
        """Return the fields of a part with this video. Raises errors.InvalidValueError if it is empty."""
        return part_fields.from_medium("video", self.video_bytes, self.uri, self.mime_type)


class MaskReferenceImageBehaviour:
    """Another name of the settings of a mask."""

    if TYPE_CHECKING:
        config: Optional[images.MaskReferenceConfig]

    __beside__: ClassVar[Tuple[str, ...]] = ("mask_image_config",)

    @property
    def mask_image_config(self) -> Optional[images.MaskReferenceConfig]:
        """Another name of `config`."""
        return self.config

    @mask_image_config.setter
    def mask_image_config(self, value: Optional[images.MaskReferenceConfig]) -> None:
        self.config = value


class ControlReferenceImageBehaviour:
    """Another name of the settings of a control image."""

    if TYPE_CHECKING:
        config: Optional[images.ControlReferenceConfig]

    __beside__: ClassVar[Tuple[str, ...]] = ("control_image_config",)

    @property
    def control_image_config(self) -> Optional[images.ControlReferenceConfig]:
        """Another name of `config`."""
        return self.config

    @control_image_config.setter
    def control_image_config(self, value: Optional[images.ControlReferenceConfig]) -> None:
        self.config = value


class StyleReferenceImageBehaviour:
    """Another name of the settings of a style image."""

    if TYPE_CHECKING:
        config: Optional[images.StyleReferenceConfig]

    __beside__: ClassVar[Tuple[str, ...]] = ("style_image_config",)

    @property
    def style_image_config(self) -> Optional[images.StyleReferenceConfig]:
        """Another name of `config`."""
        return self.config

    @style_image_config.setter
    def style_image_config(self, value: Optional[images.StyleReferenceConfig]) -> None:
        self.config = value


class SubjectReferenceImageBehaviour:
    """Another name of the settings of a subject image."""

    if TYPE_CHECKING:
        config: Optional[images.SubjectReferenceConfig]

    __beside__: ClassVar[Tuple[str, ...]] = ("subject_image_config",)

    @property
    def subject_image_config(self) -> Optional[images.SubjectReferenceConfig]:
        """Another name of `config`."""
        return self.config

    @subject_image_config.setter
    def subject_image_config(self, value: Optional[images.SubjectReferenceConfig]) -> None:
        self.config = value

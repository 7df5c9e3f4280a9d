"""Images and videos, and the second names of settings for reference images."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Type, TypeVar

from google._genai_core.runtime.media import local_files
from google._genai_core.runtime.media import part_fields as parts_of

if TYPE_CHECKING:
    from google._genai_api.types.imaging import images

Img = TypeVar("Img", bound="ImageBehaviour")


class ImageBehaviour(parts_of.PartSource):
    """Reading, showing, saving an image; it may stand where a part is wanted."""

    if TYPE_CHECKING:
        image_bytes: Optional[bytes]
        gcs_uri: Optional[str]
        mime_type: Optional[str]

    @classmethod
    def from_file(cls: Type[Img], location: str, mime_type: Optional[str] = None) -> Img:
        """The image in a file; without a media type, its extension or its first bytes tell it."""
        data = local_files.read(location)
        mime_type = mime_type or parts_of.guess_mime_type(location, data)
        return cls(image_bytes=data, mime_type=mime_type)  # type: ignore[call-arg]  # as above

    def save(self, location: str) -> None:
        """Write the bytes to a file; ValueError when the image is only referred to."""
        local_files.write(location, self.image_bytes, "image")

    def show(self) -> None:
        """Open the image in the desktop's viewer, by a temporary file."""
        local_files.show(self.image_bytes, self.mime_type, "image")

    def part_fields(self) -> parts_of.PartFields:
        """The fields of a part that holds this image; ValueError when there is nothing to send."""
        return parts_of.from_medium("image", self.image_bytes, self.gcs_uri, self.mime_type)


V = TypeVar("V", bound="VideoBehaviour")


class VideoBehaviour(parts_of.PartSource):
    """Reading, showing, saving a video; it may stand where a part is wanted."""

    if TYPE_CHECKING:
        video_bytes: Optional[bytes]
        uri: Optional[str]
        mime_type: Optional[str]

    @classmethod
    def from_file(cls: Type[V], location: str, mime_type: Optional[str] = None) -> V:
        """The video in a file; without a media type, its extension or its first bytes tell it."""
        data = local_files.read(location)
        mime_type = mime_type or parts_of.guess_mime_type(location, data)
        return cls(video_bytes=data, mime_type=mime_type)  # type: ignore[call-arg]  # as above

    def save(self, location: str) -> None:
        """Write the bytes to a file; ValueError when they were not downloaded yet."""
        local_files.write(location, self.video_bytes, "video")

    def show(self) -> None:
        """Open the video in the desktop's viewer, by a temporary file."""
        local_files.show(self.video_bytes, self.mime_type, "video")

    def part_fields(self) -> parts_of.PartFields:
        """The fields of a part that holds this video; ValueError when there is nothing to send."""
        return parts_of.from_medium("video", self.video_bytes, self.uri, self.mime_type)


class MaskReferenceImageBehaviour:
    """The second name of a mask's settings."""

    if TYPE_CHECKING:
        config: Optional[images.MaskReferenceConfig]

    @property
    def mask_image_config(self) -> Optional[images.MaskReferenceConfig]:
        """The same as `config`."""
        return self.config


class ControlReferenceImageBehaviour:
    """The second name of a control image's settings."""

    if TYPE_CHECKING:
        config: Optional[images.ControlReferenceConfig]

    @property
    def control_image_config(self) -> Optional[images.ControlReferenceConfig]:
        """The same as `config`."""
        return self.config


class StyleReferenceImageBehaviour:
    """The second name of a style image's settings."""

    if TYPE_CHECKING:
        config: Optional[images.StyleReferenceConfig]

    @property
    def style_image_config(self) -> Optional[images.StyleReferenceConfig]:
        """The same as `config`."""
        return self.config


class SubjectReferenceImageBehaviour:
    """The second name of a subject image's settings."""

    if TYPE_CHECKING:
        config: Optional[images.SubjectReferenceConfig]

    @property
    def subject_image_config(self) -> Optional[images.SubjectReferenceConfig]:
        """The same as `config`."""
        return self.config

"""The return types of list methods, for annotations: `Pager[types.Model]`."""

from google._genai_api.resources.aio.pagers import AsyncPager
from google._genai_api.resources.pagers import Pager

__all__ = ["AsyncPager", "Pager"]

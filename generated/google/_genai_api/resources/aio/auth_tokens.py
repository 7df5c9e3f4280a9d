# Made by `make generate` from spec/ and generator/templates/; edit those instead.
"""`client.aio.auth_tokens`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Union

from google._genai_api.methods import auth_tokens as methods
from google._genai_core.flows import other_credentials
from google._genai_core.flows.observed import observed_flow
from google._genai_core.runtime.driving.drivers import AsyncDriver
from google._genai_core.runtime.driving.resource import Resource

if TYPE_CHECKING:
    from google._genai_api.types.dicts.live.auth_tokens import CreateAuthTokenConfigDict
    from google._genai_api.types.live.auth_tokens import AuthToken, CreateAuthTokenConfig


class AsyncTokens(Resource[AsyncDriver]):
    """Tokens that stand for the API key for a short time, for programs of your users, such as a page in a
    browser. Gemini API only.

    Errors that every method can raise are listed in `google.genai.errors`.
    """

    __module__ = "google.genai.tokens"

    _place = "aio.auth_tokens"

    async def create(
        self,
        config: Optional[Union[CreateAuthTokenConfig, CreateAuthTokenConfigDict]] = None,
    ) -> AuthToken:
        """Create a token that stands for the API key for a short time. Gemini API only.

        Give its `name` to the program, which passes it as its API key. The token is good for live sessions
        alone, with
        the settings that `config` fixes. The API has the method in its version `v1alpha`, which is used
        unless you
        set another one than `v1beta`.

        Args:
            config: Times, number of uses, fixed settings of the sessions and request settings.

        Returns:
            The token; `name` is the secret to pass on.
        """
        return await self._driver.run(
            observed_flow(other_credentials.create_token_flow, methods.CREATE, self._context, config, {})
        )

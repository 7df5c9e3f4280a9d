"""Which model a call is for: a base model, a tuned one or the one behind an endpoint."""

from __future__ import annotations

from dataclasses import replace

from google.genai.emulator.protocol.api_call import ApiCall
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.services.tuned_models import TunedModels
from google.genai.emulator.services.vertex_models import VertexModels
from google.genai.emulator.state.base_models import ModelInfo, find_model, gemini_model, vertex_model
from google.genai.emulator.state.seed_models import SEED_MODELS

__all__ = ["SEED_MODELS", "Catalog"]


class Catalog:
    """Finds models by the names that calls use."""

    def __init__(self, tuned: TunedModels, deployed: VertexModels) -> None:
        self._tuned = tuned
        self._deployed = deployed

    def target(self, call: ApiCall) -> ModelInfo:
        """The model that a call is for, under the name that `modelVersion` shows.

        Raises ServiceError 404 where there is none, and where it does not answer to the verb: 404 on
        Gemini, 400 on Vertex.
        """
        if "tunedModel" in call.params:
            return _named(call, self._tuned.base(call.resource))
        if "endpoint" in call.params:
            return _named(call, self._deployed.base_of_endpoint(call.resource))
        if call.backend == "gemini":
            return gemini_model(call.params["model"], call.version, call.route.verb)
        return vertex_model(call.resource, call.route.verb)

    def named(self, call: ApiCall, name: str, verb: str) -> ModelInfo:
        """The model that a body names, as `target` finds it: `models/x`, a publisher's or a tuned one."""
        if call.backend == "gemini":
            return gemini_model(name.rpartition("models/")[2], call.version, verb)
        if "/publishers/" not in f"/{name}" and "/models/" in name:
            base = find_model("vertex", self._deployed.base_of_model(name))
            assert base is not None, "every tuned model has a base"
            return replace(base, name=name)
        return vertex_model(name if "/" in name else f"publishers/google/models/{name}", verb)


def _named(call: ApiCall, base: str) -> ModelInfo:
    model = find_model(call.backend, base)
    assert model is not None, "every tuned model has a base"
    if call.route.verb in ("predict", "predictLongRunning", "fetchPredictOperation"):
        raise ServiceError(400, f"{call.resource} is not supported in the {call.route.verb} API.")
    return replace(model, name=call.resource)

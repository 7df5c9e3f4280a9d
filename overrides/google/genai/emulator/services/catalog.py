"""The lookup of the model that a call names: a base model, a tuned model, or an endpoint's model."""

from __future__ import annotations

from dataclasses import replace

from google.genai.emulator.protocol.api_call import ApiCall
from google.genai.emulator.protocol.errors import ServiceError
from google.genai.emulator.state.base_models import ModelInfo, find_model, gemini_model, vertex_model
from google.genai.emulator.state.emulator_state import EmulatorState


class Catalog:
    """A lookup of models by the names that calls use."""

    def __init__(self, state: EmulatorState) -> None:
        self._state = state

    def target(self, call: ApiCall) -> ModelInfo:
        """Return the model in the path of a call, with the name that `modelVersion` shows.

        Raises ServiceError: 404 if there is no such model; if it does not support the verb, 404 on Gemini
        and 400 on Vertex AI.
        """
        if "tunedModel" in call.params:
            return _renamed_base(call, self._state.tuned_models.base_of(call.resource))
        if "endpoint" in call.params:
            return _renamed_base(call, self._state.tuned_pairs.base_of_endpoint(call.resource))
        if call.backend == "gemini":
            return gemini_model(call.params["model"], call.version, call.route.verb)
        return vertex_model(call.resource, call.route.verb)

    def named(self, call: ApiCall, name: str, verb: str) -> ModelInfo:
        """Return the model that a body names: `models/x`, a publisher model or a tuned one.

        Raises as `target` does.
        """
        if call.backend == "gemini":
            return gemini_model(name.rpartition("models/")[2], call.version, verb)
        if "/publishers/" not in f"/{name}" and "/models/" in name:
            base = find_model("vertex", self._state.tuned_pairs.with_model(name).base)
            assert base is not None, "every tuned model has a base"
            return replace(base, name=name)
        return vertex_model(name if "/" in name else f"publishers/google/models/{name}", verb)


def _renamed_base(call: ApiCall, base: str) -> ModelInfo:
    model = find_model(call.backend, base)
    assert model is not None, "every tuned model has a base"
    if call.route.verb in ("predict", "predictLongRunning", "fetchPredictOperation"):
        raise ServiceError(400, f"{call.resource} is not supported in the {call.route.verb} API.")
    return replace(model, name=call.resource)

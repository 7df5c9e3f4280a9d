"""predict of both backends: embeddings and masks on Vertex AI, images on both, by the kind of the model."""

from __future__ import annotations

from google.genai.emulator.model.masks import predict_masks
from google.genai.emulator.protocol.api_call import ApiCall, CallHandlers
from google.genai.emulator.protocol.document import Json
from google.genai.emulator.protocol.exchange import Reply, json_reply
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.embedding import Embedding
from google.genai.emulator.services.images import predict_images


class Predictions:
    """The service for `predict`, which the models of embeddings, images and masks support."""

    def __init__(self, catalog: Catalog, embedding: Embedding) -> None:
        self._catalog = catalog
        self._embedding = embedding

    def handlers(self) -> CallHandlers:
        """Return the handlers by verb."""
        return {"predict": self.predict}

    def predict(self, call: ApiCall) -> Reply:
        """Return a PredictResponse."""
        target = self._catalog.target(call)
        if target.kind == "embed":
            return self._embedding.predict(call, target)
        predictions = predict_masks(call.body) if target.kind == "mask" else predict_images(call)
        response: Json = {"predictions": predictions} if predictions else {}
        return json_reply(response)

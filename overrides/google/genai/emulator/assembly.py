"""Builds everything that answers calls, in the order of what needs what: the one place that knows all."""

from __future__ import annotations

from functools import partial

from google.genai.emulator.model.tokens import TokenCounter
from google.genai.emulator.protocol.call import Handlers
from google.genai.emulator.protocol.validate import Validator
from google.genai.emulator.scripts import Script
from google.genai.emulator.services import catalog as catalogs
from google.genai.emulator.services.caches import Caches
from google.genai.emulator.services.context import Context
from google.genai.emulator.services.counting import Counting
from google.genai.emulator.services.embedding import Embedding
from google.genai.emulator.services.files import Files
from google.genai.emulator.services.filming import Filming
from google.genai.emulator.services.gemini_batches import GeminiBatches
from google.genai.emulator.services.generation import Generation
from google.genai.emulator.services.models import Models
from google.genai.emulator.services.predictions import Predictions
from google.genai.emulator.services.tuned_models import TunedModels
from google.genai.emulator.services.tuning_jobs import TuningJobs
from google.genai.emulator.services.uploads import Uploads
from google.genai.emulator.services.vertex_batches import VertexBatches
from google.genai.emulator.services.vertex_models import VertexModels
from google.genai.emulator.state.cached_contents import CachedContents
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.state.ids import Identities
from google.genai.emulator.state.operations import Operations
from google.genai.emulator.state.stored_files import StoredFiles


class Resources:
    """The state of one emulator: `handlers` answers calls, `uploads` takes media in."""

    def __init__(self, clock: Clock, host: str, schemas: Validator, script: Script) -> None:
        identities = Identities()
        operations = Operations(clock, identities)
        first = catalogs.TUNED_MODELS  # read when an emulator is made, so tests may put others there
        tuned = TunedModels(clock, identities, operations, first)
        deployed = VertexModels(clock, operations, first)
        catalog = catalogs.Catalog(tuned, deployed)
        files, caches = StoredFiles(clock, host), CachedContents(clock)
        counter, context = TokenCounter(files.bytes_at), Context(files, caches)
        generation = Generation(catalog, context, counter, script)
        embedding = Embedding(catalog, counter)
        answers = {"batchGenerateContent": generation.response, "asyncBatchEmbedContent": embedding.response}
        self.uploads = Uploads(clock, identities, files, partial(schemas.message, "CreateFileRequest"))
        self.handlers: Handlers = {
            **generation.handlers(),
            **Counting(catalog, context, counter).handlers(),
            **embedding.handlers(),
            **Predictions(catalog, embedding).handlers(),
            **Filming(clock, identities, catalog, operations, files).handlers(),
            **Models().handlers(),
            **tuned.handlers(),
            **deployed.handlers(),
            **TuningJobs(clock, identities, deployed).handlers(),
            **Files(clock, files).handlers(),
            **Caches(clock, identities, caches, catalog, context, counter).handlers(),
            **GeminiBatches(clock, identities, catalog, files, schemas, answers).handlers(),
            **VertexBatches(clock, identities, catalog, operations).handlers(),
            **operations.handlers(),
        }

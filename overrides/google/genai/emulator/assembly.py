"""Builds everything that answers calls, in the order of what needs what: the one place that knows all."""

from __future__ import annotations

from functools import partial

from google.genai.emulator.model.tokens import TokenCounter
from google.genai.emulator.protocol.api_call import CallHandlers
from google.genai.emulator.protocol.validation import Validator
from google.genai.emulator.scripts import Script
from google.genai.emulator.services import catalog as catalogs
from google.genai.emulator.services.caches import Caches
from google.genai.emulator.services.context import Context
from google.genai.emulator.services.counting import Counting
from google.genai.emulator.services.embedding import Embedding
from google.genai.emulator.services.files import Files
from google.genai.emulator.services.gemini_batches import GeminiBatches
from google.genai.emulator.services.generation import Generation
from google.genai.emulator.services.models import Models
from google.genai.emulator.services.predictions import Predictions
from google.genai.emulator.services.tuned_models import TunedModels
from google.genai.emulator.services.tuning_jobs import TuningJobs
from google.genai.emulator.services.uploads import Uploads
from google.genai.emulator.services.vertex_batches import VertexBatches
from google.genai.emulator.services.vertex_models import VertexModels
from google.genai.emulator.services.videos import Videos
from google.genai.emulator.state.cached_contents import CachedContents
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.operations import Operations
from google.genai.emulator.state.stored_files import StoredFiles


class Resources:
    """The state of one emulator: `handlers` answers calls, `uploads` takes media in."""

    def __init__(self, clock: Clock, host: str, schemas: Validator, script: Script) -> None:
        ids = IdGenerator()
        operations = Operations(clock, ids)
        first = catalogs.SEED_MODELS  # read when an emulator is made, so tests may put others there
        tuned = TunedModels(clock, ids, operations, first)
        deployed = VertexModels(clock, operations, first)
        catalog = catalogs.Catalog(tuned, deployed)
        files, caches = StoredFiles(clock, host), CachedContents(clock)
        counter, context = TokenCounter(files.bytes_at), Context(files, caches)
        generation = Generation(catalog, context, counter, script)
        embedding = Embedding(catalog, counter)
        answers = {"batchGenerateContent": generation.response, "asyncBatchEmbedContent": embedding.response}
        self.uploads = Uploads(clock, ids, files, partial(schemas.message, "CreateFileRequest"))
        self.handlers: CallHandlers = {
            **generation.handlers(),
            **Counting(catalog, context, counter).handlers(),
            **embedding.handlers(),
            **Predictions(catalog, embedding).handlers(),
            **Videos(clock, ids, catalog, operations, files).handlers(),
            **Models().handlers(),
            **tuned.handlers(),
            **deployed.handlers(),
            **TuningJobs(clock, ids, deployed).handlers(),
            **Files(clock, files).handlers(),
            **Caches(clock, ids, caches, catalog, context, counter).handlers(),
            **GeminiBatches(clock, ids, catalog, files, schemas, answers).handlers(),
            **VertexBatches(clock, ids, catalog, operations).handlers(),
            **operations.handlers(),
        }

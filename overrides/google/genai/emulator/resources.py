"""Builds everything that answers calls, in the order of what needs what: the one place that knows all."""

from __future__ import annotations

from functools import partial

from . import catalog as catalogs
from .cached_contents import CachedContents
from .caches import Caches
from .call import Handlers
from .clock import Clock
from .context import Context
from .counting import Counting
from .embedding import Embedding
from .files import Files
from .filming import Filming
from .gemini_batches import GeminiBatches
from .generation import Generation
from .identities import Identities
from .models import Models
from .operations import Operations
from .predictions import Predictions
from .scripts import Script
from .stored_files import StoredFiles
from .tokens import TokenCounter
from .tuned_models import TunedModels
from .tuning_jobs import TuningJobs
from .uploads import Uploads
from .validate import Validator
from .vertex_batches import VertexBatches
from .vertex_models import VertexModels


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

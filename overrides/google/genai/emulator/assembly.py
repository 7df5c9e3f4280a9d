"""The composition root: creates the state and every service, in dependency order."""

from __future__ import annotations

from functools import partial
from typing import Dict, Optional

from google.genai.emulator.model.tokens import TokenCounter
from google.genai.emulator.protocol.api_call import CallHandlers
from google.genai.emulator.protocol.validation import Validator
from google.genai.emulator.scripts import Script
from google.genai.emulator.services.auth_tokens import AuthTokens
from google.genai.emulator.services.caches import Caches
from google.genai.emulator.services.catalog import Catalog
from google.genai.emulator.services.counting import Counting
from google.genai.emulator.services.embedding import Embedding
from google.genai.emulator.services.file_search.documents import Documents
from google.genai.emulator.services.file_search.intake import Intake
from google.genai.emulator.services.file_search.retrieval import Retrieval
from google.genai.emulator.services.file_search.stores import FileSearchStores
from google.genai.emulator.services.files import FileReceiver, Files
from google.genai.emulator.services.gemini_batches import GeminiBatches
from google.genai.emulator.services.generation import Generation
from google.genai.emulator.services.models import Models
from google.genai.emulator.services.operations import Operations
from google.genai.emulator.services.predictions import Predictions
from google.genai.emulator.services.references import References
from google.genai.emulator.services.tuned_models import TunedModels
from google.genai.emulator.services.tuning_jobs import TuningJobs
from google.genai.emulator.services.uploads import Receiver, Uploads
from google.genai.emulator.services.vertex_batches import VertexBatches
from google.genai.emulator.services.vertex_models import VertexModels
from google.genai.emulator.services.videos import Videos
from google.genai.emulator.state import seed_models
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.state.emulator_state import EmulatorState


class Services:
    """The services of one emulator: `handlers` answer calls, `uploads` receives files."""

    def __init__(
        self,
        clock: Clock,
        gemini_host: str,
        gemini_schemas: Validator,
        script: Script,
        tokens_per_request: Optional[int] = None,
    ) -> None:
        state = EmulatorState.create(clock, gemini_host, seed_models.SEED_MODELS, tokens_per_request)
        catalog, references = Catalog(state), References(state)
        counter = TokenCounter(state.files.bytes_at)
        generation = Generation(catalog, references, counter, script, state.continuations, Retrieval(state))
        embedding = Embedding(catalog, counter)
        batch_responders = {
            "batchGenerateContent": generation.response,
            "asyncBatchEmbedContent": embedding.counted_response,
        }
        message = gemini_schemas.message
        intake = Intake(state, partial(message, "UploadToFileSearchStoreRequest"))
        receivers: Dict[str, Receiver] = {
            "files.create": FileReceiver(state, partial(message, "CreateFileRequest")),
            "fileSearchStores.uploadToFileSearchStore": intake,
        }
        self.uploads = Uploads(state.ids, gemini_host, receivers)
        self.handlers: CallHandlers = {
            **generation.handlers(),
            **Counting(catalog, references, counter).handlers(),
            **embedding.handlers(),
            **Predictions(catalog, embedding).handlers(),
            **Videos(state, catalog).handlers(),
            **Models().handlers(),
            **TunedModels(state).handlers(),
            **VertexModels(state).handlers(),
            **TuningJobs(state).handlers(),
            **Files(state).handlers(),
            **AuthTokens(state).handlers(),
            **FileSearchStores(state).handlers(),
            **Documents(state).handlers(),
            **intake.handlers(),
            **Caches(state, catalog, references, counter).handlers(),
            **GeminiBatches(state, catalog, gemini_schemas, batch_responders).handlers(),
            **VertexBatches(state, catalog).handlers(),
            **Operations(state).handlers(),
        }

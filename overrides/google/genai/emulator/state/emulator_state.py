"""All state of one emulator, in one object that every service gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from google.genai.emulator.state.batch_prediction_job import BatchPredictionJob
from google.genai.emulator.state.cached_contents import CacheStore
from google.genai.emulator.state.clock import Clock
from google.genai.emulator.state.continuations import ContinuationStore
from google.genai.emulator.state.file_search_stores import SearchStores
from google.genai.emulator.state.gemini_batch import GeminiBatchStore
from google.genai.emulator.state.ids import IdGenerator
from google.genai.emulator.state.jobs import JobStore
from google.genai.emulator.state.long_running import OperationStore
from google.genai.emulator.state.seed_models import SeedModel
from google.genai.emulator.state.stored_files import FileStore
from google.genai.emulator.state.tuned_model import TunedModelStore
from google.genai.emulator.state.tuned_pair import TunedPairStore
from google.genai.emulator.state.tuning_job import TuningJob


@dataclass(frozen=True)
class EmulatorState:
    """The clock, the ids and the stores."""

    clock: Clock
    ids: IdGenerator
    operations: OperationStore
    files: FileStore
    caches: CacheStore
    continuations: ContinuationStore
    search_stores: SearchStores
    gemini_batches: GeminiBatchStore
    tuned_models: TunedModelStore
    tuned_pairs: TunedPairStore
    tuning_jobs: JobStore[TuningJob]
    vertex_batches: JobStore[BatchPredictionJob]

    @classmethod
    def create(
        cls, clock: Clock, gemini_host: str, seeds: Sequence[SeedModel], tokens_per_request: Optional[int]
    ) -> EmulatorState:
        """Return the initial state; `gemini_host` is the host in the URIs of files.

        `tokens_per_request` limits the answer to one request.
        """
        ids, files = IdGenerator(), FileStore(clock, gemini_host)
        return cls(
            clock=clock,
            ids=ids,
            operations=OperationStore(clock, ids),
            files=files,
            caches=CacheStore(clock),
            continuations=ContinuationStore(ids, tokens_per_request),
            search_stores=SearchStores(clock, ids),
            gemini_batches=GeminiBatchStore(clock, files),
            tuned_models=TunedModelStore(clock, seeds),
            tuned_pairs=TunedPairStore(clock, seeds),
            tuning_jobs=JobStore(clock, TuningJob),
            vertex_batches=JobStore(clock, BatchPredictionJob),
        )

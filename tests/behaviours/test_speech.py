"""Speech as a WAV file."""

from __future__ import annotations

import io
import wave
from typing import Any, List

import pytest

from google.genai import errors, types
from google.genai.emulator import Emulator

SAMPLES = bytes(range(200))
RATE = "audio/L16;codec=pcm;rate=24000"


def read(data: Any) -> Any:
    """The form of a WAV file, and its samples."""
    with wave.open(io.BytesIO(data)) as file:
        form = (file.getnchannels(), file.getsampwidth(), file.getframerate())
        return form, file.readframes(file.getnframes())


def response(*sounds: Any) -> types.GenerateContentResponse:
    parts = [types.Part.from_bytes(data=data, mime_type=kind) for data, kind in sounds]
    content = types.Content(role="model", parts=parts)
    return types.GenerateContentResponse(candidates=[types.Candidate(content=content)])


@pytest.mark.parametrize(
    ("mime_type", "form"),
    [
        (RATE, (1, 2, 24_000)),
        ("audio/pcm;rate=16000", (1, 2, 16_000)),
        ('AUDIO/L16; rate="8000"; channels=2', (2, 2, 8_000)),
    ],
)
def test_samples_become_a_file(mime_type: str, form: Any) -> None:
    part = types.Part.from_bytes(data=SAMPLES, mime_type=mime_type)
    assert part.inline_data is not None
    assert read(part.as_wav()) == read(part.inline_data.as_wav()) == (form, SAMPLES)


def test_the_parts_of_a_response_are_joined() -> None:
    found = response((SAMPLES[:101], RATE), (SAMPLES[101:], RATE), (b"x", "image/png"))
    assert read(found.as_wav()) == ((1, 2, 24_000), SAMPLES)


def test_half_a_sample_at_the_end_is_left_out() -> None:
    assert read(response((SAMPLES[:7], RATE)).as_wav())[1] == SAMPLES[:6]
    assert read(response((SAMPLES[:7], f"{RATE};channels=2")).as_wav())[1] == SAMPLES[:4]


def test_a_file_is_returned_as_it_is() -> None:
    file = response((SAMPLES, RATE)).as_wav()
    assert response((file, "audio/wav")).as_wav() == file


def test_what_is_no_audio_is_none() -> None:
    assert types.Part(text="hi").as_wav() is None
    assert types.Part.from_bytes(data=b"x", mime_type="image/png").as_wav() is None
    assert types.Blob(mime_type=RATE).as_wav() is None
    assert response().as_wav() is None
    assert types.GenerateContentResponse().as_wav() is None


@pytest.mark.parametrize(
    ("sounds", "reason"),
    [
        ([(SAMPLES, "audio/mp3")], "'audio/mp3' cannot become a WAV file: only samples of 16 bits"),
        ([(SAMPLES, "audio/L24;rate=24000")], "cannot become a WAV file"),
        ([(SAMPLES, "audio/L16")], "'audio/L16' has no rate"),
        ([(SAMPLES, "audio/L16;rate=fast")], "has an invalid rate: use a number from 1 to 1,000,000"),
        ([(SAMPLES, "audio/L16;rate=0")], "has an invalid rate"),
        ([(SAMPLES, "audio/L16;rate=1;channels=256")], "has an invalid channels"),
        ([(SAMPLES, RATE), (SAMPLES, "audio/L16;rate=8000")], "cannot be joined: their media types differ"),
        ([(SAMPLES, "audio/wav"), (SAMPLES, "audio/wav")], "'audio/wav' cannot become a WAV file"),
    ],
)
def test_odd_types_are_refused(sounds: List[Any], reason: str) -> None:
    with pytest.raises(errors.InvalidValueError, match=reason):
        response(*sounds).as_wav()


@pytest.mark.parametrize("vertexai", [False, True])
def test_an_emulated_answer_can_be_played(vertexai: bool) -> None:
    models = Emulator().client(vertexai=vertexai).models
    config = types.GenerateContentConfig(response_modalities=[types.Modality.AUDIO])
    whole = models.generate_content(model="gemini-2.0-flash", contents="Say hello", config=config)
    stream = models.generate_content_stream(model="gemini-2.0-flash", contents="Say hello", config=config)
    form, samples = read(whole.as_wav())
    assert form == (1, 2, 24_000)
    assert len(samples) == 4 * 2_400 * 2
    assert read(stream.final_response().as_wav())[1] == samples
    assert whole.usage_metadata is not None
    (counted,) = whole.usage_metadata.candidates_tokens_details
    assert (counted.modality, counted.token_count) == ("AUDIO", 13)

"""The shortcuts of a message of a live session, and the JSON that its types read and send."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

import pytest

from google.genai import types


def message(*parts: Dict[str, Any]) -> types.LiveServerMessage:
    return types.LiveServerMessage.model_validate({"serverContent": {"modelTurn": {"parts": list(parts)}}})


SPEECH = {"inlineData": {"data": "YWI=", "mimeType": "audio/pcm;rate=24000"}}


TURNS: List[Tuple[List[Dict[str, Any]], Optional[str], Optional[bytes]]] = [
    ([], None, None),
    ([{"text": "a"}, {"text": "b"}], "ab", None),
    ([{"text": "hm", "thought": True}, {"text": "b"}], "b", None),
    ([{"text": "hm", "thought": True}], None, None),
    ([{"text": ""}], None, None),
    ([SPEECH, SPEECH], None, b"abab"),
    ([{"text": "a"}, SPEECH, {"inlineData": {}}], "a", b"ab"),
    ([{"text": "a"}, {"functionCall": {"name": "f"}}], "a", None),
]


@pytest.mark.parametrize(("parts", "text", "data"), TURNS)
def test_the_text_and_the_data_of_a_turn(
    parts: List[Dict[str, Any]], text: Optional[str], data: Optional[bytes]
) -> None:
    found = message(*parts)
    assert (found.text, found.data) == (text, data)


@pytest.mark.parametrize(
    "found", [types.LiveServerMessage(), types.LiveServerMessage(server_content=types.LiveServerContent())]
)
def test_a_message_without_a_turn_has_neither(found: types.LiveServerMessage) -> None:
    assert (found.text, found.data, found.parts) == (None, None, [])


def test_the_activity_is_called_type_by_the_service() -> None:
    found = types.VoiceActivity.model_validate_json('{"type": "ACTIVITY_START", "audioOffset": "1.5s"}')
    assert found.voice_activity_type is types.VoiceActivityType.ACTIVITY_START
    assert found == types.VoiceActivity(
        voice_activity_type=types.VoiceActivityType.ACTIVITY_START, audio_offset="1.5s"
    )


def test_a_config_of_a_session_takes_objects_and_dictionaries() -> None:
    given: types.LiveConnectConfigDict = {
        "response_modalities": ["AUDIO"],
        "speech_config": {"voice_config": {"prebuilt_voice_config": {"voice_name": "Kore"}}},
        "realtime_input_config": {"automatic_activity_detection": {"disabled": True}},
        "session_resumption": {"handle": "h"},
    }
    found = types.LiveConnectConfig.model_validate(given)
    assert found.response_modalities == [types.Modality.AUDIO]
    assert found.realtime_input_config == types.RealtimeInputConfig(
        automatic_activity_detection=types.AutomaticActivityDetection(disabled=True)
    )
    assert types.LiveConnectConfig().model_dump(exclude_none=True) == {}
    assert types.LiveConnectParameters(model="m", config=found).config == found

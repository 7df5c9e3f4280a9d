"""As tests/surface/user_script.py: the types of live sessions, and what a program adds to a chat or counts by itself."""

from __future__ import annotations

import datetime
from typing import List, Optional

from google import genai
from google.genai import types
from google.genai.local_tokenizer import LocalTokenizer


def settings(voice: str) -> types.LiveConnectConfig:
    return types.LiveConnectConfig(
        response_modalities=[types.Modality.AUDIO],
        speech_config=types.SpeechConfig(
            voice_config=types.VoiceConfig(prebuilt_voice_config=types.PrebuiltVoiceConfig(voice_name=voice))
        ),
        realtime_input_config=types.RealtimeInputConfig(
            automatic_activity_detection=types.AutomaticActivityDetection(
                start_of_speech_sensitivity=types.StartSensitivity.START_SENSITIVITY_LOW
            ),
            turn_coverage=types.TurnCoverage.TURN_INCLUDES_ALL_INPUT,
        ),
        session_resumption=types.SessionResumptionConfig(handle="h"),
        context_window_compression=types.ContextWindowCompressionConfig(
            sliding_window=types.SlidingWindow(target_tokens=1000)
        ),
        system_instruction="Be brief.",
    )


AS_DICTIONARY: types.LiveConnectConfigDict = {
    "response_modalities": ["AUDIO"],
    "realtime_input_config": {"activity_handling": "NO_INTERRUPTION"},
    "history_config": {"initial_history_in_client_content": True},
}


def read(message: types.LiveServerMessage) -> Optional[str]:
    speech: Optional[bytes] = message.data
    content = message.server_content
    if content is not None and content.turn_complete_reason == types.TurnCompleteReason.NEED_MORE_INPUT:
        return None
    calls: List[types.FunctionCall] = message.tool_call.function_calls if message.tool_call else []
    used = message.usage_metadata and message.usage_metadata.response_token_count
    print(len(speech or b""), [call.name for call in calls], used)
    return message.text


def talk(client: genai.Client) -> Optional[datetime.datetime]:
    chat = client.chats.create(model="gemini-2.0-flash")
    chat.record_history(types.UserContent("Hi"), [types.ModelContent("Hello.")], is_valid=True)
    count: Optional[int] = LocalTokenizer("gemini-2.0-flash").count_tokens(chat.get_history()).total_tokens
    response = client.models.generate_content(
        model="gemini-2.0-flash",
        contents="Hi",
        config=types.GenerateContentConfig(should_return_http_response=True),
    )
    body = response.sdk_http_response and response.sdk_http_response.body
    print(count, body)
    return response.model_status.retirement_time if response.model_status else None

"""As user_script.py: dictionaries for config, their values objects or dictionaries, present or None."""

from __future__ import annotations

import asyncio
from typing import Dict, List, Optional, Union

from google import genai
from google.genai import errors, types


def optional_values(client: genai.Client, cache: types.CachedContent, limit: Optional[int]) -> Optional[str]:
    response = client.models.generate_content(
        model=cache.model or "gemini-2.0-flash",
        contents="hi",
        config={"cached_content": cache.name, "max_output_tokens": limit, "system_instruction": None},
    )
    return response.text


def objects_within(client: genai.Client) -> types.GenerateContentConfigDict:
    settings = [types.SafetySetting(category="HARM_CATEGORY_HARASSMENT", threshold="BLOCK_NONE")]
    plain: List[types.SafetySettingDict] = [{"category": "HARM_CATEGORY_HARASSMENT", "threshold": "OFF"}]
    modalities = ["TEXT", "IMAGE"]
    client.models.generate_content(model="m", contents="hi", config={"safety_settings": plain})
    client.models.generate_content(
        model="m",
        contents="hi",
        config={
            "safety_settings": [*settings, *plain],
            "thinking_config": types.ThinkingConfig(thinking_budget=0),
            "http_options": types.HttpOptions(timeout=1000),
        },
    )
    return {"safety_settings": settings, "response_modalities": modalities}


def either(value: types.ContentOrDict, options: types.HttpOptionsOrDict) -> genai.Client:
    content: Union[types.Content, types.ContentDict] = value
    print(content)
    return genai.Client(api_key="k", http_options=options)


def inline_batch(client: genai.Client, names: List[str]) -> types.BatchJob:
    client.batches.create(model="gemini-2.0-flash", src=names)
    client.batches.create(model="gemini-2.0-flash", src=[{"contents": "a"}, {"contents": [{"text": "b"}]}])
    job = client.batches.create(
        model="gemini-2.0-flash", src=[types.InlinedRequest(contents="a"), {"contents": "b"}]
    )
    print(job.done, job.has_succeeded, job.state in types.JOB_STATES_ENDED)
    return job


def tuned(job: types.TuningJob) -> Dict[str, bool]:
    return {"ended": job.has_ended, "succeeded": job.has_succeeded}


def _report(operation: types.GenerateVideosOperation) -> None:
    print(operation.name, operation.metadata)


def waited(client: genai.Client, operation: types.GenerateVideosOperation) -> List[types.GeneratedVideo]:
    try:
        operation = client.operations.wait(
            operation, config={"timeout_seconds": 600, "interval_seconds": 5, "on_progress": _report}
        )
    except errors.OperationTimeoutError as error:
        print(error.operation, error.seconds)
    operation = client.operations.wait(
        operation, config=types.WaitOperationConfig(on_progress=lambda seen: print(seen.done))
    )
    result: Optional[types.GenerateVideosResponse] = operation.result
    return result.generated_videos if result else []


async def waited_async(client: genai.Client, operation: types.GenerateVideosOperation) -> Optional[bool]:
    done, _ = await asyncio.gather(client.aio.operations.wait(operation), asyncio.sleep(1))
    return done.done


def references(picture: types.Image) -> Optional[types.StyleReferenceConfig]:
    style = types.StyleReferenceImage(
        reference_image=picture, config=types.StyleReferenceConfig(style_description="oil")
    )
    return style.style_image_config

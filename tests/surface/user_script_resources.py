"""As user_script.py: every resource beside text generation, on both backends, sync and async."""

from __future__ import annotations

import asyncio
import datetime
import io
import time
from pathlib import Path
from typing import Dict, List, Optional

from google import genai
from google.auth.credentials import Credentials
from google.genai import errors, types

UTC = datetime.timezone.utc


def tuned(client: genai.Client) -> Optional[str]:
    model: types.Model = client.models.update(model="tunedModels/a", config={"display_name": "A"})
    client.models.update(model="models/1", config=types.UpdateModelConfig(description="b"))
    client.models.delete(model="tunedModels/a", config=types.DeleteModelConfig())
    names = [each.name for each in client.models.list(config={"query_base": False, "page_size": 5})]
    limit: Optional[int] = client.models.get(model="gemini-2.0-flash").input_token_limit
    created = model.tuned_model_info and model.tuned_model_info.create_time
    print(names, limit, created, [endpoint.name for endpoint in model.endpoints])
    return model.display_name


def pictures(client: genai.Client) -> List[types.Image]:
    response = client.models.generate_images(
        model="imagen-3.0-generate-002",
        prompt="A red bicycle",
        config={
            "number_of_images": 2,
            "aspect_ratio": "16:9",
            "safety_filter_level": "BLOCK_LOW_AND_ABOVE",
            "person_generation": types.PersonGeneration.ALLOW_ADULT,
            "output_mime_type": "image/jpeg",
            "include_rai_reason": True,
        },
    )
    found: List[types.Image] = []
    for each in response.generated_images:
        if each.image is None:
            print(each.rai_filtered_reason)
        else:
            each.image.save("bicycle.jpg")
            found.append(each.image)
    return found


def edited(client: genai.Client, picture: types.Image) -> types.EditImageResponse:
    raw = types.RawReferenceImage(reference_id=1, reference_image=picture)
    mask = types.MaskReferenceImage(
        reference_id=2,
        config=types.MaskReferenceConfig(mask_mode="MASK_MODE_BACKGROUND", mask_dilation=0),
    )
    style = types.StyleReferenceImage(config=types.StyleReferenceConfig(style_description="oil"))
    client.models.edit_image(
        model="imagen-3.0-capability-001", prompt="a", reference_images=[raw, {"reference_id": 3}]
    )
    larger: types.UpscaleImageResponse = client.models.upscale_image(
        model="imagen-3.0-generate-001",
        image=types.Image.from_file("bicycle.jpg"),
        upscale_factor="x2",
        config=types.UpscaleImageConfig(include_rai_reason=True),
    )
    print(larger.generated_images[0].image)
    source = types.RecontextImageSource(product_images=[types.ProductImage(product_image=picture)])
    placed: types.RecontextImageResponse = client.models.recontext_image(
        model="imagen-product-recontext-preview-06-30",
        source=source,
        config={"number_of_images": 1, "labels": {"team": "search"}},
    )
    masks: types.SegmentImageResponse = client.models.segment_image(
        model="image-segmentation-001",
        source={"prompt": "a cat", "image": picture},
        config=types.SegmentImageConfig(mode=types.SegmentMode.PROMPT, max_predictions=1),
    )
    print(
        placed.generated_images[0].image, [each.mask and each.mask.gcs_uri for each in masks.generated_masks]
    )
    return client.models.edit_image(
        model="imagen-3.0-capability-001",
        prompt="Sunlight and clear sky",
        reference_images=[
            raw,
            mask,
            style,
            types.ControlReferenceImage(
                config=types.ControlReferenceConfig(control_type="CONTROL_TYPE_CANNY")
            ),
            types.SubjectReferenceImage(
                config=types.SubjectReferenceConfig(
                    subject_type=types.SubjectReferenceType.SUBJECT_TYPE_ANIMAL
                )
            ),
        ],
        config=types.EditImageConfig(edit_mode="EDIT_MODE_INPAINT_INSERTION", number_of_images=1, seed=1),
    )


def films(client: genai.Client, picture: types.Image) -> List[types.Video]:
    operation: types.GenerateVideosOperation = client.models.generate_videos(
        model="veo-2.0-generate-001",
        prompt="A cat",
        image=picture,
        config=types.GenerateVideosConfig(number_of_videos=1, duration_seconds=5, enhance_prompt=True),
    )
    client.models.generate_videos(model="veo", image={"gcs_uri": "gs://b/a.png"}, config={"fps": 24})
    while not operation.done:
        time.sleep(20)
        operation = client.operations.get(operation)
    found: List[types.Video] = []
    if operation.error is None and operation.response is not None:
        for each in operation.response.generated_videos or []:
            if each.video is not None:
                each.video.show()
                found.append(each.video)
    return found


def files(client: genai.Client) -> Optional[str]:
    uploaded: types.File = client.files.upload(file="a.txt")
    client.files.upload("a.txt")
    client.files.upload(file=Path("a.txt"), config={"display_name": "A", "mime_type": "text/plain"})
    client.files.upload(
        file=io.BytesIO(b"a"), config=types.UploadFileConfig(name="a", mime_type="text/plain")
    )
    with open("a.txt", "rb") as opened:
        client.files.upload(file=opened)
    same = client.files.get(name=uploaded.name or "")
    size: Optional[int] = client.files.get("files/a").size_bytes
    pager = client.files.list(config={"page_size": 10})
    print(size, len(pager), pager.page, [each.uri for each in client.files.list()])
    data: bytes = client.files.download(file=same)
    client.files.download("files/a", config=types.DownloadFileConfig())
    client.files.delete(name="files/a")
    response = client.models.generate_content(model="gemini-2.0-flash", contents=["Sum up", uploaded])
    print(data, response.text, same.state == types.FileState.ACTIVE, same.expiration_time)
    return uploaded.uri


def caches(client: genai.Client, file: types.File) -> Optional[str]:
    cache: types.CachedContent = client.caches.create(
        model="gemini-2.0-flash-001",
        config=types.CreateCachedContentConfig(
            contents=[types.Content(role="user", parts=[types.Part.from_uri(file_uri="gs://a/b.pdf")])],
            system_instruction="You are an expert.",
            ttl="3600s",
        ),
    )
    name = cache.name or ""
    client.caches.create(model="m", config={"contents": [file, "a"], "display_name": "c"})
    client.caches.update(name=name, config=types.UpdateCachedContentConfig(ttl="300s"))
    until = datetime.datetime.now(UTC) + datetime.timedelta(hours=2)
    expires = client.caches.update(name, config={"expire_time": until}).expire_time
    usage = client.caches.get(name=name).usage_metadata
    tokens = usage.total_token_count if usage is not None else None
    print(expires, tokens, [each.display_name for each in client.caches.list()])
    config = types.GenerateContentConfig(cached_content=cache)
    client.models.generate_content(model="gemini-2.0-flash-001", contents="a", config=config)
    client.models.generate_content(model="m", contents="a", config={"cached_content": name})
    client.caches.delete(name)
    return cache.model


def tunings(client: genai.Client) -> Optional[str]:
    rows: Dict[str, str] = {"1": "2", "3": "4"}
    examples = [types.TuningExample(text_input=a, output=b) for a, b in rows.items()]
    job: types.TuningJob = client.tunings.tune(
        base_model="models/gemini-1.5-flash-001-tuning",
        training_dataset=types.TuningDataset(examples=examples),
        config=types.CreateTuningJobConfig(epoch_count=1, tuned_model_display_name="plus one"),
    )
    client.tunings.tune(
        base_model="gemini-2.0-flash-001",
        training_dataset={"gcs_uri": "gs://a/train.jsonl"},
        config={"validation_dataset": {"gcs_uri": "gs://a/test.jsonl"}, "adapter_size": "ADAPTER_SIZE_ONE"},
    )
    running = {types.JobState.JOB_STATE_PENDING, types.JobState.JOB_STATE_RUNNING}
    while job.state in running:
        job = client.tunings.get(name=job.name or "")
    for each in client.tunings.list(config=types.ListTuningJobsConfig(page_size=2)):
        print(each.name, each.error and each.error.message)
    client.tunings.cancel(name="a")
    if job.tuned_model is None or job.tuned_model.model is None:
        return None
    print(job.tuned_model.endpoint)
    return client.models.generate_content(model=job.tuned_model.model, contents="5").text


def batches(client: genai.Client) -> Optional[str]:
    job: types.BatchJob = client.batches.create(model="gemini-2.0-flash", src="bq://a.b.c")
    client.batches.create(
        model="gemini-2.0-flash",
        src=types.BatchJobSource(format="jsonl", gcs_uri=["gs://a/b.jsonl"]),
        config=types.CreateBatchJobConfig(display_name="a", dest="gs://a/out"),
    )
    client.batches.create(
        model="gemini-2.0-flash",
        src=[types.InlinedRequest(contents="a", config=types.GenerateContentConfig(temperature=0))],
        config={"dest": {"bigquery_uri": "bq://a.b"}},
    )
    requests: List[types.InlinedRequestDict] = [{"contents": [{"role": "user", "parts": [{"text": "a"}]}]}]
    client.batches.create(model="m", src=requests)
    name = job.name or ""
    job = client.batches.get(name=name)
    for answer in (job.dest and job.dest.inlined_responses) or []:
        print(answer.response and answer.response.text, answer.error and answer.error.code)
    pager = client.batches.list(config=types.ListBatchJobsConfig(page_size=10))
    print(pager.page_size, pager[0].state, pager.config)
    try:
        pager.next_page()
    except IndexError as ended:
        print(ended)
    client.batches.cancel(name=name)
    deleted: types.DeleteResourceJob = client.batches.delete(name)
    return deleted.name


def refused(client: genai.Client) -> str:
    try:
        client.files.list()
    except errors.UnsupportedMethodError as error:
        return str(error)
    return ""


async def media(client: genai.Client) -> List[str]:
    aio = client.aio
    images = await aio.models.generate_images(model="imagen", prompt="a", config={"number_of_images": 1})
    picture = images.generated_images[0].image or types.Image(gcs_uri="gs://a/b.png")
    larger = await aio.models.upscale_image(model="imagen", image=picture, upscale_factor="x4")
    edited_one = await aio.models.edit_image(
        model="imagen", prompt="a", reference_images=[types.RawReferenceImage(reference_image=picture)]
    )
    print(larger.generated_images, edited_one.generated_images)
    found: List[types.Image] = [each for each in images.images if each is not None]
    print(found)
    config = types.GenerateVideosConfig(
        last_frame=picture,
        reference_images=[types.VideoGenerationReferenceImage(image=picture, reference_type="ASSET")],
        mask=types.VideoGenerationMask(image=picture, mask_mode=types.VideoGenerationMaskMode.INSERT),
        webhook_config=types.WebhookConfig(uris=["https://example.com"], user_metadata={"a": 1}),
    )
    await aio.models.generate_videos(model="veo", video=types.Video(uri="gs://a/b.mp4"), config=config)
    await aio.models.generate_videos(model="veo", video=types.GeneratedVideo(video=types.Video(uri="a")))
    await aio.models.generate_videos(model="veo", source={"prompt": "a", "image": picture})
    operation = await aio.models.generate_videos(model="veo", prompt="a")
    while not operation.done:
        await asyncio.sleep(20)
        operation = await aio.operations.get(operation)
    made = (operation.response and operation.response.generated_videos) or []
    return [each.video.uri or "" for each in made if each.video is not None]


async def stored(client: genai.Client) -> List[str]:
    aio, found = client.aio, [""]
    uploaded = await aio.files.upload(file="a.txt", config={"mime_type": "text/plain"})
    data: bytes = await aio.files.download(file=uploaded)
    async for file in await aio.files.list():
        found += [file.name or ""]
    await aio.files.delete(name=(await aio.files.get(name="files/a")).name or "")
    cache = await aio.caches.create(model="m", config={"contents": [uploaded], "ttl": "60s"})
    await aio.caches.update(name=cache.name or "", config={"ttl": "120s"})
    async for cached in await aio.caches.list(config=types.ListCachedContentsConfig(page_size=1)):
        found += [cached.name or ""]
    await aio.caches.delete(name=(await aio.caches.get(name="a")).name or "")
    return [*found, data.decode()]


async def jobs(client: genai.Client) -> List[str]:
    aio, found = client.aio, [""]
    tuning: types.TuningJob = await aio.tunings.tune(
        base_model="m", training_dataset=types.TuningDataset(gcs_uri="gs://a/b.jsonl")
    )
    await aio.tunings.get(name=tuning.name or "")
    await aio.tunings.cancel(name=tuning.name or "")
    async for listed in await aio.tunings.list():
        found += [listed.base_model or ""]
    batch: types.BatchJob = await aio.batches.create(model="m", src="gs://a/b.jsonl")
    batch = await aio.batches.get(name=batch.name or "")
    pager = await aio.batches.list(config={"page_size": 1})
    first: types.BatchJob = pager[0]
    more: List[types.BatchJob] = await pager.next_page()
    async for each in pager:
        found += [each.display_name or ""]
    await aio.batches.cancel(name=batch.name or "")
    await aio.batches.delete(name=batch.name or "")
    await aio.models.update(model="tunedModels/a", config={"description": "b"})
    await aio.models.delete(model="tunedModels/a")
    return [*found, first.name or "", str(len(more))]


def operations(client: genai.Client) -> str:
    by_name: types.Operation = client.operations.get("projects/p/locations/l/operations/1")
    by_fields: types.Operation = client.operations.wait({"name": "models/veo/operations/1"})
    batch: types.BatchJob = client.operations.wait(types.BatchJob(name="batches/1"))
    job: types.TuningJob = client.operations.get(types.TuningJob(name="tuningJobs/1"))
    project: types.ProjectOperation = client.operations.get(types.ProjectOperation(name="operations/1"))
    read: types.GenerateVideosOperation = types.GenerateVideosOperation.from_api_response({"name": "a"})
    general: types.Operation = read
    if isinstance(by_name, types.GenerateVideosOperation) and by_name.response:
        print(by_name.response.generated_videos)
    print(batch.state, job.state, project.response, general.error)
    client.files.download(file="files/a", destination=io.BytesIO())
    client.files.download(file=types.Video(uri="a"), destination=Path("a.mp4"))
    return str(by_fields.name)


def tokens(client: genai.Client, credentials: Credentials) -> Optional[str]:
    fixed = types.LiveConnectConstraints(
        model="m", config=types.LiveConnectConfig(response_modalities=["AUDIO"])
    )
    token: types.AuthToken = client.auth_tokens.create(config={"uses": 1, "live_connect_constraints": fixed})
    client.auth_tokens.create(config=types.CreateAuthTokenConfig(lock_additional_fields=["temperature"]))
    files = client.files.register_files(auth=credentials, uris=["gs://a/b.pdf"])
    return token.name or (files.files[0].name if files.files else None)


async def tokens_async(client: genai.Client, credentials: Credentials) -> Optional[str]:
    token: types.AuthToken = await client.aio.auth_tokens.create()
    files = await client.aio.files.register_files(auth=credentials, uris=["gs://a/b.pdf"])
    return token.name or (files.files[0].name if files.files else None)


if __name__ == "__main__":
    gemini = genai.Client(api_key="key")
    vertex = genai.Client(vertexai=True, project="p", location="us-central1")
    for one in (gemini, vertex):
        print(tuned(one), tunings(one), batches(one), films(one, pictures(one)[0]))
        print(asyncio.run(media(one)), asyncio.run(jobs(one)))
    print(files(gemini), caches(gemini, types.File(uri="a")), asyncio.run(stored(gemini)), refused(vertex))
    print(edited(vertex, types.Image(gcs_uri="gs://a/b.png")))

"""Generate a video, poll its operation, and save it."""

import tempfile
import time
from pathlib import Path

from google import genai
from google.genai import types

client = genai.Client()

operation = client.models.generate_videos(
    model="veo-2.0-generate-001",
    prompt="Waves under a pier, filmed from a boat",
    config=types.GenerateVideosConfig(number_of_videos=1, aspect_ratio="9:16", duration_seconds=6),
)
while not operation.done:
    print("not yet")
    time.sleep(20)
    operation = client.operations.get(operation)

if operation.error:
    print("failed:", operation.error)
for generated in operation.response.generated_videos if operation.response else []:
    video = generated.video
    assert video
    if video.uri:  # the Gemini API keeps the bytes at an address; downloading fills video_bytes
        client.files.download(file=video)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pier.mp4"
        video.save(str(file))
        print(file.name, file.read_bytes()[4:8])

"""What each of the project's own examples prints on the emulator; `*` stands for anything.

A line after `gemini:` or `vertex:` is printed on that backend alone.
"""

from __future__ import annotations

from typing import Dict, List, Tuple

BACKENDS = ("gemini", "vertex")
# What one backend alone has; all others run on both.
ONLY: Dict[str, str] = {
    "media/file_upload": "gemini",
    "media/file_upload_async": "gemini",
    "media/file_search": "gemini",
    "media/image_editing": "vertex",
    "jobs/embedding_batches": "gemini",
    "models/tuning_by_rewards": "vertex",
}

MODELS = """
    all: *models/gemini-2.0-flash
    all: *models/gemini-2.0-flash-001
    all: *models/gemini-2.0-flash-exp
    all: *models/gemini-2.5-flash
    all: *models/gemini-2.5-pro
    all: *models/gemini-2.5-flash-preview-04-17
    all: *models/text-embedding-004
    all: *models/gemini-embedding-001
    all: *models/gemini-embedding-2-preview
    all: *models/imagen-3.0-generate-002
    vertex: all: *models/imagen-3.0-capability-001
    all: *models/veo-2.0-generate-001
    page: 3 of 3 [[]'*models/gemini-2.0-flash', '*models/gemini-2.0-flash-001', '*models/gemini-2.0-flash-exp'[]]
    next: *models/gemini-2.5-flash
"""

OUTPUTS: Dict[str, str] = {
    "text/async_generation": """
        You said: Who lives in the north?
        You said: Who lives in the south?
    """,
    "text/async_streaming": """
        You said: Tell me how a glacier moves.
    """,
    "jobs/batches": """
        Questions of May *PENDING
        *SUCCEEDED True
        vertex: to gs://our-bucket/answers/
        gemini: to the job itself
        gemini: You said: How cold is May?
        gemini: You said: How long is June?
        True
        False
    """,
    "jobs/embedding_batches": """
        Ships and bread JOB_STATE_PENDING
        JOB_STATE_SUCCEEDED successful_count=3
        3 768
        A ship sails to the north. A ship sails to the south.
    """,
    "models/tuning_by_rewards": """
        2 and 2 make <answer>4</answer> 1.0
        4 -1.0
        JOB_STATE_SUCCEEDED
        1 You said: How much is 3 + 4?
        2 You said: How much is 3 + 4?
    """,
    "jobs/batches_async": """
        *SUCCEEDED
        *CANCELLED
        True True
    """,
    "jobs/caching": """
        Rules of the harbour 0:10:00
        You said: Who goes first?
        2708 of 2712 tokens are cached
        You said: May I anchor here?
        2708 of 2713 tokens are cached
        True
        False
    """,
    "chats/chat": """
        You said: I keep two goats.
        You said: How many legs is that[?]
        user I keep two goats.
        model You said: I keep two goats.
        user How many legs is that[?]
        model You said: How many legs is that[?]
        6
    """,
    "chats/chat_async": """
        [[]'You said: Sum up.', 'You said: Sum up.'[]]
        [[]6, 4[]]
    """,
    "functions/function_calling": """
        tide_height returned {*"height":2.4*}.
        user [[][]]
        model [[]'tide_height'[]]
        user [[][]]
        [[]'tide_height'[]]
    """,
    "text/config_forms": """
        True 2
        GenerateContentConfig has no field 'temprature'; did you mean 'temperature'?
    """,
    "client/configuration": """
        You said: Count the islands of Lofoten, then say
        STOP
        You said: Count
        MAX_TOKENS
        8 4
    """,
    "text/contents_forms": """
        a text: You said: Is Pluto a planet?
        several texts: You said: Is Pluto a planet? Is the Moon?
        a part: You said: Is Pluto a planet?
        a dictionary: You said: Is Pluto a planet?
        a conversation: You said: And before?
        a mix: You said: with a list inside of two
    """,
    "media/document_input": """
        You sent application/pdf and said: How many pages are there?
        TEXT 7
        DOCUMENT 774
    """,
    "models/embedding": """
        768
        64
    """,
    "models/embedding_comparison": """
        0.?? The harbour is frozen.
        0.?? A frozen harbour stops all ships.
        0.0? Apples are cheap today.
    """,
    "schemas/enum_schema": """
        Snow Weather.SNOW
        "Snow" Weather.SNOW
    """,
    "client/error_handling": """
        NotFoundError 404 NOT_FOUND
        gemini: models/invalid-model is not found for API version v1beta, *
        vertex: Publisher Model `projects/*/models/invalid-model` was not found *
        BadRequestError 400 INVALID_ARGUMENT
        gemini: * temperature must be in the range [[]0.0, 2.0].
        vertex: Unable to submit request because it has a temperature value of 9.0 *
        gemini: config.audio_timestamp is not supported by the Gemini Developer API; Vertex AI takes it
        vertex: config.store is not supported by Vertex AI; the Gemini Developer API takes it
    """,
    "media/file_upload": """
        Log of the ferry text/plain 45 *ACTIVE
        You sent text/plain and said: What happened on Monday?
        You sent text/plain and said: When was the seal there?
        [[]'Log of the ferry'[]]
        gone: 403
    """,
    "media/file_upload_async": """
        You sent text/plain, text/plain and said: Which of these timetables has more ferries?
        15 True
        4 True
    """,
    "media/file_search": """
        north.txt is ready
        south.txt is ready
        The northern ferry leaves at seven.
          from north.txt
        It takes no bicycles.
          from south.txt
        stores: 0
    """,
    "functions/function_declaration": """
        the model calls tide_height {'harbour': 'harbour'}
        tide_height returned {"harbour":"harbour","metres":2.4}.
    """,
    "media/image_editing": """
        from (160, 120) to (640, 480)
        1 edited True
    """,
    "media/image_generation": """
        lighthouse-0.jpg image/jpeg JPEG True
        lighthouse-1.jpg image/jpeg JPEG True
    """,
    "media/image_input": """
        You sent image/png and said: What is drawn here?
        TEXT 5
        IMAGE 258
    """,
    "schemas/json_schema": """
        {"ship":"ship","runs_daily":true,"stops":[[]{"harbour":"harbour","minutes":1}]}
        ship True [[]('harbour', 1)]
    """,
    "schemas/json_schema_dictionary": """
        {"boat":"boat","knots":1.0,"crew":[[]"crew","crew"]}
        [[]'boat', 'crew', 'knots']
    """,
    "models/model_list": f"""
        one: *models/gemini-2.0-flash
        {MODELS}
        gemini: tuned: tunedModels/numbers-a1b2c3
        gemini: tuned: tunedModels/verses-d4e5f6
        vertex: tuned: projects/our-project/locations/europe-north1/models/4101
        vertex: tuned: projects/our-project/locations/europe-north1/models/4102
    """,
    "models/model_list_async": f"""
        one: *models/gemini-2.5-pro
        {MODELS}
    """,
    "text/safety_settings": """
        You said: Write a harsh review of a boat.
    """,
    "text/system_instruction": """
        You said: Good morning!
    """,
    "text/text_generation": """
        You said: Name a mountain in Norway.
    """,
    "text/text_streaming": """
        You said: Describe a fjord to someone who has never seen the sea.
    """,
    "text/thinking_budget": """
        thought: The user wrote 4 words. I answer them directly.
        answer: You said: Why does ice float?
        text: You said: Why does ice float?
        You said: Why does ice float?
        tokens of thought: None
    """,
    "text/token_computing": """
        gemini: client.models.compute_tokens is not supported by the Gemini Developer API: count_tokens *
        vertex: user [[]b'The ', b'ferr', b'y is', b' lat', b'e.'] 5
    """,
    "text/token_counting": """
        7
        14
    """,
    "models/tuning": """
        *SUCCEEDED
        You said: ninety
        After it
        The number after it
        True
    """,
    "media/video": """
        not yet
        not yet
        pier.mp4 b'ftyp'
    """,
    "media/video_async": """
        You said: Name a storm.
        b'ftyp'
    """,
}


def expected(script: str, backend: str) -> List[str]:
    """The patterns of the lines that a script prints on a backend."""
    kept: List[str] = []
    for line in filter(None, map(str.strip, OUTPUTS[script].splitlines())):
        head, mark, tail = line.partition(": ")
        if head not in ("gemini", "vertex"):
            kept.append(line)
        elif head == backend and mark:
            kept.append(tail)
    return kept


def runs() -> List[Tuple[str, str]]:
    """Every script with each backend that it is for."""
    return [
        (script, backend)
        for script in sorted(OUTPUTS)
        for backend in BACKENDS
        if ONLY.get(script, backend) == backend
    ]

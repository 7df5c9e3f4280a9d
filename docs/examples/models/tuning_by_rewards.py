"""Try a reward on two answers, tune a model by it, and call its checkpoints. Vertex AI only."""

import time

from google import genai
from google.genai import types

client = genai.Client()

reward = types.SingleReinforcementTuningRewardConfig(
    reward_name="correct",
    parse_response_config=types.ReinforcementTuningParseResponseConfig(
        parse_type=types.ResponseParseType.REGEX_EXTRACT, regex_extract_expression="<answer>(.*?)</answer>"
    ),
    string_match_reward_scorer=types.ReinforcementTuningStringMatchRewardScorer(
        correct_answer_reward=1,
        wrong_answer_reward=-1,
        string_match_expression=types.ReinforcementTuningStringMatchRewardScorerStringMatchExpression(
            match_operation=types.MatchOperation.EXACT_MATCH, expression="{{references.sum}}"
        ),
    ),
)
example = types.ReinforcementTuningExample(
    contents=[types.UserContent("How much is 2 + 2?")], references={"sum": "4"}
)
for answer in ("2 and 2 make <answer>4</answer>", "4"):
    found = client.tunings.validate_reward(
        parent="locations/us-central1",
        sample_response=types.ModelContent(answer),
        example=example,
        single_reward_config=reward,
    )
    print(answer, found.overall_reward)

job = client.tunings.tune(
    base_model="gemini-2.5-flash",
    training_dataset=types.TuningDataset(gcs_uri="gs://our-bucket/sums.jsonl"),
    config=types.CreateTuningJobConfig(
        method=types.TuningMethod.REINFORCEMENT_TUNING,
        reward_config=reward,
        epoch_count=2,
        samples_per_prompt=8,
    ),
)
while not job.has_ended:
    time.sleep(60)
    assert job.name
    job = client.tunings.get(name=job.name)
print(job.state)

assert job.tuned_model
for checkpoint in job.tuned_model.checkpoints:
    assert checkpoint.endpoint
    response = client.models.generate_content(model=checkpoint.endpoint, contents="How much is 3 + 4?")
    print(checkpoint.epoch, response.text)

"""Sentences of the documentation that promise something, each with the test that fails if the promise is broken.

A page is searched for the words of `ABSOLUTE`; each sentence with one has a row here, or a reason why no test
can hold it. A row has the first of the sentence's words that no other sentence of the page has.
"""

from __future__ import annotations

from typing import Dict

ABSOLUTE = ("never", "always", "every", "everything", "nothing", "at most", "all", "only")

PEOPLE = "a rule for the people who write, which reviews hold"
MEANING = "says what a word or a table means, and promises nothing"
LADDER = "a contract of import-linter, in pyproject.toml"
FLOWS = "tests/flows/test_flow_calls.py::"

ROWS = "tests/surface/page/test_rows.py::"
REDIRECTS = "tests/runtime/http/test_redirects.py::"
ADDRESSES = "tests/runtime/http/test_addresses.py::"
RULES = "tests/schemas/test_rules.py::"
HERE = "tests/docs/test_claims.py::"
PROPORTION = "tests/runtime/http/test_proportion.py::"
STREAMS = "tests/runtime/driving/test_streams.py::"
REPOSITORY = "tests/surface/test_repository.py::"
RENEWAL = "tests/runtime/auth/test_renewal.py::"
SPANS = "tests/telemetry/test_spans.py::"
CACHED = "tests/flows/test_cached_functions.py::"
CALLING = "tests/flows/test_function_calling.py::"
ATTEMPTS = "tests/runtime/watching/test_attempts.py::"
TEXTS = "tests/generator/surface/test_docs.py::"
UPDATE = "tests/generator/update/test_small_pair.py::"
ORIGINS = "tests/generator/surface/test_origins.py::"
UNSENT = "tests/generator/surface/test_unsent.py::"

CLAIMS: Dict[str, Dict[str, str]] = {
    "README.md": {
        "Both commands need Python 3.11": "tests/docs/test_facts.py::test_numbers",
        "every method also exists under": "tests/surface/test_parity.py::test_both_have_the_same_names",
        "A stream that ends early raises": "tests/runtime/http/test_streams.py::test_a_cut_stream_hands_over_what_had_arrived",
        "No key or token is put into a URL": "tests/surface/test_secrets_run.py::test_leak",
        "Unknown fields are kept": HERE + "test_unknown_fields_are_kept_but_around_results",
        "lists every page": "tests/docs/test_links.py::test_every_page_is_in_the_index",
    },
    "CONTRIBUTING.md": {
        "what can only follow from it waits": "tests/generator/test_check.py::test_what_may_follow_waits",
        "puts every file of": UPDATE + "test_an_interrupted_update_leaves_everything_as_it_was",
        "never by a test": PEOPLE,
        "names its test in": HERE + "test_each_promise_has_its_test",
        "Every test is watched": "tests/surface/test_secrets_run.py::test_leak",
        "Sync and async are never written twice": PEOPLE,
        "Every supplement row, hook": "tests/generator/test_mistakes.py::test_a_mistake_is_one_line",
        "for facts only": PEOPLE,
        "A key or token never enters": "tests/surface/test_secrets_run.py::test_leak",
    },
    "docs/README.md": {
        "every method, and each field and value": ROWS + "test_the_rows_of_requests_are_what_the_tables_take",
    },
    "docs/releasing.md": {
        "They call targets of the Makefile": "tests/packaging/test_workflows.py::test_steps_call_make_targets_and_nothing_else",
    },
    "docs/chats.md": {
        "applies to every message": "tests/flows/test_chat.py::test_settings_of_the_chat_and_of_one_message",
        "returns only what the next message": "tests/flows/test_chat.py::test_an_empty_answer_is_kept_and_not_sent_again",
        "Nothing is lost": "tests/wire/test_history.py::test_any_unknown_field_survives",
        "sends nothing and is not awaited": HERE + "test_a_chat_is_created_without_a_request",
    },
    "docs/security.md": {
        "a response that never ends": "tests/runtime/http/waits/test_deadlines.py::",
    },
    "docs/connections.md": {
        "everything made by it are garbage-collected": "tests/runtime/http/test_connections.py::test_a_dropped_client_closes_its_connections",
        "one every 30 seconds": "tests/runtime/http/transports/test_keepalive.py::test_keepalive",
        "is never asked through a proxy": "tests/runtime/auth/test_token_ways.py::test_the_metadata_server_is_asked_directly",
        "All of these libraries lead": "tests/runtime/http/test_faults.py::test_fault",
        "The SDK never closes any of them": "tests/runtime/http/transports/test_own_clients.py::test_its_headers_and_cookies_go_along",
    },
    "docs/credentials.md": {
        "sent in a header, never in a URL": "tests/runtime/auth/test_credentials.py::test_key_goes_into_a_header_and_nowhere_else",
        "once for all threads and event loops": RENEWAL + "test_threads_and_loops_wait_for_the_same_renewal",
        "nothing is sent": "tests/runtime/auth/test_functions.py::test_what_is_no_token",
        "A plain function never runs": "tests/runtime/auth/test_functions.py::test_a_function_that_blocks_does_not_block_the_loop",
        "never sent over plain HTTP": ADDRESSES + "test_refused_at_construction",
        "never sent to another host": REDIRECTS + "test_another_host_gets_no_key_and_no_header_of_the_caller",
        "Only downloads follow redirects": REDIRECTS + "test_a_call_tells_where_it_was_pointed_to",
    },
    "docs/emulator.md": {
        "The same request always": "tests/emulator/services/test_generation.py::test_the_same_request_gives_the_same_bytes",
        "A body has at most": "tests/emulator/test_limits.py::test_a_schema_that_no_answer_can_fill_is_refused",
    },
    "docs/errors.md": {
        "Everything that the SDK raises": "tests/surface/test_identity.py::test_the_sdk_raises_nothing_outside_its_base",
        "lists only what is particular": PEOPLE,
        "false if nothing was sent": "tests/flows/test_retry.py::test_connections_that_fail",
        "so nothing was sent": "tests/runtime/auth/test_functions.py::test_what_is_no_token",
    },
    "docs/examples/README.md": {
        "two questions about it": "tests/examples/test_examples.py::test_every_script_is_listed_with_its_backend",
        "two files at the same time": "tests/examples/test_examples.py::test_every_script_is_listed_with_its_backend",
        "on your own documents": "tests/examples/test_examples.py::test_every_script_is_listed_with_its_backend",
        "replace its background": "tests/examples/test_examples.py::test_every_script_is_listed_with_its_backend",
        "Embed many texts": "tests/examples/test_examples.py::test_every_script_is_listed_with_its_backend",
        "tune a model by it": "tests/examples/test_examples.py::test_every_script_is_listed_with_its_backend",
    },
    "docs/files.md": {
        "exists on the Gemini API only": HERE + "test_what_one_backend_alone_has",
        "the same on every platform": "tests/runtime/media/test_mime_types.py::test_the_operating_system_has_no_say",
        "A file that is replaced": "tests/runtime/media/test_download_targets.py::test_permissions_of_a_file_stay",
        "Downloads follow redirects": REDIRECTS + "test_five_redirects_and_no_more",
        "only on the same host": ADDRESSES + "test_where_a_private_service_may_lead",
        "It resumes only after": "tests/flows/test_upload.py::test_a_quota_of_the_day_is_not_asked_for_again",
    },
    "docs/file-search.md": {
        "exists on the Gemini API only": HERE + "test_what_one_backend_alone_has",
    },
    "docs/functions.md": {
        "All other tools are sent": CACHED
        + "test_what_else_the_cache_holds_is_sent_and_refused_by_the_service",
        "that only the cache knows": CACHED + "test_a_function_that_only_the_cache_declares_is_the_callers",
        "sends at most": CALLING + "test_the_limit_counts_requests_and_is_seen",
        "leaves every call to you": CALLING + "test_switched_off_the_calls_are_the_callers",
        "only declared is never called": CALLING
        + "test_a_call_that_only_the_caller_can_answer_is_left_to_the_caller",
        "calls such a function": CALLING
        + "test_a_call_that_only_the_caller_can_answer_is_left_to_the_caller",
    },
    "docs/generate.md": {
        "Everything else that the service sent": ROWS + "test_the_rows_of_responses_are_what_the_types_read",
        "Any other image is encoded": "tests/runtime/media/test_pillow_files.py::test_a_red_dot_arrives_red",
        "sums over all requests": "tests/flows/answers/test_continuation.py::test_the_counts_are_those_of_all_requests",
        "never raises": HERE + "test_text_never_raises",
        "every finish reason other than": HERE + "test_every_other_finish_reason_is_incomplete",
        "every result of a method": "tests/received/test_unexpected_results.py::",
        "null in a list of objects": "tests/received/test_null.py::test_null_for_the_parts",
        "logs only the first": "tests/received/test_unexpected.py::test_a_stream_tells_once_and_keeps_all",
        "A chat sends only": "tests/received/test_unexpected.py::test_a_chat_goes_on_with_what_was_read",
    },
}
CLAIMS.update(
    {
        "docs/design.md": {
            "Its fields are the union of all of them": "tests/generator/surface/test_types.py::test_fields_are_the_union_with_their_name_on_each_backend",
            "fix removes the entries of which a problem says": "tests/generator/upkeep/test_fix.py::test_if_the_spec_was_right_what_upstream_lost_goes",
            "People write by hand only": PEOPLE,
            "imports only go down": LADDER,
            "Only these look at it": HERE + "test_who_looks_at_the_backend",
            "users import from": "tests/surface/test_identity.py::test_what_users_annotate_with_shows_where_it_is_imported_from",
            "almost never": MEANING,
            "flows as good as never": HERE + "test_who_looks_at_the_backend",
            "makes them from the Discovery": "tests/generator/descriptions/test_fetch.py::test_the_committed_facts_come_from_the_stored_documents",
            "Facts only": PEOPLE,
            "Write only the differences": PEOPLE,
            "document every public": TEXTS + "test_a_missing_text_is_named_with_the_place_for_it",
            "Every stage returns": PEOPLE,
            "holds everything that templates print": PEOPLE,
            "proves that every operation exists": "tests/generator/surface/test_one_cause.py::",
            "reports problems together": "tests/generator/surface/test_bindings.py::test_all_problems_come_together_and_sorted",
            "never skips anything": "tests/generator/descriptions/test_fetch.py::test_a_field_that_no_fact_can_say_is_refused_where_it_is_reached",
            "everything else from Jinja": PEOPLE,
            "writes all models": "tests/golden/test_golden.py::",
            "Templates hold layout only": PEOPLE,
            "never written twice": PEOPLE,
            "because a flow that is called": FLOWS,
            "every function that returns a flow": FLOWS,
            "never a narrower one": RULES + "test_answer_is_held_to_the_type",
            "has all names": "tests/surface/test_types.py::test_names_are_complete",
            "All types share": "tests/surface/test_types.py::test_models_survive_copying_and_pickling",
            "a chat never loses": "tests/wire/test_history.py::test_any_unknown_field_survives",
            "Every model has": "tests/surface/test_types.py::test_every_model_has_its_dictionary_twin",
            "Of the two inner packages, only": LADDER,
            "Everything above speaks": PEOPLE,
            "import only downward": LADDER,
            "everything that an emulator remembers": PEOPLE,
            "remembers nothing": PEOPLE,
            "creates all of them": PEOPLE,
            "never a boolean": PEOPLE,
            "never what": PEOPLE,
            "carries its reason": "tests/surface/test_imports.py::test_an_import_inside_a_function_says_when_its_module_is_loaded",
            "Tests hold all": REPOSITORY + "test_hand_written_files",
            "and nothing else": MEANING,
            "nothing for a gateway": MEANING,
            "always called that": MEANING,
        },
        "docs/images-and-videos.md": {
            "exist on Vertex AI only": HERE + "test_what_one_backend_alone_has",
            "and all others 0": "tests/surface/test_vision.py::test_the_mask_lies_on_the_object_in_the_file",
        },
        "docs/long-running-work.md": {
            "Only the expiry": HERE + "test_only_the_expiry_of_a_cache_can_be_changed",
            "exists on Vertex AI only": HERE + "test_what_one_backend_alone_has",
        },
        "docs/models.md": {
            "in every other method": "tests/given/test_names_in_enums.py::test_every_text_of_every_method",
            "Every list method": HERE + "test_every_list_is_a_pager",
            "on Vertex AI only": HERE + "test_what_one_backend_alone_has",
            "all share": "tests/flows/answers/test_joining.py::test_all_requests_share_the_deadline",
        },
        "docs/observing.md": {
            "Every response has": "tests/runtime/wire/test_result.py::",
            "kept for errors only": "tests/runtime/wire/test_result.py::",
            "with this attempt only": ATTEMPTS + "test_headers_are_added_to_one_attempt",
            "for client.aio only": ATTEMPTS + "test_async_hooks_are_refused_where_nothing_is_awaited",
            "every call of the process": SPANS + "test_every_method_is_a_span",
            "recorded only with": SPANS + "test_content_is_captured_only_when_asked",
        },
        "docs/retries-and-timeouts.md": {
            "at most this many random": "tests/flows/test_retry.py::test_jitter_is_added",
            "A call that creates a resource": "tests/flows/test_retry.py::test_a_creation_is_not_repeated_where_something_may_be_there",
            "only before its first event": "tests/flows/test_retry_streams.py::test_a_stream_is_not_opened_again_after_its_first_event",
            "in all transports": "tests/runtime/http/waits/test_deadlines.py::test_whatever_the_answer_is",
            "limits a whole call": "tests/flows/test_retry.py::test_a_deadline_spans_the_rounds_of_function_calls",
            "or of all events of a stream": PROPORTION + "test_the_events_of_a_stream_are_counted_together",
            "parsed and google.genai.vision": PROPORTION + "test_parsed_does_not_read_values_without_end",
            "The JSON of one response": MEANING,
        },
        "docs/setup.md": {
            "Pillow and numpy": "tests/surface/test_imports.py::test_images_are_known_without_importing_pillow",
            "everything else about HTTP": MEANING,
            "tokens in place of the API key": HERE + "test_what_one_backend_alone_has",
            "becomes part of every request": "tests/client/test_settings.py::test_the_query_of_an_address_is_part_of_each_request",
            "in its config too": HERE + "test_every_method_takes_http_options",
            "uploaded and generated files": HERE + "test_what_one_backend_alone_has",
            "the same, awaitable": MEANING,
        },
        "docs/speed.md": {
            "All of them call the same": PEOPLE,
            "The least of all rounds": PEOPLE,
            "with all imports": MEANING,
            "costs nothing extra": STREAMS + "test_response_is_what_has_arrived",
        },
        "docs/streams.md": {
            "yields only text": "tests/received/test_text_stream.py::test_every_way",
            "with only thoughts": STREAMS + "test_texts_without_thoughts",
            "it reads nothing": STREAMS + "test_response_is_what_has_arrived",
            "holds everything that had arrived": "tests/runtime/http/test_streams.py::test_a_cut_stream_hands_over_what_had_arrived",
            "Every other error that ends": "tests/received/test_late_errors.py::test_any_error_of_a_stream_has_what_arrived",
            "retried only until": "tests/flows/test_retry_streams.py::test_a_stream_is_not_opened_again_after_its_first_event",
        },
        "docs/structured-output.md": {
            "only the limit itself": RULES + "test_answer_is_held_to_the_type",
            "nothing in a JSON schema": RULES + "test_json_schema_has_what_can_be_expressed",
            "lengths of keys": RULES + "test_what_is_left_out_is_told_once",
            "a reference to nothing": RULES + "test_what_no_schema_can_have_is_refused",
            "never closed": "tests/flows/answers/test_fences.py::",
        },
        "docs/types.md": {
            "holds every type": "tests/surface/test_types.py::test_names_are_complete",
            "Every method takes an object": "tests/wire/test_fields.py::test_object_and_dict_give_the_same_request",
            "unknown fields are not kept": HERE + "test_unknown_fields_are_kept_but_around_results",
            "in every field": "tests/received/test_null.py::test_null_for_any_field_is_absent",
            "shows only the beginning": "tests/given/test_shown.py::test_bytes_are_shortened",
        },
        "docs/unknown-fields.md": {
            "at every depth": "tests/wire/test_http_options.py::test_extra_body_is_merged_at_every_depth",
            "POST and PATCH": "tests/client/test_request.py::test_what_may_have_been_done_is_not_repeated",
        },
        "generated/SURFACE.md": {
            "every field of the type": ROWS + "test_the_rows_of_requests_are_what_the_tables_take",
            "and not all take": ROWS + "test_the_rows_of_requests_are_what_the_tables_take",
        },
        "spec/README.md": {
            "every other file declares": "tests/generator/test_new_resource.py::test_it_is_on_the_page_of_the_surface",
            "texts for every public": TEXTS + "test_a_missing_text_is_named_with_the_place_for_it",
            "every entry is in the file": "tests/generator/surface/test_types_folder.py::",
            "all fields of the messages": "tests/generator/surface/test_types.py::",
            "if it is never sent": "tests/wire/test_fields.py::test_settings_of_the_sdk_are_never_sent",
            "are not in these texts": "tests/generator/surface/test_flags.py::test_words_that_a_fact_should_say_are_refused",
            "errors that only this": MEANING,
            "are fields of the type, unless": ORIGINS
            + "test_the_fields_of_the_messages_are_those_of_the_type",
            "may a field have a JSON name that no": ORIGINS
            + "test_a_mistake_is_named_with_file_line_and_path",
            "Every other JSON name": ORIGINS + "test_a_mistake_is_named_with_file_line_and_path",
            "on a backend where it is read-only": UNSENT + "test_a_row_does_not_send_what_is_read_only",
            "until they are there, nothing of it": "tests/generator/upkeep/test_renames.py::test_a_renamed_message_is_the_first_decision_and_loses_nothing",
            "every file stays as it was": UPDATE + "test_a_document_that_is_refused_changes_nothing",
            "read-only although callers set it": "tests/generator/changes/test_kinds.py::",
            "Nothing is written twice": TEXTS + "test_a_text_that_repeats_the_shared_one_is_a_problem",
        },
    }
)

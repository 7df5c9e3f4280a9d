"""Running flows: the effects, a sync and an async driver, and the streams that callers read."""

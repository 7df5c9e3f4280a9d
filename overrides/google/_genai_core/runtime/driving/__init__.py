"""Who runs a flow: the effects, one driver a mode, and the streams that callers read."""

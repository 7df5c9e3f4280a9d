"""The hand-written core of the SDK: the runtime and the flows."""

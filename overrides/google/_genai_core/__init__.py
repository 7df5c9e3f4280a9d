"""The hand-written core of the SDK, private: the runtime, the behaviours of types, and the flows."""

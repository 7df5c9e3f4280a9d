"""How the SDK is built and installed."""

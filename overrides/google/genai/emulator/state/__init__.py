"""The state of an emulator: its clock, and the files, caches, models, jobs and operations that it keeps."""

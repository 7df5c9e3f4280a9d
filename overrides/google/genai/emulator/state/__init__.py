"""What is remembered: files, caches, jobs, operations, and the clock that they live by."""

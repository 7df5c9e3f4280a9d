"""What a call waits for, and what ends its waiting: a close and a deadline."""

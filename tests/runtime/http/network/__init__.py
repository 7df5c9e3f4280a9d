"""What may surround a response, what may follow it, and when it may come."""

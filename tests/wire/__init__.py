"""Tables of calls and of the requests that they make."""

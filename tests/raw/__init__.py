"""The table of documents that raw mode makes clients of: `make raw-table`."""

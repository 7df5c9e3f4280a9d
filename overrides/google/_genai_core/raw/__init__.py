"""The engine of clients that `python -m generator raw` makes of any API's document. It knows no API."""

"""Text that others wrote: control characters of a server could move the cursor or hide text on a terminal."""

from __future__ import annotations

_DIRECTIONS = (*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C)
"""Characters that change the direction of the text that follows."""

_LINES = (0x2028, 0x2029)
"""Characters that some programs take for the end of a line, such as of a line of a log."""

_ESCAPES = {
    code: repr(chr(code))[1:-1]
    for code in (*range(32), 127, *range(0x80, 0xA0), *_LINES, *_DIRECTIONS)
    if chr(code) not in "\n\t"
}


def printable(text: str) -> str:
    """Return a text whose control characters are escaped as `repr` does; lines and tabs stay."""
    return text if text.isprintable() else text.translate(_ESCAPES)


def safe_text(value: object) -> str:
    """Return the text of an exception or object of the caller, as UTF-8 can carry it; empty if it has none."""
    try:
        text = str(value)
    except Exception:  # its own `__str__` failed
        return ""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def is_writable(error: object) -> bool:
    """Return whether an exception of the caller has a text that UTF-8 can carry."""
    try:
        str(error).encode("utf-8")
    except Exception:  # its own `__str__` failed, or has half of a surrogate pair
        return False
    return True

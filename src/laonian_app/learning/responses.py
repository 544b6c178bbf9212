"""What was pressed, as it is kept: JSON text in the revision's own order, 0-based."""

from __future__ import annotations

import json

Response = tuple[int, ...] | bool | str
"""Numbers of the chosen options, right or not of a statement, or a number as typed."""


def written(response: Response) -> str:
    """Return the JSON text of a response."""
    value = sorted(response) if isinstance(response, tuple) else response
    return json.dumps(value, ensure_ascii=False)


def read(text: str) -> Response:
    """Return the response that `written` wrote.

    Raises:
        ValueError: the text is not a response.
    """
    value = json.loads(text)
    if isinstance(value, bool | str):
        return value
    if isinstance(value, list) and all(isinstance(n, int) and n >= 0 for n in value):
        return tuple(value)
    raise ValueError(f"not a response: {text!r}")

"""Values → the text of YAML that reads back as them."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[a-z0-9]+(?:[-/.][a-z0-9]+)*")
"""Ids, days and words in lower case, which need no quotation marks and look better without."""
_ESCAPED = re.compile("[\x7f-\xa0\u2028\u2029\ufeff]")
"""What YAML takes for a line end or refuses, and what nobody can see."""


def quote_scalar(text: str) -> str:
    r"""Return a text as a YAML scalar on one line.

    >>> print(quote_scalar("mark-rutte"), quote_scalar('He said: "no"'))
    mark-rutte "He said: \"no\""
    """
    if _PLAIN.fullmatch(text) and text not in ("null", "true", "false"):
        return text
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(text, ensure_ascii=False))

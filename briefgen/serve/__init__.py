"""A site in memory, shown in a browser while its files are edited. Writes nothing.

`preview` keeps what the files come to and renders a page when it is asked for, `watch` tells which
files changed, `server` answers the browser, `desk` runs the three side by side.
"""

from __future__ import annotations

from briefgen.serve.desk import Desk, open_desk

__all__ = ["Desk", "open_desk"]

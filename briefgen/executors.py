"""`MODULE:NAME` → what makes an executor: processes here, or a cluster of machines."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from typing import Any

from briefgen.messages import BriefgenError, quote_text, suggest_close
from briefgen.workers import MakeExecutor


def load_executor(name: str) -> MakeExecutor:
    """Return what makes the executor of an import path, and lets it go at the end.

    The path leads to an executor, or to something that is called without arguments and returns
    either one or a context manager that yields one.

    Raises:
        BriefgenError: There is nothing of that name, or it is neither.
    """
    module_name, _, attribute = name.partition(":")
    if not module_name or not attribute:
        raise BriefgenError(f"{quote_text(name)} does not name an executor as MODULE:NAME")
    found = _find(module_name, attribute)
    if not isinstance(found, Executor) and not callable(found):
        raise BriefgenError(f"{name} is {_describe(found)}, neither an executor nor what returns one")

    @contextmanager
    def make() -> Iterator[Executor]:
        made = found if isinstance(found, Executor) else found()
        if not isinstance(made, AbstractContextManager):
            raise BriefgenError(f"{name} returns {_describe(made)}, not an executor")
        with made as executor:
            if not isinstance(executor, Executor):
                raise BriefgenError(f"{name} yields {_describe(executor)}, not an executor")
            yield executor

    return make


def _find(module_name: str, attribute: str) -> Any:
    try:
        module = import_module(module_name)
    except Exception as error:  # noqa: BLE001 - the module is anybody's, and can raise anything
        reason = " ".join(str(error).split())
        raise BriefgenError(f"{quote_text(module_name)} cannot be imported: {reason}") from None
    found: Any = module
    for part in attribute.split("."):
        if not hasattr(found, part):
            raise BriefgenError(
                f"there is no {quote_text(attribute)} in {module_name}{suggest_close(attribute, dir(module))}"
            )
        found = getattr(found, part)
    return found


def _describe(value: object) -> str:
    return f'a value of the type "{type(value).__name__}"'

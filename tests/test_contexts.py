from __future__ import annotations

from briefgen import contexts
from briefgen.contexts import CONTEXT_BY_TEMPLATE, PageContext


def test_every_context_has_its_template() -> None:
    declared = {
        each
        for each in vars(contexts).values()
        if isinstance(each, type) and issubclass(each, PageContext) and each is not PageContext
    }

    assert declared == set(CONTEXT_BY_TEMPLATE.values())

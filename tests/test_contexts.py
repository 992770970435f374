from __future__ import annotations

from briefgen.contexts.frame import PageContext
from briefgen.contexts.templates import CONTEXT_BY_TEMPLATE

from theming import find_views

DECLARED = find_views()


def test_every_context_has_its_template() -> None:
    contexts = {each for each in DECLARED if issubclass(each, PageContext) and each is not PageContext}

    assert contexts == set(CONTEXT_BY_TEMPLATE.values())


def test_every_view_is_frozen_and_says_what_it_is() -> None:
    assert [each.__name__ for each in DECLARED if not each.__struct_config__.frozen] == []
    assert [each.__name__ for each in DECLARED if not (each.__doc__ or "").strip()] == []

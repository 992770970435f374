from __future__ import annotations

from briefgen import views
from briefgen.views import View


def test_every_view_is_frozen_and_says_what_it_is() -> None:
    declared = [each for each in vars(views).values() if isinstance(each, type) and issubclass(each, View)]

    assert [each.__name__ for each in declared if not each.__struct_config__.frozen] == []
    assert [each.__name__ for each in declared if not (each.__doc__ or "").strip()] == []

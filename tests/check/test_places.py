from __future__ import annotations

from projects import Write


def test_degrees_that_there_are_not_are_told(project: Write) -> None:
    site = project(
        {
            "content/places/all.yaml": "- {id: a, name: A, lat: 91, lon: -180}\n"
            "- {id: b, name: B, lat: -90, lon: 180.5}\n- {id: c, name: C}\n"
        }
    )

    assert [
        "content/places/all.yaml:1:25: error: 91 degrees are too many; lat goes from -90 to 90 [unknown-value]",
        "content/places/all.yaml:2:35: error: 180.5 degrees are too many; lon goes from -180 to 180 [unknown-value]",
    ] == site.find("unknown-value")

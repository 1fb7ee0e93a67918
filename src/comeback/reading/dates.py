"""stub"""
from __future__ import annotations
from comeback.domain.reading import DateSeen
from comeback.reading.scene import Scene
def dates(scene: Scene) -> tuple[DateSeen, ...]:
    return ()

"""stub"""
from __future__ import annotations
from comeback.domain.reading import PersonSeen
from comeback.reading.scene import Scene
def people(scene: Scene) -> tuple[PersonSeen, ...]:
    return ()

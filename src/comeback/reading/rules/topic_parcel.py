"""Parcels, orders, tickets, appointments and permits."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.parcel", topic="parcel")

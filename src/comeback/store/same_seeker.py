"""The constraint that no row points at another seeker's row: a foreign key over (seeker, id), kept by the database itself."""

from __future__ import annotations

from typing import Any, cast

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import BaseConstraint, ForeignKey, Model


class SameSeeker(BaseConstraint):
    """What `field` points at belongs to the same seeker. The table pointed at must be unique over (seeker, id).

    Django's own foreign keys know one column only, so the field is declared with `db_constraint=False` and this stands in its place.
    """

    def __init__(self, *, field: str, name: str) -> None:
        super().__init__(name=name)
        self.field = field

    def constraint_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        """The clause inside CREATE TABLE."""
        table, editor = cast("type[Model]", model), cast(BaseDatabaseSchemaEditor, schema_editor)
        key = cast("ForeignKey[Any, Any]", table._meta.get_field(self.field))
        target = cast("type[Model]", key.related_model)
        name, column, there = (editor.quote_name(word) for word in (self.name, key.column, target._meta.db_table))
        return f"CONSTRAINT {name} FOREIGN KEY (seeker_id, {column}) REFERENCES {there} (seeker_id, id) DEFERRABLE INITIALLY DEFERRED"

    def create_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        """The statement that adds it to a table that stands."""
        return f"ALTER TABLE {self._table(model, schema_editor)} ADD {self.constraint_sql(model, schema_editor)}"

    def remove_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        """The statement that takes it away."""
        return f"ALTER TABLE {self._table(model, schema_editor)} DROP CONSTRAINT {self.name}"

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Left to the database: rows are not validated in Python."""

    def deconstruct(self) -> tuple[str, tuple[object, ...], dict[str, object]]:
        """How a migration writes it down."""
        return f"{type(self).__module__}.{type(self).__name__}", (), {"field": self.field, "name": self.name}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameSeeker) and (self.field, self.name) == (other.field, other.name)

    def __hash__(self) -> int:
        return hash((self.field, self.name))

    @staticmethod
    def _table(model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        return cast(BaseDatabaseSchemaEditor, schema_editor).quote_name(cast("type[Model]", model)._meta.db_table)

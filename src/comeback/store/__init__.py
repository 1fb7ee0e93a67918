"""The only place with Django models, queries and migrations.

Nothing here decides: rows in, values of `comeback.domain` out.
"""

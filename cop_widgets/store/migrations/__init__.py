"""The history of the log's schema, run by Alembic (see ``migrate``)."""

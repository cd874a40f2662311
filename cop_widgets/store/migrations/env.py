"""Run by Alembic: migrate over the connection, and inside the transaction, that ``migrate`` gives."""

from alembic import context

from cop_widgets.store.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()

"""Alembic comes here to run the steps on the connection it is handed."""

from alembic import context

from mentoring_desktop.model import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()

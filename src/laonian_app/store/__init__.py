"""The class records: schema, migrations, one module a subject."""

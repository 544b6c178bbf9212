"""Questions in rows: workbooks, CSV, tables of web pages."""

"""Word documents: .docx of Word, WPS and LibreOffice."""

"""The forms of a report: Markdown, HTML, PDF and Word, all from the same content."""

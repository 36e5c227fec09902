"""The plain table door: rows of figures against rules that a file gives, without documents."""

"""What a text says: mandated contents, names, years, dates. Used by the checker and by templates."""

"""The checker: rules of a Standard over a Source, findings in one form for every output."""

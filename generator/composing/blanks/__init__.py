"""Blank templates: the whole skeleton of a report with guidance and gaps, and a filled one read back into facts."""

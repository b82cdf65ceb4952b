"""Learning from a past report: its facts, and a template in its own words. Pure: a draft in, texts of files out."""

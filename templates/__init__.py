"""The words of a report: a template for each topic and each kind of reporter, and packs for trades."""

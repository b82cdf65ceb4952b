"""Readers: any file to the Sources it holds."""

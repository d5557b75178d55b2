"""Broadsheet: news seed files in, a news aggregator's story pages out, all at publish time."""

__version__ = "0.1.0"

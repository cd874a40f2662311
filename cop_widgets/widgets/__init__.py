"""Jupyter widgets: each shows one screen of a gathering and passes on what people ask for."""

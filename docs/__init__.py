"""The documentation: its pages, what makes the reference (``_ext``) and what makes its pictures."""

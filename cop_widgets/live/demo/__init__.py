"""The demo: a real recorded meeting that plays in a gathering in which visitors' phones take part."""

"""What phones see and do: handlers that need neither Jupyter Server nor a kernel (``routes.phone_routes``)."""

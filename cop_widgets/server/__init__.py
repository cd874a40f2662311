"""The Jupyter Server side: pages that need no kernel, and how dashboards are served."""

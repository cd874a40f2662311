"""An example of what to add to a Hub's `jupyterhub_config.py`; see jupyterhub.md. The tests load this very file."""

c = get_config()  # noqa: F821 - JupyterHub provides it

# The address people type to reach the Hub. It stands under the QR code, so phones must be able to open it.
c.JupyterHub.public_url = "https://hub.example.org/"

# After logging in, people see the dashboard. JupyterLab stays at /user/NAME/lab.
c.Spawner.default_url = "/cop/host"

c.Spawner.environment = {
    # Each person's gatherings are kept in their own home, on a disk that outlives their server.
    "COP_HOME": "~/gatherings",
    # What another extension forgot to protect asks for a login, too. Our pages for phones say that they need none.
    "JUPYTER_SERVER_ALLOW_UNAUTHENTICATED_ACCESS": "false",
}

c.Spawner.args = [
    # A server ends after an hour without a request. Open dashboards and phones that take part send one each 90 s.
    "--ServerApp.shutdown_no_activity_timeout=3600",
    # A dashboard that nobody looks at any more gives its memory back; reloading the page brings it back as it was.
    "--MappingKernelManager.cull_idle_timeout=600",
]

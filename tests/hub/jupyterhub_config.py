"""The documentation's example on a Hub of this machine: anybody logs in, and servers are processes of this user."""

import json
import os
import sys
from pathlib import Path

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - JupyterHub provides it
told = json.loads(os.environ["COP_HUB_TEST"])
folder = Path(told["folder"])

load_subconfig(told["example"])  # type: ignore[name-defined]  # noqa: F821 - JupyterHub provides it

c.JupyterHub.public_url = told["address"]
c.JupyterHub.bind_url = told["address"]
c.JupyterHub.hub_port = told["hub_port"]
c.JupyterHub.db_url = f"sqlite:///{folder / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(folder / "cookie_secret")
c.JupyterHub.log_level = "INFO"
c.JupyterHub.tornado_settings = {"slow_spawn_timeout": 0}  # servers start side by side
c.ConfigurableHTTPProxy.command = told["proxy"]
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{told['proxy_port']}"
c.ConfigurableHTTPProxy.pid_file = str(folder / "proxy.pid")

c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = told["password"]
c.Authenticator.allowed_users = {"alice", "bob"}
c.JupyterHub.services = [{"name": "tests", "api_token": told["token"]}]
c.JupyterHub.load_roles = [{"name": "tests", "scopes": ["admin:users", "admin:servers"], "services": ["tests"]}]

c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(folder / "homes/{username}")
c.Spawner.start_timeout = c.Spawner.http_timeout = told["patience_s"]  # for a machine that does much else
c.Spawner.cmd = [sys.executable, "-m", "jupyterhub.singleuser"]
c.Spawner.args = [*c.Spawner.args, "--allow-root"]  # as in a container
c.Spawner.environment = {
    **c.Spawner.environment,
    "COP_DEMO": lambda spawner: "1" if spawner.user.name == "alice" else "",
}

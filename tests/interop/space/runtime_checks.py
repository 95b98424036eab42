"""Has OpenEnv's validator run its runtime checks against a server that runs already, since there may be no Docker.

Usage: runtime_checks.py DIRECTORY URL. Prints the report as JSON.
"""

import sys
from pathlib import Path

from openenv.validation import run_validation
from openenv.validation.types import Level, ProviderCapability


class RunningServer:
    """Stands in for the build and the container; what is measured over the wire is the validator's own work.

    It has no NETWORK_POLICY, so the check of the network is skipped, as it must be.
    """

    name = "running-server"
    capabilities = frozenset({ProviderCapability.IMAGE_BUILD})
    supported_network_modes = frozenset({"public", "no-network"})

    def __init__(self, url: str) -> None:
        self.base_url = url

    def build(self, root, execution) -> str:
        return "sha256:" + "0" * 64

    def start(self, spec) -> "RunningServer":
        return self

    def inspect(self) -> dict:
        return {}

    def stop(self) -> None:
        pass


directory, url = sys.argv[1:]
report = run_validation(Path(directory), max_level=Level.RUNTIME, provider=RunningServer(url))
print(report.model_dump_json())

"""Starts the gym: `uv run server --port 8000`, or `python -m tracefix.server.app`.

The gym is a Node program that stands in this directory. Its options are those of `tracefix serve`; `--help` lists them.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NODE = ROOT / "node_modules" / ".bin" / "node"


def main() -> None:
    """Becomes the server's process, after `npm ci` where nothing is installed yet."""
    if not (ROOT / "src" / "cli" / "main.ts").is_file():
        sys.exit(
            f"Expected the gym's source in {ROOT}, got the Python client alone. "
            "Run this in the Space's directory (`uv run server`), or run its image."
        )
    if not NODE.exists():
        install()
    os.chdir(ROOT)
    os.execv(NODE, [str(NODE), "src/cli/main.ts", "serve", *sys.argv[1:]])


def install() -> None:
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("Expected npm on the PATH, got none. Install Node 20 or later, or run the image.")
    subprocess.run([npm, "ci"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()

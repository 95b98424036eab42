"""Makes the models in tracefix_client/generated/ from the server's schemas; with --check only says whether they are up to date.

Needs `datamodel-code-generator`. The schemas come from `node scripts/client-schemas.ts`.
"""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

GENERATED = Path(__file__).parent / "src/tracefix_client/generated"
GAMES = {"schemas.json": "models.py", "review_schemas.json": "review_models.py"}
"""The models of each game, by the schemas that they are made from."""
OPTIONS = [
    "--input-file-type", "jsonschema",
    "--output-model-type", "pydantic_v2.BaseModel",
    "--target-python-version", "3.10",
    "--formatters", "builtin",
    "--field-constraints",
    "--use-standard-collections",
    "--use-union-operator",
    "--use-schema-description",
    "--use-field-description",
    "--use-one-literal-as-default",
    "--enum-field-as-literal", "all",
    "--collapse-root-models",
    "--disable-timestamp",
    "--use-double-quotes",
]  # fmt: skip


def main() -> None:
    for schemas, models in GAMES.items():
        made = models_of(GENERATED / schemas)
        if "--check" not in sys.argv:
            (GENERATED / models).write_text(made)
        elif (GENERATED / models).read_text() != made:
            sys.exit(f"Expected generated/{models} to come from the schemas, got another text. Run generate.py.")
        else:
            print(f"generated/{models} is up to date")


def models_of(schemas: Path) -> str:
    # By the digest a test without Python sees that the models belong to the schemas.
    digest = hashlib.sha256(schemas.read_bytes()).hexdigest()
    header = f'"""Made by clients/python/generate.py; do not edit. Schemas: sha256 {digest}."""'
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "models.py"
        command = [sys.executable, "-m", "datamodel_code_generator", "--input", str(schemas), "--output", str(output)]
        subprocess.run([*command, *OPTIONS, "--custom-file-header", header], check=True)
        # The class that holds all others is only there to name them.
        return output.read_text().split("\n\n\nclass Wire(")[0] + "\n"


if __name__ == "__main__":
    main()

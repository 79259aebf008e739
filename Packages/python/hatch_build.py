"""Puts the staged program, its manual pages, completions, licences and bill of materials into the wheel.

`VOXLEX_STAGE` names the staging folder and `VOXLEX_WHEEL_TAG` the platform of its program (`make wheel` sets both); without
them the wheel has the Python code alone, for work on that code beside a program that is found on `PATH`.
"""

import os
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class StagedProgram(BuildHookInterface):
    PLUGIN_NAME = "custom"

    def initialize(self, version, build_data):
        stage = os.environ.get("VOXLEX_STAGE")
        if not stage or version == "editable":
            return
        program = Path(stage, "portable", "bin", "voxlex")
        if not program.is_file():
            raise SystemExit(f"{program} is missing: make it with `make stage`.")
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{os.environ['VOXLEX_WHEEL_TAG']}"
        build_data["shared_scripts"][str(program)] = "voxlex"
        for tree in (Path(stage, "common"), Path(stage, "portable")):
            for file in sorted((tree / "share").rglob("*")):
                if file.is_file():
                    build_data["shared_data"][str(file)] = str(file.relative_to(tree))
        build_data["sbom_files"].append(str(Path(stage, "portable", "share", "doc", "voxlex", "voxlex.cdx.json")))

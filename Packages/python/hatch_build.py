"""Puts the staged program, its manual pages, completions, licences and bill of materials into the wheel.

`VOXLEX_STAGE` names the staging folder and `VOXLEX_WHEEL_TAG` the platform of its program; without them the wheel has the
Python code alone, for work on that code beside a program that is found on `PATH`.
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
        stage = Path(stage)
        program = stage / "bin" / "voxlex"
        if not program.is_file():
            raise SystemExit(f"{program} is missing: make it with `make stage`.")
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{os.environ['VOXLEX_WHEEL_TAG']}"
        build_data["shared_scripts"][str(program)] = "voxlex"
        for file in sorted((stage / "share").rglob("*")):
            if file.is_file():
                build_data["shared_data"][str(file)] = str(file.relative_to(stage))
        build_data["sbom_files"].extend([str(stage / "sbom" / "voxlex.cdx.json")])

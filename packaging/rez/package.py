"""Lightwell for rez: unpacks the portable archive. Build the archive first (packaging/portable/build), then `rez build --install` here.

Untried with rez itself, which could not be had where this was written.
"""

import os
import re

name = "lightwell"

description = "Photos of phones with their HDR light, depth and mattes: viewer, EXR exporter, command line"

authors = ["The Lightwell contributors"]

tools = ["lightwell"]

variants = [["platform-linux", "arch-x86_64"]]

build_command = "bash {root}/install.sh {install}"


@early()
def version():
    # The archive's and the program's version, without Maven's suffix for what is not released.
    with open(os.path.join(os.getcwd(), "..", "..", "pom.xml")) as pom:
        return re.search(r"<artifactId>lightwell</artifactId>\s*<version>([0-9.]+)", pom.read()).group(1)


def commands():
    env.PATH.append("{root}")
    env.XDG_DATA_DIRS.append("{root}/share")

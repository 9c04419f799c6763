#!/usr/bin/env python3
"""Submits commands to OpenCue, one a line on standard input, as a job with a frame for each.

    lightwell export /shared/photos -o /shared/exr --skip-unchanged --print-commands | submit.py JOB SHOT

Needs OpenCue's pyoutline. Written after its source; not tried against a farm.
"""
import sys


def commands(lines):
    """The commands of a list; empty lines are left out."""
    return [line.rstrip("\n") for line in lines if line.strip()]


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    name, shot = arguments
    frames = commands(sys.stdin)
    if not frames:
        print("submit.py: there are no commands on standard input", file=sys.stderr)
        return 1
    import outline
    from outline import cuerun
    from outline.modules.shell import ShellSequence

    job = outline.Outline(name, shot=shot)
    job.add_layer(ShellSequence("export", commands=frames, threads=1, threadable=True))
    cuerun.launch(job, use_pycuerun=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A stand-in for Nuke's module: it remembers the nodes that a script makes, with the inputs and knobs that it sets."""

import json
import os

SAID = json.loads(os.environ["STUB_FILE"])
MADE = []


class Knob:
    def __init__(self, value=None):
        self.values = {}
        self.set = value

    def setValue(self, value, index=None):
        if index is None:
            self.set = value
        else:
            self.values[index] = value

    def value(self):
        return self.set

    def told(self):
        return [self.values[i] for i in range(len(self.values))] if self.values else self.set


# The knobs that exist, as Foundry's reference guide lists them.
KNOBS = {
    "Read": ("file", "raw", "colorspace"),
    "Shuffle2": ("label", "in1", "in2", "out1", "out2", "mappings"),
    "Camera2": ("label", "focal", "haperture", "vaperture", "win_translate", "win_scale", "useMatrix", "matrix"),
    "DepthToPoints": ("depth", "invert", "N_channel", "detail", "pointSize"),
    "Input": ("number",),
}


class Node:
    def __init__(self, kind, inputs=(), **knobs):
        self.kind = kind
        self.knobs = {name: Knob() for name in KNOBS[kind]}
        self.sources = dict(enumerate(inputs))
        for name, value in knobs.items():
            self.knobs[name].setValue(value)

    def __getitem__(self, name):
        return self.knobs[name]

    def setInput(self, index, node):
        self.sources[index] = node

    def setXYpos(self, x, y):
        self.place = (int(x), int(y))

    def Class(self):
        return self.kind

    def name(self):
        return getattr(self, "called", self.kind)

    def channels(self):
        return SAID["channels"]

    def metadata(self):
        return SAID["metadata"]

    def nodes(self):
        """The inputs of the gizmo, in an order that a script must not rely on."""
        found = []
        for number, called in enumerate(("camera", "norm", "image")):
            inner = Node("Input", number=number)
            inner.called = called
            found.append(inner)
        return found if self.kind == "DepthToPoints" else []

    def told(self):
        return {"class": self.kind, "inputs": {str(i): MADE.index(node) for i, node in self.sources.items()},
                "knobs": {name: knob.told() for name, knob in self.knobs.items() if knob.told() is not None}}


class Nodes:
    def __getattr__(self, kind):
        if kind not in KNOBS:
            raise AttributeError(kind)

        def make(**knobs):
            MADE.append(Node(kind, knobs.pop("inputs", ()), **knobs))
            return MADE[-1]
        return make


nodes = Nodes()


def getFilename(title, pattern):
    return SAID.get("chosen")


def tprint(text):
    SAID.setdefault("printed", []).append(text)


class Menu:
    def addCommand(self, name, command):
        SAID.setdefault("commands", []).append([name, command])


def menu(name):
    return Menu()


def tell():
    """All that was made, as JSON."""
    return json.dumps({"nodes": [node.told() for node in MADE], "printed": SAID.get("printed", []), "commands": SAID.get("commands", [])})

"""Builds a tree of nodes for a Lightwell EXR: a Read, a Shuffle for each layer, a camera and the points of the depth.

Plain Python 3, for Nuke 13 and later. See README.md for what was and what was not tested.
"""

import nuke

CAMERA = "exr/nuke/camera/"
ENCODING = "exr/lightwell:depthEncoding"
STEP_X = 130
STEP_Y = 110


def build(path=None):
    """Asks for an EXR unless one is given, and returns the nodes by role: read, shuffles (by layer), camera, points."""
    path = path or nuke.getFilename("Lightwell EXR", "*.exr")
    if not path:
        return None
    read = nuke.nodes.Read(file=path.replace("\\", "/"), raw=False)
    read.setXYpos(0, 0)
    nodes = {"read": read, "shuffles": {}, "camera": None, "points": None}
    for number, (layer, channels) in enumerate(sorted(layers(read.channels()).items())):
        nodes["shuffles"][layer] = shuffle(read, layer, channels, number)
    nodes["camera"] = camera(read)
    if nodes["camera"] and "depth.Z" in read.channels():
        nodes["points"] = points(read, nodes["camera"])
    return nodes


def layers(channels):
    """The channels of each layer except the picture's own; Nuke names them layer.channel."""
    found = {}
    for channel in channels:
        layer = channel.rpartition(".")[0]
        if layer and layer not in ("rgba", "rgb", "alpha"):
            found.setdefault(layer, []).append(channel)
    return found


def mappings(channels):
    """Which channel of a layer goes to which of rgba, as Shuffle2's knob takes it: (input, from, to).

    A layer of three colours keeps them; one of a single channel fills red, green and blue.
    """
    by_name = {channel.rpartition(".")[2]: channel for channel in channels}
    colours = [by_name.get(name) for name in ("red", "green", "blue")]
    if all(colours):
        pairs = list(zip(colours, ("red", "green", "blue")))
        if "alpha" in by_name:
            pairs.append((by_name["alpha"], "alpha"))
    else:
        pairs = [(channels[0], name) for name in ("red", "green", "blue")]
    return [(0, source, "rgba." + name) for source, name in pairs]


def shuffle(read, layer, channels, number):
    node = nuke.nodes.Shuffle2(label=layer, inputs=[read])
    node["in1"].setValue(layer)
    node["out1"].setValue("rgba")
    node["mappings"].setValue(mappings(channels))
    node.setXYpos(STEP_X * (number + 1), STEP_Y)
    return node


def camera(read):
    """The taking camera, or None if the file has no calibration. One unit is a metre, as depth has it."""
    said = read.metadata()
    focal, across, down = (said.get(CAMERA + name) for name in ("focal", "haperture", "vaperture"))
    if focal is None or across is None or down is None:
        return None
    node = new_camera()
    node["focal"].setValue(float(focal))
    node["haperture"].setValue(float(across))
    node["vaperture"].setValue(float(down))
    shift = said.get(CAMERA + "win_translate")
    if shift is not None:
        for axis, value in enumerate(numbers(shift)):
            node["win_translate"].setValue(value, axis)
    matrix = said.get(CAMERA + "matrix")
    if matrix is not None:
        node["useMatrix"].setValue(True)
        for index, value in enumerate(numbers(matrix)):
            node["matrix"].setValue(value, index)
    node.setXYpos(-STEP_X, 2 * STEP_Y)
    return node


def new_camera():
    """The camera of the classic 3D system, which DepthToPoints takes."""
    for name in ("Camera3", "Camera2"):
        if hasattr(nuke.nodes, name):
            return getattr(nuke.nodes, name)(label="taking camera")
    return nuke.nodes.Camera(label="taking camera")


def points(read, taking):
    """The depth as points. DepthToPoints wants 1/z; its knob invert makes that of metres."""
    encoding = read.metadata().get(ENCODING, "metres")
    if encoding not in ("metres", "inverse"):
        nuke.tprint("Lightwell: depth is stored as '%s', which makes no points; export it in metres." % encoding)
        return None
    node = nuke.nodes.DepthToPoints()
    places = inputs(node)
    node.setInput(places.get("image", 0), read)
    node.setInput(places.get("camera", 1), taking)
    node["depth"].setValue("depth.Z")
    node["invert"].setValue(encoding == "metres")
    node.setXYpos(0, 3 * STEP_Y)
    return node


def inputs(gizmo):
    """The numbers of a gizmo's inputs by their names, since their order is not documented."""
    return {node.name().lower(): int(node["number"].value()) for node in gizmo.nodes() if node.Class() == "Input"}


def numbers(said):
    """Metadata give lists as lists or as a text such as "[1, 0]"."""
    return [float(number) for number in (said.strip("[] ").split(",") if isinstance(said, str) else said)]

#!/usr/bin/env python3
"""Oracles of the two made photos and of colour spaces: figures computed without Lightwell, libheif and OpenColorIO.

    python3 src/test/oracles/make.py                       writes src/test/resources/oracles/*.json
    python3 src/test/oracles/make.py --check target/made   asks heif-convert whether the written photos hold the codes below

lightwell.sample.MadePhoto codes the pictures without loss, so their codes are the formulas of codes(), whatever the encoder's version.
Everything after the codes is computed here in double precision: BT.601 in full range, chroma of the nearest sample, the curve of sRGB
(IEC 61966-2-1) or BT.709, Apple's headroom, bilinear gains with half-pixel centres, Display P3 to ACEScg by Bradford. Needs numpy.
"""
import json
import os
import subprocess
import sys
import tempfile

import numpy as np

WIDTH, HEIGHT = 372, 248
GAIN_WIDTH, GAIN_HEIGHT = 186, 124
DEPTH_WIDTH, DEPTH_HEIGHT = 96, 64
DISPARITY = (0.8, 4.4)  # 1/m, of codes 0 and 255
PHOTOS = {
    "straight": {"turns": 0, "headroom": 3.25, "rule": "XMP", "iso_stops": 2.0, "iso_offset": 1 / 64},
    "turned": {"turns": 3, "maker33": 1.01, "maker48": 1.0, "rule": "maker notes 33 and 48"},
}


def codes():
    """Stored codes: luma, Cb and Cr (half the size), gain map, depth. The same integer formulas as in MadePhoto.java."""
    def plane(width, height, formula):
        y, x = np.mgrid[0:height, 0:width]
        return formula(x, y)
    return (plane(WIDTH, HEIGHT, lambda x, y: 16 + (3 * x + 5 * y + (x * y >> 4)) % 224),
            plane(WIDTH // 2, HEIGHT // 2, lambda x, y: 96 + (5 * x + 2 * y) % 64),
            plane(WIDTH // 2, HEIGHT // 2, lambda x, y: 96 + (3 * x + 7 * y) % 64),
            plane(GAIN_WIDTH, GAIN_HEIGHT, lambda x, y: (11 * x + 17 * y + (x * y >> 3)) % 256),
            plane(DEPTH_WIDTH, DEPTH_HEIGHT, lambda x, y: (2 * x + 3 * y) % 256))


def rgb(luma, cb, cr):
    """BT.601, full range, each chroma sample for its four pixels; not rounded, not clipped."""
    cb, cr = (np.repeat(np.repeat(c, 2, 0), 2, 1) - 128.0 for c in (cb, cr))
    kr, kb = 0.299, 0.114
    red, blue = luma + 2 * (1 - kr) * cr, luma + 2 * (1 - kb) * cb
    return np.stack([red, (luma - kr * red - kb * blue) / (1 - kr - kb), blue], -1)


def srgb(v):
    return np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)


def rec709(v):
    return np.where(v < 0.081, v / 4.5, ((v + 0.099) / 1.099) ** (1 / 0.45))


def xyz(*xy):
    return np.array([[x / y, 1, (1 - x - y) / y] for x, y in xy]).T


D65, ACES = (0.3127, 0.3290), (0.32168, 0.33767)
PRIMARIES = {  # red, green, blue, white: SMPTE EG 432-1, BT.709, BT.2020, S-2014-004 and TB-2014-004 of the Academy
    "P3": ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), D65),
    "709": ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060), D65),
    "2020": ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), D65),
    "AP1": ((0.713, 0.293), (0.165, 0.830), (0.128, 0.044), ACES),
    "AP0": ((0.7347, 0.2653), (0.0, 1.0), (0.0001, -0.0770), ACES),
}


def to_xyz_of_d65(name):
    """RGB to XYZ, the white adapted to D65 by Bradford."""
    *primaries, white = PRIMARIES[name]
    p = xyz(*primaries)
    bradford = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
    cones = bradford @ xyz(D65)[:, 0] / (bradford @ xyz(white)[:, 0])
    return np.linalg.inv(bradford) @ np.diag(cones) @ bradford @ (p * np.linalg.solve(p, xyz(white)[:, 0]))


def between(source, target):
    return np.linalg.inv(to_xyz_of_d65(target)) @ to_xyz_of_d65(source)


def spaces():
    """Five colours in spaces of the built-in config; the first one, ACES2065-1, is where they come from. S-2016-001: ACEScct."""
    aces = np.array([[0.18, 0.18, 0.18], [0.4, 0.3, 0.2], [0.08, 0.1, 0.05], [0.8, 0.7, 0.6], [0.002, 0.003, 0.0025]])

    def of(name):
        return aces @ between("AP0", name).T

    def signal(v):
        return np.where(v <= 0.0031308, 12.92 * v, 1.055 * v ** (1 / 2.4) - 0.055)

    def cct(v):
        return np.where(v <= 0.0078125, 10.5402377416545 * v + 0.0729055341958355, (np.log2(v) + 9.72) / 17.52)
    all_spaces = {"ACES2065-1": aces, "ACEScg": of("AP1"), "ACEScct": cct(of("AP1")), "Linear Rec.709 (sRGB)": of("709"),
                  "Linear P3-D65": of("P3"), "Linear Rec.2020": of("2020"), "sRGB - Texture": signal(of("709")),
                  "sRGB Encoded P3-D65": signal(of("P3")), "CIE-XYZ-D65": aces @ to_xyz_of_d65("AP0").T}
    return {name: values.round(9).tolist() for name, values in all_spaces.items()}


def headroom(photo):
    """Apple, 'Applying Apple HDR effect to your photos': the photos' maker note 33 is not below 1, 48 is above 0.01."""
    return photo["headroom"] if "headroom" in photo else 2 ** (2.303 - 0.303 * photo["maker48"])


def bilinear(plane, x, y, width, height):
    h, w = plane.shape
    u, v = (np.clip((i + 0.5) * n / of - 0.5, 0, n - 1) for i, n, of in ((x, w, width), (y, h, height)))
    x0, y0 = int(u), int(v)
    x1, y1 = min(x0 + 1, w - 1), min(y0 + 1, h - 1)
    upper, lower = (plane[r, x0] + (u - x0) * (plane[r, x1] - plane[r, x0]) for r in (y0, y1))
    return upper + (v - y0) * (lower - upper)


def nearest(plane, x, y, width, height):
    h, w = plane.shape
    at = [(2 * x + 1) * w // (2 * width), (2 * y + 1) * h // (2 * height)]
    return at, int(plane[at[1], at[0]])


def places(exact):
    """20 places, moved to the right off pixels whose exact code lies on the border of two codes."""
    height, width, _ = exact.shape
    corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
    inside = [(fx, fy) for fy in (0.125, 0.375, 0.625, 0.875) for fx in (0.1, 0.35, 0.6, 0.85)]
    for fx, fy in corners + inside:
        x, y = int(fx * (width - 1)), int(fy * (height - 1))
        while np.any(np.abs(exact[y, x] % 1 - 0.5) < 0.05):
            x += 1 if x < width - 1 else -1
        yield "%.3f of the width, %.3f of the height" % (fx, fy), x, y


def oracle(name, photo):
    luma, cb, cr, gain, depth = codes()
    exact, gain, depth = (np.rot90(a, photo["turns"]) for a in (rgb(luma, cb, cr), gain, depth))
    height, width, _ = exact.shape
    base = np.clip(np.rint(exact), 0, 255).astype(int)
    matrix, head = between("P3", "AP1"), headroom(photo)
    points = []
    for label, x, y in places(exact):
        p3 = srgb(base[y, x] / 255)
        gains = [bilinear(curve(gain / 255), x, y, width, height) for curve in (srgb, rec709)]
        gain_at, gain_code = nearest(gain, x, y, width, height)
        depth_at, depth_code = nearest(depth, x, y, width, height)
        point = {
            "label": label, "x": x, "y": y, "base_rgb8": base[y, x].tolist(),
            "base_rgb_float_nearest_chroma": exact[y, x].round(6).tolist(),
            "gain_xy_nearest": gain_at, "gain8_nearest": gain_code, "gain_lin_i": round(gains[0], 12), "gain_lin_ii": round(gains[1], 12),
            "acescg_sdr": (matrix @ p3).round(12).tolist(),
            "acescg_hdr_i": (matrix @ p3 * (1 + (head - 1) * gains[0])).round(12).tolist(),
            "acescg_hdr_ii": (matrix @ p3 * (1 + (head - 1) * gains[1])).round(12).tolist(),
            "depth_xy_nearest": depth_at, "depth8_nearest": depth_code}
        if "iso_stops" in photo:  # ISO 21496-1, of the photo "newer": gamma 1, no gain at code 0
            lift = 2 ** (photo["iso_stops"] * bilinear(gain / 255, x, y, width, height))
            point["p3_hdr_iso"] = ((p3 + photo["iso_offset"]) * lift - photo["iso_offset"]).round(12).tolist()
        points.append(point)
    return {"photo": name, "size_upright": [width, height], "gain_size_upright": list(gain.shape[::-1]),
            "depth_size_upright": list(depth.shape[::-1]), "headroom": round(head, 12), "headroom_source": photo["rule"],
            "matrix_p3d65_to_ap1_bradford_USED": matrix.tolist(),
            "gain8": {"min": int(gain.min()), "max": int(gain.max()), "mean": gain.mean()},
            "base_mean": base.mean((0, 1)).tolist(),
            "depth": {"d_min": DISPARITY[0], "d_max": DISPARITY[1], "min8": int(depth.min()), "max8": int(depth.max()),
                      "mean8": depth.mean()},
            "points": points}


def write(folder):
    for name, photo in PHOTOS.items():
        json_lines = json.dumps(oracle(name, photo)).replace('{"label"', '\n{"label"').replace('"points"', '\n"points"')
        with open(os.path.join(folder, name + ".json"), "w") as file:
            file.write(json_lines + "\n")


    with open(os.path.join(folder, "spaces.json"), "w") as file:
        file.write(json.dumps(spaces()).replace('], "', '],\n"') + "\n")


def check(folder):
    """heif-convert decodes the photos to PNG, and ImageMagick unpacks those. Newer versions round in fixed point: 1 may be right."""
    for name, photo in PHOTOS.items():
        with tempfile.TemporaryDirectory() as temporary:
            subprocess.run(["heif-convert", "--with-aux", os.path.abspath(os.path.join(folder, name + ".heic")), "base.png"],
                           cwd=temporary, check=True, stdout=subprocess.DEVNULL)
            luma, cb, cr, gain, depth = codes()
            expected = {"base.png": np.clip(np.rint(rgb(luma, cb, cr)), 0, 255), "hdrgainmap": gain, "depth": depth}
            for file in sorted(os.listdir(temporary)):
                truth = np.rot90(next(expected[part] for part in expected if part in file), photo["turns"])
                raw = subprocess.run(["convert", os.path.join(temporary, file), "-depth", "8", "rgb:-"], check=True, capture_output=True)
                stored = np.frombuffer(raw.stdout, np.uint8).reshape(truth.shape[:2] + (3,)).astype(int)
                difference = np.abs(stored - (truth if truth.ndim == 3 else truth[..., None]))
                print(name, file, "largest difference", int(difference.max()), "on average", difference.mean())


if __name__ == "__main__":
    if sys.argv[1:2] == ["--check"]:
        check(sys.argv[2])
    else:
        write(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "oracles"))

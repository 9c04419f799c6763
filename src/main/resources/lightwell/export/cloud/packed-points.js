'use strict';

/** Points as the page holds them: bits of the grid, with a surface bits of its squares, then x/z, y/z, 1/z as 16 bits each, then colours. */
class PackedPoints {
  /** @param about the columns, rows and points, whether there is a surface, and the values of the least and the greatest code of each axis */
  constructor(about, base64) {
    this.about = about;
    const text = atob(base64.trim());
    this.bytes = new Uint8Array(text.length);
    for (let i = 0; i < this.bytes.length; i++) this.bytes[i] = text.charCodeAt(i);
    this.places = about.columns * about.rows;
    this.bitmap = Math.ceil(this.places / 8) + Math.ceil(this.places / 8) % 2;
    this.start = (about.mesh ? 2 : 1) * this.bitmap;
  }

  value(axis, i) {
    const {points, least, most} = this.about, at = this.start + 2 * (axis * points + i);
    return least[axis] + (this.bytes[at] | this.bytes[at + 1] << 8) / 65535 * (most[axis] - least[axis]);
  }

  /** Three metres a point, z towards the viewer. */
  xyz() {
    const xyz = new Float32Array(3 * this.about.points);
    for (let i = 0; i < this.about.points; i++) {
      const z = 1 / this.value(2, i);
      xyz[3 * i] = this.value(0, i) * z;
      xyz[3 * i + 1] = this.value(1, i) * z;
      xyz[3 * i + 2] = -z;
    }
    return xyz;
  }

  /** Three codes a point. */
  rgb() {
    const n = this.about.points;
    return this.bytes.subarray(this.start + 6 * n, this.start + 9 * n);
  }

  bit(from, place) {
    return this.bytes[from + (place >> 3)] >> (place & 7) & 1;
  }

  /** The points of the surface's triangles, two for each square of the grid that has one. */
  corners() {
    const index = new Int32Array(this.places).fill(-1);
    let points = 0, squares = 0;
    for (let place = 0; place < this.places; place++) {
      if (this.bit(0, place)) index[place] = points++;
      squares += this.bit(this.bitmap, place);
    }
    const corners = new Uint32Array(6 * squares);
    for (let place = 0, at = 0; place < this.places; place++) {
      if (this.bit(this.bitmap, place)) {
        const below = place + this.about.columns;
        const a = index[place], b = index[place + 1], c = index[below], d = index[below + 1];
        corners.set([a, c, b, b, c, d], at);
        at += 6;
      }
    }
    return corners;
  }
}
